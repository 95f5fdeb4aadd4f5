/** How often a classifier is right. */
import type { Samples } from './trainer'

/** Symbols that cannot always be told apart by shape; merged accuracy counts each pair as one. */
export const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['O', '0'],
  ['I', '1'],
  ['S', '5'],
  ['Z', '2']
]

export interface Accuracy {
  /** Mean cross-entropy, in nats. */
  readonly loss: number
  /** Shares, 0 to 1. */
  readonly exact: number
  readonly merged: number
}

/** `probabilities` [count, classes] against the labels. */
export function measureAccuracy(probabilities: Float32Array, { labels }: Pick<Samples, 'labels'>, symbols: readonly string[]): Accuracy {
  const classes = symbols.length
  const merged = symbols.map((symbol) => LOOK_ALIKES.find((pair) => pair.includes(symbol))?.[0] ?? symbol)
  const totals = { loss: 0, exact: 0, merged: 0 }
  labels.forEach((label, index) => {
    const row = probabilities.subarray(index * classes, (index + 1) * classes)
    const best = row.indexOf(Math.max(...row))
    totals.loss -= Math.log(Math.max(row[label], 1e-12))
    if (best === label) totals.exact++
    if (merged[best] === merged[label]) totals.merged++
  })
  const count = labels.length
  return { loss: totals.loss / count, exact: totals.exact / count, merged: totals.merged / count }
}
