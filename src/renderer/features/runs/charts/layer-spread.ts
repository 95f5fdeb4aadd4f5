/** How the values of a layer are spread, epoch after epoch: a column an epoch, darker where more values lie. */
import { t } from '../../../../shared/messages/messages'
import type { LayerStatistics } from '../../../../shared/run'
import { compact } from '../../../components/format'
import type { Figure } from './figure'

export interface EpochSpread {
  readonly epoch: number
  readonly spread: LayerStatistics
}

/** All epochs share these many steps from the least value to the greatest. */
const STEPS = 60

export function layerSpreadFigure(epochs: readonly EpochSpread[], dark: boolean): Figure {
  const least = Math.min(...epochs.map(({ spread }) => spread.histogram.from))
  const most = Math.max(...epochs.map(({ spread }) => spread.histogram.to))
  const step = (most - least || 1) / STEPS
  const columns = epochs.map(({ spread }) => rebinned(spread, least, step))
  const x = epochs.map(({ epoch }) => epoch)
  const line = (name: string, y: number[], dash: string) =>
    ({ type: 'scatter', mode: 'lines', name, x, y, line: { color: '#e8710a', width: dash === 'solid' ? 2 : 1, dash }, hovertemplate: `${name} %{y:.3~g}<extra></extra>` }) as const
  const last = epochs.at(-1)?.spread
  return {
    data: [
      {
        type: 'heatmap',
        x,
        y: Array.from({ length: STEPS }, (_, index) => least + (index + 0.5) * step),
        z: Array.from({ length: STEPS }, (_, row) => columns.map((column) => (column[row] > 0 ? Math.sqrt(column[row]) : null))),
        colorscale: [[0, dark ? '#2b3052' : '#edf2ff'], [1, dark ? '#91a7ff' : '#4263eb']],
        showscale: false,
        hoverinfo: 'skip'
      },
      line(t('runs:layers.mean'), epochs.map(({ spread }) => spread.mean), 'solid'),
      line(t('runs:layers.above'), epochs.map(({ spread }) => spread.mean + spread.deviation), 'dot'),
      line(t('runs:layers.below'), epochs.map(({ spread }) => spread.mean - spread.deviation), 'dot')
    ],
    layout: { margin: { l: 52, r: 8, t: 4, b: 30 }, xaxis: { nticks: 6 }, yaxis: { exponentformat: 'power', nticks: 5, zeroline: false } },
    description:
      last === undefined
        ? t('runs:layers.nothing')
        : t('runs:layers.description', { epoch: epochs[epochs.length - 1].epoch, mean: compact(last.mean, 2), deviation: compact(last.deviation, 2) })
  }
}

/** Shares of the values in STEPS steps from `least` on. */
function rebinned({ histogram: { from, to, counts } }: LayerStatistics, least: number, step: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const bins = new Array<number>(STEPS).fill(0)
  const width = (to - from) / counts.length
  counts.forEach((count, index) => {
    // Each step gets the part of the bin that lies in it, lest there be stripes.
    const [begin, end] = [(from + index * width - least) / step, (from + (index + 1) * width - least) / step]
    const first = Math.min(STEPS - 1, Math.max(0, Math.floor(begin)))
    const last = Math.min(STEPS - 1, Math.max(first, Math.ceil(end) - 1))
    for (let bin = first; bin <= last; bin++) {
      const part = first === last ? 1 : (Math.min(end, bin + 1) - Math.max(begin, bin)) / (end - begin)
      bins[bin] += (count / total) * part
    }
  })
  return bins
}
