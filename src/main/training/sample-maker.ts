/**
 * Makes an epoch's samples from a dataset: which ones, in which order, how distorted. Each sample has random
 * numbers of its own, so that any part of any epoch can be made by itself, in whatever process, alike.
 */
import { distort, isPlain, weather, type Augmentation } from '../datasets/augmentation'
import { imageOf, type Dataset } from '../datasets/dataset'
import { normaliseGlyph, STROKE_WIDTH } from '../../shared/glyph-normalisation'
import { GLYPH_SIDE } from '../../shared/model'
import { Random } from '../../shared/random'
import { STREAMS } from './random-streams'
import type { Samples } from './samples'

export interface SampleRecipe {
  /** So many of each class in an epoch, rare ones drawn again; null: every sample once. */
  readonly samplesPerClass: number | null
  readonly augmentation: Augmentation
  readonly seed: number
}

export const GLYPH_INPUTS = GLYPH_SIDE * GLYPH_SIDE

/** The images at `indices` as a network sees them, undistorted. */
export function plainSamples(dataset: Dataset, indices: Int32Array): Samples {
  const x = new Float32Array(indices.length * GLYPH_INPUTS)
  indices.forEach((index, place) => placeGlyph(x, place, normaliseGlyph(imageOf(dataset, index))))
  return { x, labels: Uint8Array.from(indices, (index) => dataset.labels[index]) }
}

/** Puts a glyph into row `place`, its bytes as shares of full ink. */
function placeGlyph(x: Float32Array, place: number, glyph: Uint8Array): void {
  const start = place * GLYPH_INPUTS
  for (let pixel = 0; pixel < GLYPH_INPUTS; pixel++) x[start + pixel] = glyph[pixel] / 255
}

export class SampleMaker {
  private readonly byClass: readonly Int32Array[]
  private order: { readonly epoch: number; readonly indices: Int32Array } | null = null
  /** Undistorted samples are the same in every epoch and made once. */
  private readonly plain = new Map<number, Uint8Array>()

  /** `indices`: the training part of the dataset. */
  constructor(
    private readonly dataset: Dataset,
    private readonly indices: Int32Array,
    private readonly recipe: SampleRecipe
  ) {
    this.byClass = dataset.symbols.map((_, label) => indices.filter((index) => dataset.labels[index] === label))
  }

  get samplesPerEpoch(): number {
    const { samplesPerClass } = this.recipe
    if (samplesPerClass === null) return this.indices.length
    return this.byClass.filter(({ length }) => length > 0).length * samplesPerClass
  }

  /** Samples `from` up to, not with, `to` of that epoch. */
  make(epoch: number, from: number, to: number): Samples {
    const order = this.orderOf(epoch).subarray(from, to)
    const x = new Float32Array(order.length * GLYPH_INPUTS)
    const isStill = isPlain(this.recipe.augmentation)
    order.forEach((index, place) => placeGlyph(x, place, isStill ? this.undistorted(index) : this.distorted(index, epoch, from + place)))
    return { x, labels: Uint8Array.from(order, (index) => this.dataset.labels[index]) }
  }

  private undistorted(index: number): Uint8Array {
    const glyph = this.plain.get(index) ?? normaliseGlyph(imageOf(this.dataset, index))
    this.plain.set(index, glyph)
    return glyph
  }

  private distorted(index: number, epoch: number, place: number): Uint8Array {
    const { augmentation, seed } = this.recipe
    const random = Random.of(seed, STREAMS.distortion, epoch, place)
    const image = distort(imageOf(this.dataset, index), augmentation, random)
    const glyph = normaliseGlyph(image, STROKE_WIDTH + random.spread(augmentation.strokeSpread))
    weather(glyph, GLYPH_SIDE, augmentation, random)
    return glyph
  }

  /** Indices into the dataset; parts of one epoch are asked for one after another. */
  private orderOf(epoch: number): Int32Array {
    if (this.order?.epoch !== epoch) {
      const random = Random.of(this.recipe.seed, STREAMS.order, epoch)
      const indices = Int32Array.from(this.drawn(random))
      random.shuffle(indices)
      this.order = { epoch, indices }
    }
    return this.order.indices
  }

  private drawn(random: Random): number[] | Int32Array {
    const { samplesPerClass } = this.recipe
    if (samplesPerClass === null) return this.indices
    return this.byClass.filter(({ length }) => length > 0).flatMap((indices) => drawEvenly(indices, samplesPerClass, random))
  }
}

/** `count` of `indices`: none comes again before all have come. */
function drawEvenly(indices: Int32Array, count: number, random: Random): number[] {
  const drawn: number[] = []
  while (drawn.length < count) {
    const round = indices.slice()
    random.shuffle(round)
    drawn.push(...round.subarray(0, count - drawn.length))
  }
  return drawn
}
