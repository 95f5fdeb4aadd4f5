/**
 * Which joins and cuts of letters are no character. Half a W is a V and a bar beside a 3 a B: such ones would
 * teach a network to refuse what it should read.
 */
import type { Random } from '../../../shared/random'

export type Side = 'left' | 'right'

/** The halves that no alphabet of ours has: l, left, and r, right, of a cut about the middle. */
const HALVES: Readonly<Record<string, string>> = {
  A: 'lr', E: 'r', G: 'r', H: 'lr', K: 'r', M: 'lr', N: 'lr', Q: 'r', R: 'r', S: 'lr', Z: 'lr',
  '2': 'l', '3': 'l', '4': 'l', '5': 'lr', '6': 'r', '&': 'lr', '@': 'lr', $: 'lr',
  e: 'r', g: 'lr', k: 'r', s: 'lr', z: 'lr'
}
/** Halves that are taken for punctuation where an alphabet has it: two stubs are a colon or an equals sign. */
const HALVES_WITHOUT_MARKS: Readonly<Record<string, string>> = { C: 'r', F: 'r', D: 'r', X: 'lr' }

/** What looks like one character, or like parts of one, side by side. */
const JOINS_THAT_ARE_CHARACTERS = new Set(
  'VV vv UU uu rn nn rr cl CI Cl C1 c1 cI LI L1 LJ IJ IV VI IN NI IM MI VN NV AV II I1 1I 11 ll lI Il l1 1l ii li il I3 13 l3 IP IO OI O1 1O 10 01 I0 0I Io lo ol ((  )) () oo'
    .split(/\s+/)
)
/** Marks beside which a letter is a letter with a speck. */
const MARKS = `.,;:!'"-`

/** Side marks of a half; null when no half of the symbol is safely no character. */
export function halfOf(symbol: string, hasMarks: boolean, random: Random): Side | null {
  const sides = `${HALVES[symbol] ?? ''}${hasMarks ? '' : (HALVES_WITHOUT_MARKS[symbol] ?? '')}`
  if (sides === '') return null
  return sides[random.below(sides.length)] === 'l' ? 'left' : 'right'
}

/** Symbols of the alphabet that have such a half. */
export const halvable = (symbols: readonly string[], hasMarks: boolean): string[] =>
  symbols.filter((symbol) => HALVES[symbol] !== undefined || (!hasMarks && HALVES_WITHOUT_MARKS[symbol] !== undefined))

/** Whether the symbols, side by side in this order, are surely no one character. */
export function isNoCharacter(symbols: readonly string[]): boolean {
  return symbols.every((symbol, place) => {
    if (MARKS.includes(symbol)) return false
    return place === 0 || !JOINS_THAT_ARE_CHARACTERS.has(`${symbols[place - 1]}${symbol}`)
  })
}

/** Whether the alphabet has marks that specks and bars are. */
export const hasMarks = (symbols: readonly string[]): boolean => symbols.some((symbol) => '.,-\''.includes(symbol))

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
