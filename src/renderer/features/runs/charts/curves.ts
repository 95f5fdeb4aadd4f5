/** What was measured epoch by epoch, one line a run and part. */
import { t } from '../../../../shared/messages/messages'
import type { CurvePoint, MetricInfo } from '../../../../shared/run'
import { compact, measured } from '../../../components/format'
import { metricWords, metricWordsInSentence } from '../../../components/metric-words'
import type { Chart, ChartRun, Figure, Trace } from './figure'

export type CurveX = 'epoch' | 'step' | 'time'
export type CurvePart = 'training' | 'validation' | 'both'

export interface CurveConfig {
  /** A metric of the runs, or one of curveExtras. */
  readonly metric: MetricInfo
  readonly part: CurvePart
  readonly x: CurveX
  /** Weight of what came before, 0 (none) to below 1. */
  readonly smoothing: number
  readonly logScale: boolean
}

const extraNames = ['learningRate', 'gradientNorm', 'samplesPerSecond'] as const
type ExtraName = (typeof extraNames)[number]
const isExtra = (name: string): name is ExtraName => extraNames.some((extra) => extra === name)

/** What is measured of the training itself, not of its results. */
export const curveExtras = (): MetricInfo[] =>
  extraNames.map((name) => ({ name, label: t(`runs:metrics.${name}`), unit: '', higherIsBetter: name !== 'gradientNorm' }))

export const curves: Chart<CurveConfig> = { id: 'curves', toFigure }

function toFigure(runs: readonly ChartRun[], config: CurveConfig): Figure {
  const { metric, part, x, logScale } = config
  const parts = isExtra(metric.name) ? (['validation'] as const) : part === 'both' ? (['training', 'validation'] as const) : [part]
  const data = runs.flatMap((run) => parts.flatMap((each) => tracesOf(run, each, config)))
  return {
    data,
    layout: {
      hovermode: 'x unified',
      // Their labels are numbers of a few characters: measuring them, and drawing all again with other margins, takes as long as drawing the curves.
      margin: { l: 56, r: 18, t: 14, b: 46 },
      xaxis: { automargin: false, title: { text: t(`runs:curves.axes.${x}`) }, rangemode: 'tozero' },
      yaxis: { automargin: false, type: logScale ? 'log' : 'linear', tickformat: metric.unit === 'share' ? '.0%' : '', exponentformat: 'power', nticks: 7, rangemode: isExtra(metric.name) ? 'tozero' : 'normal' }
    },
    description: describe(runs, config)
  }
}

type Part = Exclude<CurvePart, 'both'>

function tracesOf(chartRun: ChartRun, part: Part, { metric, part: chosen, x, smoothing, logScale }: CurveConfig): Trace[] {
  const beside = chosen === 'both' && !isExtra(metric.name)
  const { run, color, dash, curve } = chartRun
  const points = pointsOf(curve, metric.name, part).filter(({ value }) => !logScale || value > 0)
  if (points.length === 0) return []
  const at = points.map(({ point }) => positionOf(point, x, run.stepsPerEpoch ?? 1))
  const values = points.map(({ value }) => value)
  const smooth = smoothing === 0 ? values : smoothed(values, smoothing)
  // Beside validation the training is the quieter one.
  const isTraining = part === 'training' && beside
  const line = { color, width: isTraining ? 1.2 : 2, dash: isTraining ? 'dot' : dash }
  const name = isTraining ? t('runs:curves.training', { run: run.name }) : run.name
  const shared = { type: 'scatter' as const, x: at, mode: points.length === 1 ? 'markers' : 'lines', line, marker: { color } }
  return [
    ...(smoothing === 0 ? [] : [{ ...shared, y: values, name, opacity: 0.25, hoverinfo: 'skip', showlegend: false }]),
    { ...shared, y: smooth, name, hovertemplate: `%{y:${metric.unit === 'share' ? '.2%' : '.4~g'}}` }
  ]
}

function pointsOf(curve: readonly CurvePoint[], metric: string, part: Part): { point: CurvePoint; value: number }[] {
  return curve.flatMap((point) => {
    const value: number | undefined = isExtra(metric) ? (point.epoch === 0 ? undefined : point[metric]) : point[part][metric]
    return value === undefined || !Number.isFinite(value) ? [] : [{ point, value }]
  })
}

function positionOf({ epoch, elapsedMs }: CurvePoint, x: CurveX, stepsPerEpoch: number): number {
  switch (x) {
    case 'epoch':
      return epoch
    case 'step':
      return epoch * stepsPerEpoch
    case 'time':
      return elapsedMs / 1000
  }
}

/** Exponential moving average without the pull of its start towards zero (Kingma and Ba 2015, section 3). */
export function smoothed(values: readonly number[], weight: number): number[] {
  let mean = 0
  return values.map((value, index) => {
    mean = weight * mean + (1 - weight) * value
    return mean / (1 - weight ** (index + 1))
  })
}

function describe(runs: readonly ChartRun[], { metric, part, x }: CurveConfig): string {
  const what = t(`runs:curves.description.${isExtra(metric.name) ? 'plain' : part}`, { metric: metricWords(metric), x: t(`runs:curves.by.${x}`), count: runs.length })
  const ends = runs.flatMap(({ run, curve }) => {
    const last = pointsOf(curve, metric.name, part === 'training' ? 'training' : 'validation').at(-1)
    return last === undefined ? [] : [{ name: run.name, value: last.value }]
  })
  if (ends.length === 0) return `${what} ${t('runs:curves.nothingYet')}`
  const best = ends.reduce((a, b) => (metric.higherIsBetter === b.value > a.value ? b : a))
  const value = metric.unit === '' ? compact(best.value, 3) : measured(best.value, metric.unit)
  return `${what} ${ends.length === 1 ? t('runs:curves.endsAt', { value }) : t('runs:curves.bestLast', { metric: metricWordsInSentence(metric), value, run: best.name })}`
}
