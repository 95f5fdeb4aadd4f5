/**
 * Columns of running text, in the order of reading: all of the left one before any of the right one. What lies above and
 * below them, a heading over both, is read before and after. Lists with numbers in the margin, tables and letters set
 * apart have aisles from top to bottom as well, but their lines are read across: only where the lines on both sides are
 * long and fill their column is an aisle taken for a gutter. (Aisles, as in Breuel, "Two geometric algorithms for layout
 * analysis", DAS 2002.)
 */
import { centreY, right, type Box, type Boxed } from '../../../shared/geometry'
import { groupLines } from './lines'
import { gapClasses, gapsOf } from './words'

/** A gutter is at least so many letter heights wide... */
const NARROWEST_GUTTER = 1.2
/** ...and so many times as wide as the page's word gaps. */
const LEAST_RATIO = 1.5
/** Lines that a column has at least. */
const FEWEST_LINES = 3
/** Glyphs in a column's line, on average. */
const FEWEST_GLYPHS = 8
/** Share of its column that a line fills, in the median. */
const LEAST_FILLED = 0.65

/** A strip of paper between two columns, along x as on level lines. */
interface Aisle {
  readonly from: number
  readonly to: number
}

/** Neighbouring lines, `first` up to, not with, `end`, and the aisle through all of them. */
interface Run extends Aisle {
  readonly first: number
  readonly end: number
}

/** Blocks of text in reading order, the columns and what lies before and after them, each as its lines, as `groupLines`. */
export function findBlocks<Glyph extends Boxed>(glyphs: readonly Glyph[], slope: number, letterHeight: number): Glyph[][][] {
  const { lines } = groupLines(glyphs, slope)
  const levelled = lines.map((line) => line.map((glyph) => ({ glyph, ...extentOf(glyph.box, slope) })).sort((a, b) => a.from - b.from))
  const wordGap = gapClasses(lines.flatMap(gapsOf), letterHeight)?.words ?? 0
  const run = columnsIn(levelled, Math.max(NARROWEST_GUTTER * letterHeight, LEAST_RATIO * wordGap))
  if (run === null) return lines.length === 0 ? [] : [lines]
  const blocksOf = (part: readonly { readonly glyph: Glyph }[]): Glyph[][][] =>
    findBlocks(part.map(({ glyph }) => glyph), slope, letterHeight)
  const [left, other] = sidesOf(levelled.slice(run.first, run.end), run)
  const parts = [levelled.slice(0, run.first), left, other, levelled.slice(run.end)]
  return parts.flatMap((part) => blocksOf(part.flat()))
}

/** Where a box lies along x when the lines are level. */
function extentOf(box: Box, slope: number): Aisle {
  const shift = slope * centreY(box)
  return { from: box.x + shift, to: right(box) + shift }
}

/** The most lines that lie in two columns; null where there are none. */
function columnsIn(lines: readonly (readonly Aisle[])[], narrowest: number): Run | null {
  let most: Run | null = null
  for (let first = 0; first < lines.length; first++) {
    let aisles: Aisle[] = [{ from: -Infinity, to: Infinity }]
    for (let end = first + 1; end <= lines.length; end++) {
      aisles = aisles.flatMap((aisle) => without(aisle, lines[end - 1])).filter(({ from, to }) => to - from >= narrowest)
      if (aisles.every(({ from, to }) => from === -Infinity || to === Infinity) && end - first > 1) break
      if (end - first < FEWEST_LINES || (most !== null && end - first <= most.end - most.first)) continue
      const gutter = aisles.find((aisle) => isGutter(aisle, lines.slice(first, end)))
      if (gutter !== undefined) most = { ...gutter, first, end }
    }
  }
  return most
}

/** What a line's glyphs, from left to right, leave of an aisle. */
function without(aisle: Aisle, line: readonly Aisle[]): Aisle[] {
  const free: Aisle[] = []
  let from = aisle.from
  for (const glyph of line) {
    if (glyph.to <= from || glyph.from >= aisle.to) continue
    if (glyph.from > from) free.push({ from, to: glyph.from })
    from = Math.max(from, glyph.to)
  }
  if (from < aisle.to) free.push({ from, to: aisle.to })
  return free
}

const isGutter = ({ from, to }: Aisle, lines: readonly (readonly Aisle[])[]): boolean =>
  from > -Infinity && to < Infinity && sidesOf(lines, { from, to }).every(isRunningText)

/** The lines' parts on either side, where there is one. */
function sidesOf<Glyph extends Aisle>(lines: readonly (readonly Glyph[])[], { from, to }: Aisle): [Glyph[][], Glyph[][]] {
  const middle = (from + to) / 2
  const side = (isOn: (glyph: Glyph) => boolean): Glyph[][] => lines.map((line) => line.filter(isOn)).filter((line) => line.length > 0)
  return [side((glyph) => glyph.to <= middle), side((glyph) => glyph.to > middle)]
}

function isRunningText(lines: readonly (readonly Aisle[])[]): boolean {
  const count = lines.reduce((sum, line) => sum + line.length, 0)
  if (lines.length < FEWEST_LINES || count < FEWEST_GLYPHS * lines.length) return false
  const reach = (parts: readonly Aisle[]): number => Math.max(...parts.map(({ to }) => to)) - Math.min(...parts.map(({ from }) => from))
  const width = reach(lines.flat())
  const filled = lines.map((line) => reach(line) / width).sort((a, b) => a - b)
  return filled[(filled.length - 1) >> 1] >= LEAST_FILLED
}
