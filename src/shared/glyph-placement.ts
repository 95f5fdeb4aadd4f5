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
