/**
 * Joins the upright strokes that came apart from their letter: the left side of an H or M, the stem of a K.
 * Alone such a stroke looks like an I. What tells them apart is the page: where letters stand well apart, two
 * shapes with hardly any paper between them are one.
 */
import { bottom, enclosing, overlap, right } from '../../../shared/geometry'
import type { GlyphShape } from './glyph-boxes'

/** Share of the page's median gap between glyphs under which a gap is within a letter. */
const GAP_SHARE = 0.15
/** In letter heights: the joined letter is not wider than this. */
const WIDEST = 1.1
/** Share of the shorter shape's height that must be level with the other. */
const LEAST_LEVEL = 0.6
/** Fewer gaps than this tell nothing about a page. */
const LEAST_GAPS = 8

/** Lines as before, with fewer glyphs where some were joined. */
export function joinCloseNeighbours(
  lines: readonly (readonly GlyphShape[])[],
  letterHeight: number
): GlyphShape[][] {
  const gaps = lines.flatMap((line) => line.slice(1).map((glyph, index) => gapBefore(line[index], glyph)))
  gaps.sort((a, b) => a - b)
  const widest = gaps.length < LEAST_GAPS ? 0 : gaps[gaps.length >> 1] * GAP_SHARE
  if (widest < 1) return lines.map((line) => [...line])
  return lines.map((line) => {
    const joined: GlyphShape[] = []
    for (const glyph of line) {
      const last = joined.at(-1)
      if (last === undefined || !isOneLetter(last, glyph, widest, letterHeight)) joined.push(glyph)
      else joined[joined.length - 1] = join(last, glyph)
    }
    return joined
  })
}

function isOneLetter(a: GlyphShape, b: GlyphShape, widestGap: number, letterHeight: number): boolean {
  const level = overlap(a.box.y, bottom(a.box), b.box.y, bottom(b.box)) / Math.min(a.box.height, b.box.height)
  return gapBefore(a, b) <= widestGap && level >= LEAST_LEVEL && join(a, b).box.width <= WIDEST * letterHeight
}

/** Negative when they overlap. */
const gapBefore = (a: GlyphShape, b: GlyphShape): number => b.box.x - right(a.box)

const join = (a: GlyphShape, b: GlyphShape): GlyphShape => ({
  box: enclosing([a.box, b.box]),
  components: [...a.components, ...b.components]
})
