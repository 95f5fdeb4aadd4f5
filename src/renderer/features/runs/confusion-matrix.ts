/** Confusion matrices: as shares, in another order, as a difference; and the pairs that are confused most. Pure. */
import { LOOK_ALIKES } from '../../../shared/class-scores'

export type Matrix = readonly (readonly number[])[]

/** Each row sums to 1, where it has anything. */
export const asRates = (matrix: Matrix): number[][] =>
  matrix.map((row) => {
    const total = row.reduce((sum, count) => sum + count, 0)
    return row.map((count) => (total === 0 ? 0 : count / total))
  })

export const reordered = (matrix: Matrix, order: readonly number[]): number[][] => order.map((row) => order.map((column) => matrix[row][column]))

export const minus = (matrix: Matrix, other: Matrix): number[][] => matrix.map((row, index) => row.map((value, column) => value - other[index][column]))

/**
 * Puts those beside each other that are confused: the strongest confusion begins, then always the class that is
 * confused most with one already placed. Returns positions.
 */
export function orderByConfusion(matrix: Matrix): number[] {
  const rates = asRates(matrix)
  const tie = (a: number, b: number): number => rates[a][b] + rates[b][a]
  const left = new Set(matrix.keys())
  const order: number[] = []
  while (left.size > 0) {
    const last = order.slice(-3)
    const next = [...left].toSorted((a, b) => strongest(b, last.length > 0 ? last : [...left], tie) - strongest(a, last.length > 0 ? last : [...left], tie))[0]
    order.push(next)
    left.delete(next)
  }
  return order
}

const strongest = (one: number, others: readonly number[], tie: (a: number, b: number) => number): number =>
  Math.max(...others.map((other) => (other === one ? 0 : tie(one, other))))

export interface ConfusedPair {
  readonly actual: number
  readonly named: number
  readonly count: number
  /** Of all that is so. */
  readonly share: number
  /** The two cannot always be told apart by shape. */
  readonly isLookAlike: boolean
}

/** The cells off the diagonal, the fullest first. */
export function confusedPairs(matrix: Matrix, symbols: readonly string[]): ConfusedPair[] {
  const rates = asRates(matrix)
  return matrix
    .flatMap((row, actual) =>
      row.flatMap((count, named) =>
        count === 0 || actual === named ? [] : [{ actual, named, count, share: rates[actual][named], isLookAlike: areLookAlikes(symbols[actual], symbols[named]) }]
      )
    )
    .toSorted((a, b) => b.count - a.count || b.share - a.share)
}

export const areLookAlikes = (a: string, b: string): boolean => LOOK_ALIKES.some((pair) => pair.includes(a) && pair.includes(b))

/** Of the classes: recall of the one less recall of the other, the greatest change either way first. */
export function gainedAndLost(matrix: Matrix, other: Matrix, symbols: readonly string[]): { readonly symbol: string; readonly change: number }[] {
  const [own, base] = [asRates(matrix), asRates(other)]
  return symbols.map((symbol, index) => ({ symbol, change: own[index][index] - base[index][index] })).toSorted((a, b) => b.change - a.change)
}
