/** A confusion matrix as a heat map: rows are what it is, columns what it was named. */
import { t } from '../../../../shared/messages/messages'
import { fixed, percent } from '../../../components/format'
import type { Figure } from './figure'

export interface ConfusionConfig {
  readonly symbols: readonly string[]
  /** Cell values: counts, shares of the row, or differences of them. */
  readonly matrix: readonly (readonly number[])[]
  readonly show: 'counts' | 'rates' | 'difference'
  /** What is right is most of it and would drown the rest. */
  readonly hideDiagonal: boolean
  /** The window's scheme: nothing there is the colour of the paper. */
  readonly dark: boolean
}

export function confusionFigure({ symbols, matrix, show, hideDiagonal, dark }: ConfusionConfig): Figure {
  const z = matrix.map((row, actual) => row.map((value, named) => ((hideDiagonal && actual === named) || value === 0 ? null : value)))
  const most = Math.max(Number.EPSILON, ...z.flat().map((value) => Math.abs(value ?? 0)))
  const format = show === 'rates' ? '.1%' : show === 'difference' ? '+.1%' : ',d'
  const paper = dark ? '#212327' : '#ffffff'
  const strong = dark ? '#91a7ff' : '#364fc7'
  const scale = show === 'difference' ? [[0, '#e8590c'], [0.5, paper], [1, '#1098ad']] : [[0, dark ? '#39406b' : '#dbe4ff'], [1, strong]]
  return {
    data: [
      {
        type: 'heatmap',
        x: symbols,
        y: symbols,
        z,
        zmin: show === 'difference' ? -most : 0,
        zmax: most,
        colorscale: scale,
        showscale: false,
        xgap: 1,
        ygap: 1,
        hoverongaps: false,
        customdata: symbols.map((_, actual) => symbols.map((__, named) => [actual, named])),
        hovertemplate: `${t('runs:confusion.hover', { actual: '%{y}', named: '%{x}', value: `%{z:${format}}` })}<extra></extra>`
      }
    ],
    layout: {
      hovermode: 'closest',
      margin: { l: 40, r: 8, t: 30, b: 8 },
      xaxis: { type: 'category', side: 'top', title: { text: t('runs:confusion.axes.named') }, tickfont: { family: 'JetBrains Mono, monospace', size: 11 }, showgrid: false, fixedrange: true, dtick: 1, tickangle: 0 },
      yaxis: { type: 'category', autorange: 'reversed', title: { text: t('runs:confusion.axes.is') }, tickfont: { family: 'JetBrains Mono, monospace', size: 11 }, showgrid: false, fixedrange: true, dtick: 1 }
    },
    description: describe(symbols, matrix, show)
  }
}

function describe(symbols: readonly string[], matrix: readonly (readonly number[])[], show: ConfusionConfig['show']): string {
  const cells = matrix.flatMap((row, actual) => row.flatMap((value, named) => (actual === named || value === 0 ? [] : [{ actual, named, value }])))
  const [worst] = cells.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
  if (worst === undefined) return t('runs:confusion.nothingDescription')
  return t('runs:confusion.description', { count: symbols.length, actual: symbols[worst.actual], named: symbols[worst.named], value: valueText(worst.value, show) })
}

function valueText(value: number, show: ConfusionConfig['show']): string {
  if (show === 'counts') return t('runs:confusion.times', { count: value })
  return show === 'rates' ? percent(value, 1) : t('common:points', { value: fixed(value * 100, 1) })
}
