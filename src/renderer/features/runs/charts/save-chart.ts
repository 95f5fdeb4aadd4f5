/** Charts as files: an image as it is shown, or the numbers behind it. */
import { saveFile } from '../../../app/save-file'
import { themedLayout, type ChartTheme } from './chart-theme'
import { figureRows, type Figure } from './figure'
import { loadPlotly } from './load-plotly'

export type ChartFormat = 'png' | 'svg' | 'csv'

const SIZE = { width: 1000, height: 560 }

/** `name` without an extension. */
export async function saveChart(figure: Figure, name: string, format: ChartFormat, theme: ChartTheme): Promise<void> {
  if (format === 'csv') return saveFile(`${name}.csv`, new Blob([csvText(figureRows(figure))], { type: 'text/csv' }))
  const plotly = await loadPlotly()
  const layout = { ...themedLayout(figure, theme, theme.surface), showlegend: figure.data.length > 1 }
  const address = await plotly.toImage({ data: figure.data, layout }, { format, ...SIZE, scale: format === 'png' ? 2 : 1 })
  saveFile(`${name}.${format}`, format === 'svg' ? svgBlob(address) : bytesOf(address))
}

const csvText = (rows: readonly (readonly (string | number)[])[]): string => rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
const field = (value: string | number): string => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value))

/** "data:image/svg+xml,..." */
const svgBlob = (address: string): Blob => new Blob([decodeURIComponent(address.slice(address.indexOf(',') + 1))], { type: 'image/svg+xml' })

function bytesOf(address: string): Blob {
  const binary = atob(address.slice(address.indexOf(',') + 1))
  return new Blob([Uint8Array.from(binary, (character) => character.charCodeAt(0))], { type: 'image/png' })
}
