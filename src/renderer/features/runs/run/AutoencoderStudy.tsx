/** How well single letters are copied, and what lies between two of them in the network's middle. */
import { Group, Select, Skeleton, Text, Title } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { t } from '../../../../shared/messages/messages'
import { api, failureSentence } from '../../../app/api'
import type { RunItem } from '../../../app/api-types'
import { fromBase64 } from '../../../components/glyph-pixels'
import { GlyphSheet } from '../../../components/GlyphSheet'
import { ChartCard } from '../charts/ChartCard'
import { psnrFigure } from '../charts/psnr-distribution'
import classes from './Run.module.css'

export function AutoencoderStudy({ run }: { readonly run: RunItem }) {
  const { data: dataset } = useQuery(api.datasets.get.queryOptions({ sha256: run.dataset.sha256 }))
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({})
  const symbols = dataset?.symbols ?? []
  const [from, to] = [chosen.from ?? symbols[0], chosen.to ?? symbols[1]]
  const { data: ratios, error: ratiosError } = useQuery(api.runs.letterRatios.queryOptions({ runId: run.id }))
  const { data, error } = useQuery(api.runs.lettersBetween.queryOptions(from === undefined || to === undefined ? skipToken : { runId: run.id, from, to }))
  const figure = useMemo(() => ratios && psnrFigure(ratios.psnr, ratios.median), [ratios])
  const between = useMemo(() => data && { width: data.side, height: data.side, bytes: fromBase64(data.pixels) }, [data])
  const letter = (label: string, value: string | undefined, choose: (symbol: string) => void) => (
    <Select size="xs" w={76} aria-label={label} data={symbols} value={value ?? null} searchable allowDeselect={false} onChange={(symbol) => symbol !== null && choose(symbol)} />
  )
  return (
    <div className={classes.study}>
      <section aria-label={t('runs:study.between')}>
        <Group gap={8} mb={8}>
          <Title order={3} fz="sm">
            {t('runs:study.between')}
          </Title>
          {letter(t('runs:study.firstLetter'), from, (symbol) => setChosen({ ...chosen, from: symbol }))}
          <Text fz="xs" c="dimmed">
            {t('runs:study.to')}
          </Text>
          {letter(t('runs:study.secondLetter'), to, (symbol) => setChosen({ ...chosen, to: symbol }))}
        </Group>
        {error !== null ? (
          <Text c="dimmed">{failureSentence(error)}</Text>
        ) : between === undefined || data === undefined ? (
          <Skeleton h={56} animate={false} opacity={0.4} />
        ) : (
          <GlyphSheet glyphs={between} columns={data.steps} size={46} gap={4} label={t('runs:study.steps', { from: from ?? '', to: to ?? '', count: data.steps })} />
        )}
        <Text fz="xs" c="dimmed" mt={6}>
          {data !== undefined && t('runs:study.hint', { count: data.codeSize })}
        </Text>
      </section>
      {ratiosError !== null ? <Text c="dimmed">{failureSentence(ratiosError)}</Text> : figure === undefined ? <Skeleton h={240} animate={false} opacity={0.4} /> : <ChartCard title={t('runs:study.psnr')} note={t('runs:study.psnrHint')} figure={figure} height={240} />}
    </div>
  )
}
