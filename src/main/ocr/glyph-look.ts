/**
 * How a glyph looks, apart from what any network makes of it: its normalised crop, blurred and made small, so that two letters of
 * one shape are near each other however their strokes tremble. Letters that are misread alike are found by it (`shared/likeness`):
 * what the network says of them cannot tell, since it is what was wrong.
 */
import type { Box } from '../../shared/geometry'
import { normaliseGlyph } from '../../shared/glyph-normalisation'
import { GLYPH_SIDE } from '../../shared/model'
import { cropPatch, inkWithin } from './ink-patch'
import type { InkedPage } from './recognition/glyph-crops'

const LOOK_SIDE = GLYPH_SIDE / 2

/** [16 * 16] bytes, row by row: 0 paper to 255 ink; null without ink. `box`: pixels of the images. */
export function lookOf(images: InkedPage, box: Box): Uint8Array | null {
  const crop = cropPatch(images, inkWithin(images, box))
  return crop === null ? null : halved(blurred(blurred(Float32Array.from(normaliseGlyph(crop)))))
}

/** The mean of each pixel and its eight neighbours; beyond the border is paper. */
function blurred(pixels: Float32Array): Float32Array {
  const result = new Float32Array(pixels.length)
  for (let y = 0; y < GLYPH_SIDE; y += 1) {
    for (let x = 0; x < GLYPH_SIDE; x += 1) {
      let sum = 0
      for (let row = Math.max(0, y - 1); row <= Math.min(GLYPH_SIDE - 1, y + 1); row += 1) {
        for (let column = Math.max(0, x - 1); column <= Math.min(GLYPH_SIDE - 1, x + 1); column += 1) sum += pixels[row * GLYPH_SIDE + column]
      }
      result[y * GLYPH_SIDE + x] = sum / 9
    }
  }
  return result
}

function halved(pixels: Float32Array): Uint8Array {
  return Uint8Array.from({ length: LOOK_SIDE * LOOK_SIDE }, (_, index) => {
    const at = 2 * Math.floor(index / LOOK_SIDE) * GLYPH_SIDE + 2 * (index % LOOK_SIDE)
    return Math.round((pixels[at] + pixels[at + 1] + pixels[at + GLYPH_SIDE] + pixels[at + GLYPH_SIDE + 1]) / 4)
  })
}
