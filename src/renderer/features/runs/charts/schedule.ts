/** The learning rate as it will go, before a run is started. */
import { t } from '../../../../shared/messages/messages'
import { compact } from '../../../components/format'
import type { Figure } from './figure'

export function scheduleFigure(rates: readonly { readonly epoch: number; readonly rate: number }[], epochs: number): Figure {
  const values = rates.map(({ rate }) => rate)
  const [first, most, last] = [values[0] ?? 0, Math.max(0, ...values), values.at(-1) ?? 0]
  return {
    data: [{ type: 'scatter', mode: 'lines', name: t('runs:metrics.learningRate'), x: rates.map(({ epoch }) => epoch), y: values, line: { color: '#4c6ef5', width: 2 }, fill: 'tozeroy', fillcolor: 'rgba(76,110,245,0.1)', hovertemplate: `${t('runs:schedule.hover', { epoch: '%{x:.1f}', rate: '%{y:.3~g}' })}<extra></extra>` }],
    layout: {
      margin: { l: 48, r: 12, t: 4, b: 34 },
      xaxis: { title: { text: t('runs:curves.axes.epoch') }, range: [0, epochs], fixedrange: true },
      yaxis: { rangemode: 'tozero', exponentformat: 'power', nticks: 4, fixedrange: true }
    },
    description: t('runs:schedule.description', { count: epochs, first: compact(first, 3), most: compact(most, 3), last: compact(last, 3) })
  }
}
