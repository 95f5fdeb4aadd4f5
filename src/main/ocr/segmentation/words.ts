/**
 * A page's lines to words, by the gaps between glyphs: they are parted in two classes (Otsu's criterion), and
 * only if the classes lie well apart are the wide ones word gaps. A page of single letters, evenly spread,
 * stays one word a line.
 */
import { right, type Box } from '../../../shared/geometry'

interface Boxed {
  readonly box: Box
}

/** Word gaps are at least this many times as wide as the gaps between letters... */
const LEAST_RATIO = 2.2
/** ...and at least this share of the letter height. */
const LEAST_GAP = 0.3
/** One very wide gap must not hide the others: wider than this many letter heights is all the same. */
const WIDEST_GAP = 1
/** Where more of the gaps are wide, the letters stand alone and not in words. */
const MOST_WORD_GAPS = 0.5

export function splitWords<Glyph extends Boxed>(lines: readonly (readonly Glyph[])[]): Glyph[][][] {
  const heights = lines.flat().map(({ box }) => box.height)
  const threshold = wordGap(lines.flatMap(gapsOf), median(heights))
  return lines.map((line) => {
    const gaps = gapsOf(line)
    const words: Glyph[][] = []
    line.forEach((glyph, index) => {
      if (index === 0 || gaps[index - 1] > threshold) words.push([glyph])
      else words[words.length - 1].push(glyph)
    })
    return words
  })
}

/** Overlapping neighbours have a gap of 0. */
function gapsOf(line: readonly Boxed[]): number[] {
  return line.slice(1).map(({ box }, index) => Math.max(0, box.x - right(line[index].box)))
}

/** The gap from which on a new word begins; Infinity when the gaps do not tell words apart. */
export function wordGap(gaps: readonly number[], letterHeight: number): number {
  const sorted = gaps.map((gap) => Math.min(gap, WIDEST_GAP * letterHeight)).sort((a, b) => a - b)
  const total = sorted.reduce((sum, gap) => sum + gap, 0)
  let best = Infinity
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
    best = apart && rare ? (sorted[count - 1] + sorted[count]) / 2 : Infinity
  }
  return best
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.length === 0 ? 0 : sorted[sorted.length >> 1]
}
