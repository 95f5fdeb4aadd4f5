/** How well readings agree with the truth: of one glyph by its probabilities, of many by their confusion. */
import type { ClassScore } from './run'

/** Symbols that cannot always be told apart by shape. */
export const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['O', '0'],
  ['I', '1'],
  ['S', '5'],
  ['Z', '2']
]

/** Look-alikes have one name: "0" is "O". Other symbols stay as they are. */
export const mergedSymbol = (symbol: string): string => LOOK_ALIKES.find((pair) => pair.includes(symbol))?.[0] ?? symbol

/** The class with the greatest probability; the first of equal ones. */
export function bestClass(row: Float32Array): number {
  let best = 0
  for (let index = 1; index < row.length; index++) if (row[index] > row[best]) best = index
  return best
}

/** How many classes are more probable than this one: 0 for the best. */
export function rankOf(row: Float32Array, label: number): number {
  const own = row[label]
  return row.reduce((better, probability) => better + (probability > own ? 1 : 0), 0)
}

/** The least probability that is told from none. */
const LEAST = 1e-12

/** -log of the probability that the right class was given, in nats. */
export const surprise = (probability: number): number => -Math.log(Math.max(probability, LEAST))

/** `confusion`: rows are what it is, columns what it was named; both begin with `symbols`, in their order. */
export function scoreClasses(confusion: readonly (readonly number[])[], symbols: readonly string[]): ClassScore[] {
  return symbols.map((symbol, index) => {
    const count = confusion[index].reduce((sum, value) => sum + value, 0)
    const named = confusion.reduce((sum, row) => sum + row[index], 0)
    const right = confusion[index][index]
    return { symbol, count, precision: named === 0 ? null : right / named, recall: count === 0 ? null : right / count }
  })
}
