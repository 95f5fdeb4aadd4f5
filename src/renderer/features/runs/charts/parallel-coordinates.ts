/**
 * A sweep at a glance: an upright axis for each setting that differs and one for the metric, a line a run
 * through its values (Inselberg 1985). Drawn with plain lines: Plotly's own trace needs code made at run time,
 * which the content security policy forbids.
 */
import { t } from '../../../../shared/messages/messages'
import type { MetricInfo } from '../../../../shared/run'
import type { RunItem } from '../../../app/api-types'
import { fieldWords } from '../../../components/field-words'
import { compact, measured } from '../../../components/format'
import { metricWords } from '../../../components/metric-words'
import type { Chart, ChartRun, Figure } from './figure'
import { settingAxis } from './setting-axis'

export interface ParallelConfig {
  readonly fields: readonly string[]
  readonly metric: MetricInfo
  readonly part: 'validation' | 'test'
}

export const parallelCoordinates: Chart<ParallelConfig> = { id: 'parallel-coordinates', toFigure }

interface UprightAxis {
  readonly title: string
  /** 0 at the foot, 1 at the top; null where the run has no value. */
  place(run: RunItem): number | null
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
}

function toFigure(runs: readonly ChartRun[], { fields, metric, part }: ParallelConfig): Figure {
  const items = runs.map(({ run }) => run)
  const axes = [...fields.map((field) => axisOfField(field, items)), axisOfMetric(metric, part, items)]
  return {
    data: runs.map(({ run, color, dash }) => ({
      type: 'scatter',
      mode: 'lines+markers',
      name: run.name,
      x: axes.map((_, index) => index),
      y: axes.map(({ place }) => place(run)),
      line: { color, dash, width: 2, shape: 'spline', smoothing: 0.6 },
      marker: { size: 6 },
      hovertemplate: '%{fullData.name}<extra></extra>'
    })),
    layout: {
      hovermode: 'closest',
      margin: { l: 56, r: 56, t: 32, b: 12 },
      xaxis: { tickvals: axes.map((_, index) => index), ticktext: axes.map(({ title }) => title), side: 'top', range: [-0.15, axes.length - 0.85], gridwidth: 2, zeroline: false, fixedrange: true },
      yaxis: { visible: false, range: [-0.08, 1.08], fixedrange: true },
      annotations: axes.flatMap(({ ticks }, index) => ticks.map(({ at, text }) => ({ x: index, y: at, text, showarrow: false, xanchor: 'right', xshift: -8, font: { size: 10 } })))
    },
    description: t('runs:sweep.linesDescription', { count: runs.length, axes: axes.map(({ title }) => title).join(', ') })
  }
}

function axisOfField(field: string, runs: readonly RunItem[]): UprightAxis {
  const { valueOf, words, isLog } = settingAxis(field, runs)
  const title = fieldWords(field)
  if (words.length > 0) {
    const placeOf = (word: string): number => (words.length === 1 ? 0.5 : words.indexOf(word) / (words.length - 1))
    const wordOf = (run: RunItem): string => {
      const value = valueOf(run)
      return typeof value === 'number' ? compact(value) : (value ?? t('runs:values.none'))
    }
    return { title, place: (run) => placeOf(wordOf(run)), ticks: words.map((text) => ({ at: placeOf(text), text })) }
  }
  return numericAxis(title, (run) => valueOf(run) as number, runs, isLog, (value) => compact(value, 3))
}

const axisOfMetric = (metric: MetricInfo, part: ParallelConfig['part'], runs: readonly RunItem[]): UprightAxis =>
  numericAxis(metricWords(metric), (run) => run.values[part][metric.name] ?? null, runs, false, (value) => measured(value, metric.unit))

/** More distinct values than these are marked at both ends only. */
const MOST_TICKS = 6

function numericAxis(title: string, valueOf: (run: RunItem) => number | null, runs: readonly RunItem[], isLog: boolean, textOf: (value: number) => string): UprightAxis {
  const values = [...new Set(runs.map(valueOf).filter((value) => value !== null))].toSorted((a, b) => a - b)
  const scale = (value: number): number => (isLog ? Math.log(value) : value)
  const [least, most] = [scale(values[0] ?? 0), scale(values.at(-1) ?? 1)]
  const placeOf = (value: number): number => (most === least ? 0.5 : (scale(value) - least) / (most - least))
  const marked = values.length <= MOST_TICKS ? values : [values[0], values[values.length - 1]]
  return {
    title,
    place: (run) => {
      const value = valueOf(run)
      return value === null ? null : placeOf(value)
    },
    ticks: marked.map((value) => ({ at: placeOf(value), text: textOf(value) }))
  }
}
