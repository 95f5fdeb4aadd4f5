/** The names and shapes by which every recogniser takes glyphs and gives its answers. */
import { PLANE_PIXELS } from '../../../shared/glyph-normalisation'
import { PLACEMENT_INPUTS, writePlacement, type GlyphPlacement } from '../../../shared/glyph-placement'
import { GLYPH_SIDE } from '../../../shared/model'
import type { Tensors } from '../../runtime/session'

/** [N, 32, 32] uint8, or [N, planes, 32, 32] for more than one: normalised glyphs, 0 paper to 255 ink. */
export const INPUT = 'glyphs'
/** [N, 5] float32, for networks that take it: the glyph's aspect and its place on the line. */
export const PLACEMENT = 'placement'
/** [N, symbols] float32: each row sums to 1. */
export const OUTPUT = 'probabilities'

export interface NormalisedGlyph {
  /** planes x 32 x 32, see `normaliseGlyph`. */
  readonly glyph: Uint8Array
  /** Width over height of its ink. */
  readonly aspect: number
  /** Null where it is not known. */
  readonly placement: GlyphPlacement | null
}

/** `inputNames`: of the network, which may do without the placement. */
export function glyphFeeds(glyphs: readonly NormalisedGlyph[], planes: number, inputNames: readonly string[]): Tensors {
  const values = planes * PLANE_PIXELS
  const data = new Uint8Array(glyphs.length * values)
  const placements = new Float32Array(glyphs.length * PLACEMENT_INPUTS)
  glyphs.forEach(({ glyph, aspect, placement }, index) => {
    data.set(glyph, index * values)
    writePlacement(placements, index * PLACEMENT_INPUTS, aspect, placement)
  })
  return {
    [INPUT]: { type: 'uint8', dims: [glyphs.length, ...(planes === 1 ? [] : [planes]), GLYPH_SIDE, GLYPH_SIDE], data },
    ...(inputNames.includes(PLACEMENT) ? { [PLACEMENT]: { type: 'float32', dims: [glyphs.length, PLACEMENT_INPUTS], data: placements } } : {})
  }
}
