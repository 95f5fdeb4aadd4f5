/** Plotly comes in a piece of its own: with the first chart, or a little before it where one is about to be shown. */
import type { Core } from 'plotly.js/lib/core'

let loaded: Core | null = null

/** Null while it is not there. */
export const plotlyNow = (): Core | null => loaded

/** Rejects when it cannot be fetched. */
export async function loadPlotly(): Promise<Core> {
  const { plotly } = await import('./plotly')
  loaded = plotly
  return plotly
}

/** Where a failure is told by the chart that needs it. */
export const preparePlotly = (): void => void loadPlotly().catch(() => undefined)

/** The place that opens comes first. */
const SOON_MS = 600

/** Told when no chart is to come any more. */
export function preparePlotlySoon(): () => void {
  const timer = setTimeout(preparePlotly, SOON_MS)
  return () => clearTimeout(timer)
}
