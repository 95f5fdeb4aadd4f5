/** The learning rate as it will go, before a run is started. */
import { compact } from '../../../components/format'
import type { Figure } from './figure'

export function scheduleFigure(rates: readonly { readonly epoch: number; readonly rate: number }[], epochs: number): Figure {
  const values = rates.map(({ rate }) => rate)
  const [first, most, last] = [values[0] ?? 0, Math.max(0, ...values), values.at(-1) ?? 0]
  return {
    data: [{ type: 'scatter', mode: 'lines', name: 'Learning rate', x: rates.map(({ epoch }) => epoch), y: values, line: { color: '#4c6ef5', width: 2 }, fill: 'tozeroy', fillcolor: 'rgba(76,110,245,0.1)', hovertemplate: 'epoch %{x:.1f}: %{y:.3~g}<extra></extra>' }],
    layout: {
      margin: { l: 48, r: 12, t: 4, b: 34 },
      xaxis: { title: { text: 'Epoch' }, range: [0, epochs], fixedrange: true },
      yaxis: { rangemode: 'tozero', exponentformat: 'power', nticks: 4, fixedrange: true }
    },
    description: `The learning rate over ${epochs} epochs: it begins at ${compact(first, 3)}, is at most ${compact(most, 3)} and ends at ${compact(last, 3)}.`
  }
}
