/** What each run came to: a chart a metric, the best at the top, the baseline marked. */
import { Group, SegmentedControl, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { MetricInfo } from '../../../../shared/run'
import { ChartCard } from '../charts/ChartCard'
import type { ChartRun } from '../charts/figure'
import { charts } from '../charts/registry'
import { useBaselineId } from '../shown-runs'
import classes from '../Runs.module.css'

/** Room for a bar, and for axis and margins. */
const BAR_HEIGHT = 30
const FRAME_HEIGHT = 48

export type ResultPart = 'validation' | 'test'

export const partOptions = [
  { value: 'validation', label: 'Validation' },
  { value: 'test', label: 'Test' }
]

export function ResultsView({ chartRuns }: { readonly chartRuns: readonly ChartRun[] }) {
  const [part, setPart] = useState<ResultPart>('test')
  const baselineId = useBaselineId()
  const metrics = useMemo(() => sharedMetrics(chartRuns), [chartRuns])
  const baseline = chartRuns.find(({ run }) => run.id === baselineId)
  const figures = useMemo(
    () => metrics.map((metric) => ({ metric, figure: charts.finalMetrics.toFigure(chartRuns, { metric, part, baselineId }) })),
    [metrics, chartRuns, part, baselineId]
  )
  const measuredCount = chartRuns.filter(({ run }) => Object.keys(run.values[part]).length > 0).length
  return (
    <>
      <Group gap={12} className={classes.chartTools}>
        <SegmentedControl size="xs" aria-label="Measured on" data={partOptions} value={part} onChange={(value) => setPart(value as ResultPart)} />
        <Text fz="xs" c="dimmed">
          {baseline === undefined ? 'Pin one of them as baseline, and the others say how they differ from it.' : `Differences are to ${baseline.run.name}.`}
          {measuredCount < chartRuns.length && ` ${chartRuns.length - measuredCount} of them have nothing on ${part}.`}
        </Text>
      </Group>
      <div className={classes.chartGrid}>
        {figures.map(({ metric, figure }) => (
          <ChartCard key={metric.name} title={metric.label} note={metric.higherIsBetter ? undefined : 'Less is better'} figure={figure} height={Math.max(1, measuredCount) * BAR_HEIGHT + FRAME_HEIGHT} />
        ))}
      </div>
    </>
  )
}

/** Of all runs; the deciding ones first. */
export function sharedMetrics(chartRuns: readonly ChartRun[]): MetricInfo[] {
  const metrics = new Map(chartRuns.flatMap(({ run }) => run.metrics.map((metric) => [metric.name, metric] as const)))
  const [first, second, ...rest] = metrics.values()
  return [second, first, ...rest].filter((metric) => metric !== undefined)
}
