/** The metrics of a card laid out: a row for each set that it was measured on, a column for each measure. */
import { metricText } from './metric-text'

export interface MetricTable {
  readonly measures: readonly string[]
  readonly rows: readonly MetricRow[]
}

export interface MetricRow {
  /** "On test"; '' when the names do not say. */
  readonly on: string
  /** In the order of the measures; null where this one was not taken. */
  readonly figures: readonly (string | null)[]
}

/** What was kept back to judge comes first; what the weights were chosen by, last. */
const places = { test: 0, validation: 2 } as const
const OTHERS = 1
const placeOf = (name: string): number => places[dataOf(name) as keyof typeof places] ?? OTHERS
const dataOf = (name: string): string => (name.includes(' ') ? name.slice(0, name.indexOf(' ')) : '')

export const inOrder = (names: readonly string[]): string[] => names.toSorted((a, b) => placeOf(a) - placeOf(b))

export function metricTable(metrics: Readonly<Record<string, number>>): MetricTable {
  const texts = inOrder(Object.keys(metrics)).map((name) => metricText(name, metrics[name]))
  const measures = [...new Set(texts.map(({ measure }) => measure))]
  const rows = [...new Set(texts.map(({ on }) => on))].map((on) => ({
    on: on.charAt(0).toUpperCase() + on.slice(1),
    figures: measures.map((measure) => texts.find((text) => text.on === on && text.measure === measure)?.figure ?? null)
  }))
  return { measures, rows }
}
