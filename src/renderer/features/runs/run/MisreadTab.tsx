/** Every letter that was named wrongly; first those whose label is suspect. */
import { Group, SegmentedControl, Select, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { t } from '../../../../shared/messages/messages'
import type { RunItem } from '../../../app/api-types'
import { useJudgedPart } from './judged-part'
import { MisreadGlyphs } from './MisreadGlyphs'
import { orderMisread, type MisreadOrder } from './misread-order'
import type { Evaluations } from './RunPlace'
import runsClasses from '../Runs.module.css'

export function MisreadTab({ run, evaluations }: { readonly run: RunItem; readonly evaluations: Evaluations | undefined }) {
  const { evaluation, control, waiting } = useJudgedPart(evaluations)
  const [order, setOrder] = useState<MisreadOrder>('suspects')
  const [symbol, setSymbol] = useState<string | null>(null)
  const samples = useMemo(
    () => orderMisread((evaluation?.misread ?? []).filter((sample) => symbol === null || sample.symbol === symbol), order),
    [evaluation, symbol, order]
  )
  if (evaluation === undefined) return waiting
  return (
    <>
      <Group gap={12} className={runsClasses.chartTools} mt={-8}>
        {control}
        <SegmentedControl
          size="xs"
          aria-label={t('runs:misread.order')}
          data={[
            { value: 'suspects', label: t('runs:misread.suspectsFirst') },
            { value: 'close', label: t('runs:misread.closestFirst') }
          ]}
          value={order}
          onChange={(value) => setOrder(value as MisreadOrder)}
        />
        <Select size="xs" w={132} aria-label={t('runs:misread.symbol')} placeholder={t('runs:misread.allSymbols')} clearable searchable data={evaluation.classes.map((score) => score.symbol)} value={symbol} onChange={setSymbol} />
        <Text fz="xs" c="dimmed">
          {t('runs:misread.summary', { count: samples.length, samples: t('runs:misread.ofSamples', { count: evaluation.count }) })}{' '}
          {t(order === 'suspects' ? 'runs:misread.suspectsHint' : 'runs:misread.closestHint')}
        </Text>
      </Group>
      <MisreadGlyphs key={`${evaluation.part} ${order} ${symbol ?? ''}`} run={run} samples={samples} showNames />
    </>
  )
}
