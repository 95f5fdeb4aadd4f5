/** How well an autoencoder copies single letters: how many have which signal-to-noise ratio. */
import { t } from '../../../../shared/messages/messages'
import type { Histogram } from '../../../../shared/run'
import { measured } from '../../../components/format'
import type { Figure } from './figure'

/** `median`: in decibels, as the histogram. */
export function psnrFigure({ from, to, counts }: Histogram, median: number): Figure {
  const step = (to - from) / counts.length
  return {
    data: [{ type: 'bar', name: t('runs:psnr.letters'), x: counts.map((_, index) => from + (index + 0.5) * step), y: counts, width: step, marker: { color: '#4c6ef5' }, hovertemplate: `${t('runs:psnr.hover', { psnr: '%{x:.1f}', letters: '%{y}' })}<extra></extra>` }],
    layout: {
      margin: { l: 48, r: 12, t: 24, b: 36 },
      bargap: 0,
      xaxis: { title: { text: t('runs:psnr.axis') } },
      yaxis: { title: { text: t('runs:psnr.letters') }, rangemode: 'tozero' },
      shapes: [{ type: 'line', xref: 'x', yref: 'paper', x0: median, x1: median, y0: 0, y1: 1, line: { width: 2, dash: 'dash', color: '#e8710a' } }],
      annotations: [{ x: median, y: 1, xref: 'x', yref: 'paper', text: t('runs:psnr.median', { value: measured(median, 'dB') }), showarrow: false, yanchor: 'bottom' }]
    },
    description: t('runs:psnr.description', { from, to, median: measured(median, 'dB') })
  }
}
