/** What each run came to: a chart a metric, the best at the top, the baseline marked. */
import { Group, SegmentedControl, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { t } from '../../../../shared/messages/messages'
import type { MetricInfo } from '../../../../shared/run'
import { metricWords } from '../../../components/metric-words'
import { ChartCard } from '../charts/ChartCard'
import type { ChartRun } from '../charts/figure'
import { charts } from '../charts/registry'
import { useBaselineId } from '../shown-runs'
import classes from '../Runs.module.css'

/** Room for a bar, and for axis and margins. */
const BAR_HEIGHT = 30
const FRAME_HEIGHT = 48

export type ResultPart = 'validation' | 'test'

export const partOptions = (): { readonly value: ResultPart; readonly label: string }[] => [
  { value: 'validation', label: t('runs:parts.validation') },
  { value: 'test', label: t('runs:parts.test') }
]

export function ResultsView({ chartRuns }: { readonly chartRuns: readonly ChartRun[] }) {
  const [part, setPart] = useState<ResultPart>('test')
  const baselineId = useBaselineId()
  const metrics = useMemo(() => sharedMetrics(chartRuns), [chartRuns])
  const baselineName = useMemo(() => chartRuns.find(({ run }) => run.id === baselineId)?.run.name, [chartRuns, baselineId])
  const figures = useMemo(
    () => metrics.map((metric) => ({ metric, figure: charts.finalMetrics.toFigure(chartRuns, { metric, part, baselineId }) })),
    [metrics, chartRuns, part, baselineId]
  )
  const measuredCount = chartRuns.filter(({ run }) => Object.keys(run.values[part]).length > 0).length
  return (
    <>
      <Group gap={12} className={classes.chartTools}>
        <SegmentedControl size="xs" aria-label={t('runs:measuredOn')} data={partOptions()} value={part} onChange={(value) => setPart(value as ResultPart)} />
        <Text fz="xs" c="dimmed">
          {baselineName === undefined ? t('runs:results.pinBaseline') : t('runs:results.baselineIs', { run: baselineName })}
          {measuredCount < chartRuns.length && ` ${t('runs:results.nothingOn', { count: chartRuns.length - measuredCount, onPart: t(`runs:on.${part}`) })}`}
        </Text>
      </Group>
      <div className={classes.chartGrid}>
        {figures.map(({ metric, figure }) => (
          <ChartCard key={metric.name} title={metricWords(metric)} note={metric.higherIsBetter ? undefined : t('runs:results.lessIsBetter')} figure={figure} height={Math.max(1, measuredCount) * BAR_HEIGHT + FRAME_HEIGHT} />
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
