/**
 * Which joins and cuts of letters are no character. Half a W is a V and a bar beside a 3 a B: such ones would
 * teach a network to refuse what it should read.
 */
import type { Random } from '../../../shared/random'

export type Side = 'left' | 'right'

/**
 * Halves that are no character of any alphabet of ours, judged by looking at them normalised: l, left, and r, right.
 * Not among them are those of Z (a 7), of Q and R (a 2), of S to the right (a 5), of N to the right (a J), of M to
 * the right (a 1), of W (a V), of B (a 3), of 4 (an L), of n (an r).
 */
const HALVES: Readonly<Record<string, string>> = { E: 'r', M: 'l', '@': 'lr' }
/** Halves that are taken for marks, or for small letters, where an alphabet has them: half an H is a t, of a 6 a semicolon, of an X a bracket. */
const HALVES_OF_CAPITALS: Readonly<Record<string, string>> = {
  A: 'l', C: 'r', D: 'r', F: 'r', G: 'r', H: 'lr', K: 'r', N: 'l', S: 'l', X: 'lr', '3': 'l', '6': 'r'
}
/** Sets by hand label small letters as capitals; these look alike in both, or their halves do. */
const ALIKE_IN_BOTH = 'CEKSX36'

/** What looks like one character, or like parts of one, side by side. */
const JOINS_THAT_ARE_CHARACTERS = new Set(
  'VV vv UU uu rn nn rr cl CI Cl C1 c1 cI LI L1 LJ IJ IV VI IN NI IM MI VN NV AV II I1 1I 11 ll lI Il l1 1l ii li il I3 13 l3 IP IO OI O1 1O 10 01 I0 0I Io lo ol ((  )) () oo'
    .split(/\s+/)
)
/** Marks beside which a letter is a letter with a speck. */
const MARKS = `.,;:!'"-`

export interface Half {
  readonly symbol: string
  readonly side: Side
}

/** Halves of these symbols that are safely no character of the alphabet. `isByHand`: of a set, not of fonts. */
export function safeHalves(symbols: readonly string[], alphabet: readonly string[], isByHand: boolean): Half[] {
  const usable = symbols.filter((symbol) => !isByHand || ALIKE_IN_BOTH.includes(symbol))
  return usable.flatMap((symbol) => {
    const sides = `${HALVES[symbol] ?? ''}${hasMarks(alphabet) ? '' : (HALVES_OF_CAPITALS[symbol] ?? '')}`
    return [...sides].map((side): Half => ({ symbol, side: side === 'l' ? 'left' : 'right' }))
  })
}

/** Where a cut goes through a letter, as a share of its width: what is kept is seldom more than half of it. */
export function drawCut(side: Side, random: Random): number {
  const kept = 0.36 + random.next() * 0.18
  return side === 'left' ? kept : 1 - kept
}

/** Whether the symbols, side by side in this order, are surely no one character. */
export function isNoCharacter(symbols: readonly string[]): boolean {
  return symbols.every((symbol, place) => {
    if (MARKS.includes(symbol)) return false
    return place === 0 || !JOINS_THAT_ARE_CHARACTERS.has(`${symbols[place - 1]}${symbol}`)
  })
}

/** Whether the alphabet has marks that specks and bars are. */
export const hasMarks = (symbols: readonly string[]): boolean => symbols.some((symbol) => '.,-\''.includes(symbol))

/** How much of the rejects halves are for each that there is, and at most: few of them are soon seen too often. */
const SHARE_EACH = 0.02
const MOST_SHARE = 0.22

export const halfShare = (halves: readonly Half[]): number => Math.min(MOST_SHARE, halves.length * SHARE_EACH)

/** Share of a bar's own pixels beside its middle line. */
const BAR_SPREAD = 1.35

/**
 * Whether the ink (above `ink`) is little but one straight bar, upright or slanting, as I, l, 1 and / are: the mean
 * distance from the line through it, against that of a bar as thick as its rows are wide.
 */
export function isBar({ width, height, data }: { width: number; height: number; data: ArrayLike<number> }, ink: number): boolean {
  let [count, sumX, sumY, sumXY, sumYY, rows] = [0, 0, 0, 0, 0, 0]
  for (let y = 0, at = 0; y < height; y++) {
    let inRow = 0
    for (let x = 0; x < width; x++, at++) {
      if (data[at] < ink) continue
      inRow++
      ;[sumX, sumY, sumXY, sumYY] = [sumX + x, sumY + y, sumXY + x * y, sumYY + y * y]
    }
    count += inRow
    if (inRow > 0) rows++
  }
  if (count === 0) return true
  const lean = (sumXY - (sumX * sumY) / count) / Math.max(1e-6, sumYY - (sumY * sumY) / count)
  const start = (sumX - lean * sumY) / count
  let away = 0
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) if (data[at] >= ink) away += Math.abs(x - start - lean * y)
  }
  // Over a row of width w the mean distance from its middle is w / 4.
  return away / count < BAR_SPREAD * (count / rows / 4)
}
