/**
 * What a crop has lost when it comes to a network: how tall the glyph is beside the others of its line, and where it
 * stands. A small c and a capital C, a comma and an apostrophe look alike once they are cut out and enlarged.
 */

/** Lengths in units of the line's tall height: the 90th percentile of the heights of its glyphs. */
export interface GlyphPlacement {
  /** Of the glyph's box. */
  readonly height: number
  /** From the baseline up to the lower edge of the box; below 0 for a descender. */
  readonly bottom: number
  /** Median height of the line's glyphs: near 1 among capitals, less among small letters. */
  readonly mix: number
}

/** Of one glyph, in any unit; y grows downwards. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

export interface LineMeasure {
  /** The 90th percentile of the heights: of capitals and tall letters, where the line has them. */
  readonly tallHeight: number
  readonly medianHeight: number
  /** The median of the bottoms. */
  readonly baseline: number
}

const TALL = 0.9

/** `glyphs`: all of the line, at least one; a line that slopes is levelled before. */
export function measureLine(glyphs: readonly Extent[]): LineMeasure {
  const heights = glyphs.map(({ top, bottom }) => bottom - top).sort(ascending)
  const bottoms = glyphs.map(({ bottom }) => bottom).sort(ascending)
  return { tallHeight: percentile(heights, TALL), medianHeight: percentile(heights, 0.5), baseline: percentile(bottoms, 0.5) }
}

export function placeOn({ tallHeight, medianHeight, baseline }: LineMeasure, { top, bottom }: Extent): GlyphPlacement {
  const unit = Math.max(1e-6, tallHeight)
  return { height: (bottom - top) / unit, bottom: (baseline - bottom) / unit, mix: medianHeight / unit }
}

const ascending = (a: number, b: number): number => a - b

/** Between the two values that lie next to it, in proportion. */
function percentile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const lower = Math.floor(at)
  const upper = Math.min(sorted.length - 1, lower + 1)
  return sorted[lower] + (sorted[upper] - sorted[lower]) * (at - lower)
}

/** Numbers that a network gets beside a glyph. */
export const PLACEMENT_INPUTS = 5

/** Neither way do odd boxes reach farther than this. */
const MOST = 2

/**
 * Writes PLACEMENT_INPUTS numbers at `offset`: log2 of the ink's width over its height (halved), 1 where the placement is
 * known and 0 where not, then height, bottom and mix, which are 0 where nothing is known.
 */
export function writePlacement(target: Float32Array, offset: number, aspect: number, placement: GlyphPlacement | null): void {
  target[offset] = clamp(Math.log2(aspect) / 2)
  target[offset + 1] = placement === null ? 0 : 1
  target[offset + 2] = placement === null ? 0 : clamp(placement.height)
  target[offset + 3] = placement === null ? 0 : clamp(placement.bottom)
  target[offset + 4] = placement === null ? 0 : clamp(placement.mix)
}

const clamp = (value: number): number => Math.max(-MOST, Math.min(MOST, value))
