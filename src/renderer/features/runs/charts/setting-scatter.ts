/** Any setting against any metric, a point a run: where in a sweep it is good. */
import { fieldInWords } from '../../../../shared/config-difference'
import type { MetricInfo } from '../../../../shared/run'
import { compact, measured } from '../../../components/format'
import type { Chart, ChartRun, Figure } from './figure'
import { settingAxis } from './setting-axis'

export interface SettingScatterConfig {
  readonly field: string
  readonly metric: MetricInfo
  readonly part: 'validation' | 'test'
}

export const settingScatter: Chart<SettingScatterConfig> = { id: 'setting-scatter', label: 'Setting and metric', toFigure }

function toFigure(runs: readonly ChartRun[], { field, metric, part }: SettingScatterConfig): Figure {
  const axis = settingAxis(field, runs.map(({ run }) => run))
  const points = runs.flatMap(({ run, color }) => {
    const [x, y] = [axis.valueOf(run), run.values[part][metric.name]]
    return x === null || y === undefined ? [] : [{ run, color, x, y }]
  })
  const best = points.length === 0 ? null : points.reduce((a, b) => (metric.higherIsBetter === b.y > a.y ? b : a))
  return {
    data: [
      {
        type: 'scatter',
        mode: 'markers',
        x: points.map(({ x }) => x),
        y: points.map(({ y }) => y),
        text: points.map(({ run }) => run.name),
        marker: { size: 10, color: points.map(({ color }) => color) },
        hovertemplate: `%{text}<br>${fieldInWords(field)} %{x}, %{y${metric.unit === 'share' ? ':.2%' : ':.4~g'}}<extra></extra>`,
        customdata: points.map(({ run }) => run.id)
      }
    ],
    layout: {
      hovermode: 'closest',
      xaxis: { title: { text: fieldInWords(field) }, type: axis.words.length > 0 ? 'category' : axis.isLog ? 'log' : 'linear', ...(axis.isLog ? { tickvals: distinct(points.map(({ x }) => Number(x))), tickformat: '~g' } : {}) },
      yaxis: { title: { text: metric.label }, tickformat: metric.unit === 'share' ? '.0%' : '' }
    },
    description:
      best === null
        ? `${metric.label} against ${fieldInWords(field)}: no run has both yet.`
        : `${metric.label} on ${part} against ${fieldInWords(field)}. Best: ${measured(best.y, metric.unit)} at ${typeof best.x === 'number' ? compact(best.x) : best.x}.`
  }
}

const distinct = (values: readonly number[]): number[] => [...new Set(values)].toSorted((a, b) => a - b)
