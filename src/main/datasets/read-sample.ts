/** One sample of a stored set with all that is known of it, read where it lies. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GlyphPlacement } from '../../shared/glyph-placement'
import { PLACEMENT_NUMBERS } from './dataset'
import { PLACEMENTS } from './dataset-store'
import { readFloatIdx } from './idx'
import { readGlyphs } from './read-glyphs'

export interface Sample {
  readonly width: number
  readonly height: number
  /** 0 paper to 255 ink. */
  readonly data: Uint8Array
  readonly placement: GlyphPlacement | null
}

/** Throws UserError when the set is gone or has no such sample. */
export async function readSample(folder: string, index: number): Promise<Sample> {
  const { width, height, pixels } = await readGlyphs(folder, [index])
  return { width, height, data: pixels, placement: placementAt(join(folder, PLACEMENTS), index) }
}

function placementAt(path: string, index: number): GlyphPlacement | null {
  if (!existsSync(path)) return null
  const [height, bottom, mix] = readFloatIdx(path).data.subarray(index * PLACEMENT_NUMBERS, (index + 1) * PLACEMENT_NUMBERS)
  return Number.isNaN(height) ? null : { height, bottom, mix }
}
