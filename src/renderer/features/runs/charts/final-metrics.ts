/** What each run measures in the end, a bar a run, with the difference to the baseline. */
import { t } from '../../../../shared/messages/messages'
import type { MetricInfo } from '../../../../shared/run'
import { difference, measured } from '../../../components/format'
import { metricWords, metricWordsInSentence } from '../../../components/metric-words'
import type { Chart, ChartRun, Figure } from './figure'

export interface FinalMetricsConfig {
  readonly metric: MetricInfo
  readonly part: 'validation' | 'test'
  /** The run that others are measured against; null: none. */
  readonly baselineId: string | null
}

export const finalMetrics: Chart<FinalMetricsConfig> = { id: 'final-metrics', toFigure }

function toFigure(runs: readonly ChartRun[], { metric, part, baselineId }: FinalMetricsConfig): Figure {
  const measuredRuns = runs.flatMap((chartRun) => {
    const value = chartRun.run.values[part][metric.name]
    return value === undefined ? [] : [{ ...chartRun, value }]
  })
  // Plotly draws the first category at the bottom.
  const bars = measuredRuns.toSorted((a, b) => (metric.higherIsBetter ? a.value - b.value : b.value - a.value))
  const base = bars.find(({ run }) => run.id === baselineId)?.value
  const text = bars.map(({ run, value }) => {
    const own = measured(value, metric.unit)
    return base === undefined || run.id === baselineId ? own : `${own}  (${difference(value - base, metric.unit)})`
  })
  return {
    data: [
      {
        type: 'bar',
        orientation: 'h',
        x: bars.map(({ value }) => value),
        y: bars.map(({ run }) => run.id),
        text,
        textposition: 'auto',
        insidetextanchor: 'end',
        textfont: { size: 11 },
        marker: { color: bars.map(({ color }) => color), line: { width: bars.map(({ run }) => (run.id === baselineId ? 2 : 0)) } },
        hovertemplate: '%{text}<extra></extra>',
        customdata: bars.map(({ run }) => run.id)
      }
    ],
    layout: {
      hovermode: 'closest',
      bargap: 0.28,
      margin: { l: 8, r: 12, t: 4, b: 32 },
      xaxis: { tickformat: metric.unit === 'share' ? '.0%' : '', rangemode: 'tozero', nticks: 6 },
      yaxis: { type: 'category', tickvals: bars.map(({ run }) => run.id), ticktext: bars.map(({ run }) => shortened(run.name)), fixedrange: true },
      shapes: base === undefined ? [] : [{ type: 'line', xref: 'x', yref: 'paper', x0: base, x1: base, y0: 0, y1: 1, line: { width: 1, dash: 'dash', color: '#868e96' } }]
    },
    description: describe(bars.toReversed().map(({ run }, index) => `${run.name} ${text[text.length - 1 - index]}`), metric, part)
  }
}

const LONGEST_NAME = 34
const shortened = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name)

function describe(texts: readonly string[], metric: MetricInfo, part: FinalMetricsConfig['part']): string {
  const onPart = t(`runs:on.${part}`)
  return texts.length === 0
    ? t('runs:results.notMeasured', { metric: metricWordsInSentence(metric), onPart })
    : t('runs:results.description', { metric: metricWords(metric), onPart, results: texts.join('; ') })
}
