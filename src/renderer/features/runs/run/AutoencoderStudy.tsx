/** How well single letters are copied, and what lies between two of them in the network's middle. */
import { Group, Select, Skeleton, Text, Title } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
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
      <section aria-label="Between two letters">
        <Group gap={8} mb={8}>
          <Title order={3} fz="sm">
            Between two letters
          </Title>
          {letter('First letter', from, (symbol) => setChosen({ ...chosen, from: symbol }))}
          <Text fz="xs" c="dimmed">
            to
          </Text>
          {letter('Second letter', to, (symbol) => setChosen({ ...chosen, to: symbol }))}
        </Group>
        {error !== null ? (
          <Text c="dimmed">{failureSentence(error)}</Text>
        ) : between === undefined || data === undefined ? (
          <Skeleton h={56} animate={false} opacity={0.4} />
        ) : (
          <GlyphSheet glyphs={between} columns={data.steps} size={46} gap={4} label={`From ${from} to ${to} in ${data.steps} steps`} />
        )}
        <Text fz="xs" c="dimmed" mt={6}>
          {data !== undefined && `Each letter becomes ${data.codeSize} numbers; this is what the network draws from the numbers on the straight line between the two.`}
        </Text>
      </section>
      {ratiosError !== null ? <Text c="dimmed">{failureSentence(ratiosError)}</Text> : figure === undefined ? <Skeleton h={240} animate={false} opacity={0.4} /> : <ChartCard title="PSNR of single letters" note="On validation. The further right, the closer the copy." figure={figure} height={240} />}
    </div>
  )
}
