/** Every letter that was named wrongly; first those whose label is suspect. */
import { Group, SegmentedControl, Select, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { RunItem } from '../../../app/api-types'
import { counted } from '../../../components/format'
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
          aria-label="Order"
          data={[
            { value: 'suspects', label: 'Suspected labels first' },
            { value: 'close', label: 'Closest first' }
          ]}
          value={order}
          onChange={(value) => setOrder(value as MisreadOrder)}
        />
        <Select size="xs" w={110} aria-label="Symbol" placeholder="All symbols" clearable searchable data={evaluation.classes.map((score) => score.symbol)} value={symbol} onChange={setSymbol} />
        <Text fz="xs" c="dimmed">
          {counted(samples.length, 'letter')} of {counted(evaluation.count, 'sample')} misread.{' '}
          {order === 'suspects' ? 'The network is sure of another symbol: the label may be wrong.' : 'It almost named them right.'}
        </Text>
      </Group>
      <MisreadGlyphs key={`${evaluation.part} ${order} ${symbol ?? ''}`} run={run} samples={samples} showNames />
    </>
  )
}
