/** Any setting against any metric, a point a run: where in a sweep it is good. */
import { t } from '../../../../shared/messages/messages'
import type { MetricInfo } from '../../../../shared/run'
import { fieldWords } from '../../../components/field-words'
import { compact, measured } from '../../../components/format'
import { metricWords } from '../../../components/metric-words'
import type { Chart, ChartRun, Figure } from './figure'
import { settingAxis } from './setting-axis'

export interface SettingScatterConfig {
  readonly field: string
  readonly metric: MetricInfo
  readonly part: 'validation' | 'test'
}

export const settingScatter: Chart<SettingScatterConfig> = { id: 'setting-scatter', toFigure }

function toFigure(runs: readonly ChartRun[], { field, metric, part }: SettingScatterConfig): Figure {
  const setting = fieldWords(field)
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
        hovertemplate: `%{text}<br>${setting} %{x}, %{y${metric.unit === 'share' ? ':.2%' : ':.4~g'}}<extra></extra>`,
        customdata: points.map(({ run }) => run.id)
      }
    ],
    layout: {
      hovermode: 'closest',
      xaxis: { title: { text: setting }, type: axis.words.length > 0 ? 'category' : axis.isLog ? 'log' : 'linear', ...(axis.isLog ? { tickvals: distinct(points.map(({ x }) => Number(x))), tickformat: '~g' } : {}) },
      yaxis: { title: { text: metricWords(metric) }, tickformat: metric.unit === 'share' ? '.0%' : '' }
    },
    description:
      best === null
        ? t('runs:sweep.noPoints', { metric: metricWords(metric), setting })
        : t('runs:sweep.pointsDescription', {
            metric: metricWords(metric),
            onPart: t(`runs:on.${part}`),
            setting,
            value: measured(best.y, metric.unit),
            at: typeof best.x === 'number' ? compact(best.x) : best.x
          })
  }
}

const distinct = (values: readonly number[]): number[] => [...new Set(values)].toSorted((a, b) => a - b)
