/** From labelled images to what the network trains on: balanced, distorted, normalised. */
import { distort } from '../datasets/augmentation'
import type { LabelledImages } from '../datasets/labelled-images'
import { normaliseGlyph, STROKE_WIDTH, type InkImage } from '../../shared/glyph-normalisation'
import { GLYPH_SIDE } from '../../shared/model'
import type { Random } from '../../shared/random'
import type { Preset } from './presets'
import type { Samples } from './trainer'

const INPUTS = GLYPH_SIDE * GLYPH_SIDE

function imageAt({ width, height, pixels }: LabelledImages, index: number): InkImage {
  return { width, height, data: pixels.subarray(index * width * height, (index + 1) * width * height) }
}

/** The images at `indices` as they are. */
export function plainSamples(images: LabelledImages, indices: Iterable<number>): Samples {
  const chosen = [...indices]
  const x = new Float32Array(chosen.length * INPUTS)
  chosen.forEach((index, place) => x.set(normaliseGlyph(imageAt(images, index)), place * INPUTS))
  return { x, labels: Uint8Array.from(chosen, (index) => images.labels[index]) }
}

/** As many of each class as the preset says, each distorted in its own way. */
export function distortedSamples(images: LabelledImages, byClass: readonly Int32Array[], preset: Preset, random: Random): Samples {
  const { samplesPerClass } = preset
  const count = byClass.length * samplesPerClass
  const samples = { x: new Float32Array(count * INPUTS), labels: new Uint8Array(count) }
  byClass.forEach((indices, label) => {
    for (let draw = 0; draw < samplesPerClass; draw++) {
      const place = label * samplesPerClass + draw
      const distorted = distort(imageAt(images, indices[random.below(indices.length)]), preset.distortion, random)
      const glyph = normaliseGlyph(distorted, STROKE_WIDTH + random.spread(preset.strokeSpread))
      moveInto(samples.x.subarray(place * INPUTS, (place + 1) * INPUTS), glyph, shiftOf(preset, random), shiftOf(preset, random))
      samples.labels[place] = label
    }
  })
  return samples
}

const shiftOf = ({ shift }: Preset, random: Random): number => random.below(2 * shift + 1) - shift

/** Copies a glyph moved by whole pixels; what leaves the square is lost. */
function moveInto(target: Float32Array, glyph: Float32Array, byX: number, byY: number): void {
  for (let y = Math.max(0, -byY); y < Math.min(GLYPH_SIDE, GLYPH_SIDE - byY); y++) {
    for (let x = Math.max(0, -byX); x < Math.min(GLYPH_SIDE, GLYPH_SIDE - byX); x++) {
      target[(y + byY) * GLYPH_SIDE + x + byX] = glyph[y * GLYPH_SIDE + x]
    }
  }
}
