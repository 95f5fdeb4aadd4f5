/**
 * Where words begin on a page's lines, by the gaps between glyphs: they are parted in two classes (Otsu's criterion), and
 * only if the classes lie well apart are the wide ones word gaps. Of a gap between the classes the language of the text
 * knows more, so that it is told how much the gap says. A page of single letters, evenly spread, stays one word a line.
 */
import { right, type Boxed } from '../../../shared/geometry'

/** A line's glyphs from left to right. */
export interface SpacedLine<Glyph> {
  readonly glyphs: readonly Glyph[]
  /** For each glyph, ln of the odds that a word begins with it: Infinity where one surely does, -Infinity where none can. */
  readonly breakOdds: readonly number[]
}

/** What a page's gaps are like, in pixels: on average between the letters of a word, where the classes part, on average between words. */
export interface GapClasses {
  readonly letters: number
  readonly threshold: number
  readonly words: number
}

/** Word gaps are at least this many times as wide as the gaps between letters... */
const LEAST_RATIO = 2.2
/** ...and at least this share of the letter height. */
const LEAST_GAP = 0.3
/** One very wide gap must not hide the others: wider than this many letter heights is all the same. */
const WIDEST_GAP = 1
/** Where more of the gaps are wide, the letters stand alone and not in words. */
const MOST_WORD_GAPS = 0.5
/** ln of the odds of a gap that is as wide as those of its class are on average; none at the threshold. */
const ODDS_OF_MEAN = 6
/** Farther from even odds nobody is asked. */
const DOUBTFUL_ODDS = 5

export function spaceWords<Glyph extends Boxed>(lines: readonly (readonly Glyph[])[]): SpacedLine<Glyph>[] {
  const heights = lines.flat().map(({ box }) => box.height)
  const classes = gapClasses(lines.flatMap(gapsOf), median(heights))
  return lines.map((glyphs) => ({
    glyphs,
    breakOdds: glyphs.length === 0 ? [] : [Infinity, ...gapsOf(glyphs).map((gap) => (classes === null ? -Infinity : breakOdds(classes, gap)))]
  }))
}

/** ln of the odds that a gap parts two words. */
export function breakOdds({ letters, threshold, words }: GapClasses, gap: number): number {
  const odds = (ODDS_OF_MEAN * (gap - threshold)) / (gap < threshold ? threshold - letters : words - threshold)
  return Math.abs(odds) < DOUBTFUL_ODDS ? odds : odds * Infinity
}

/** Between neighbours of a line; 0 where they overlap. */
export function gapsOf(line: readonly Boxed[]): number[] {
  return line.slice(1).map(({ box }, index) => Math.max(0, box.x - right(line[index].box)))
}

/** Null when the gaps do not tell words apart. */
export function gapClasses(gaps: readonly number[], letterHeight: number): GapClasses | null {
  const sorted = gaps.map((gap) => Math.min(gap, WIDEST_GAP * letterHeight)).sort((a, b) => a - b)
  const total = sorted.reduce((sum, gap) => sum + gap, 0)
  let best: GapClasses | null = null
  let greatest = 0
  let sumBelow = 0
  for (let count = 1; count < sorted.length; count += 1) {
    sumBelow += sorted[count - 1]
    const below = sumBelow / count
    const above = (total - sumBelow) / (sorted.length - count)
    const variance = count * (sorted.length - count) * (above - below) ** 2
    if (variance <= greatest) continue
    greatest = variance
    const apart = above >= LEAST_RATIO * Math.max(below, 1) && sorted[count] >= LEAST_GAP * letterHeight
    const rare = sorted.length - count <= MOST_WORD_GAPS * sorted.length
    best = apart && rare ? { letters: below, threshold: (sorted[count - 1] + sorted[count]) / 2, words: above } : null
  }
  return best
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.length === 0 ? 0 : sorted[sorted.length >> 1]
}
