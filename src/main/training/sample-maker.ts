/**
 * Makes an epoch's samples from a dataset: which ones, in which order, how distorted. Each sample has random
 * numbers of its own, so that any part of any epoch can be made by itself, in whatever process, alike.
 */
import { distort, isPlain, reweigh, weather, type Augmentation } from '../datasets/augmentation'
import { imageOf, placementOf, type Dataset } from '../datasets/dataset'
import { inkAspect, normaliseGlyph, PLANE_PIXELS, STROKE_WIDTH } from '../../shared/glyph-normalisation'
import { PLACEMENT_INPUTS, writePlacement, type GlyphPlacement } from '../../shared/glyph-placement'
import { GLYPH_SIDE } from '../../shared/model'
import { Random } from '../../shared/random'
import { STREAMS } from './random-streams'
import type { Samples } from './samples'

export interface SampleRecipe {
  /** So many of each class in an epoch, rare ones drawn again; null: every sample once. */
  readonly samplesPerClass: number | null
  readonly augmentation: Augmentation
  readonly seed: number
  /** That the network takes of each glyph, see `normaliseGlyph`; left out, 1. */
  readonly planes?: number
}

/** The images at `indices` as a network of so many planes sees them, undistorted. */
export function plainSamples(dataset: Dataset, indices: Int32Array, planes = 1): Samples {
  const samples = emptySamples(dataset, indices, planes)
  indices.forEach((index, place) => {
    const image = imageOf(dataset, index)
    putGlyph(samples, place, normaliseGlyph(image, planes))
    writePlacement(samples.side, place * PLACEMENT_INPUTS, inkAspect(image), placementOf(dataset, index))
  })
  return samples
}

const emptySamples = (dataset: Dataset, indices: Int32Array, planes: number): Samples => ({
  x: new Float32Array(indices.length * planes * PLANE_PIXELS),
  side: new Float32Array(indices.length * PLACEMENT_INPUTS),
  labels: Uint8Array.from(indices, (index) => dataset.labels[index])
})

/** Puts a glyph into row `place`, its bytes as shares of full ink. */
function putGlyph({ x }: Samples, place: number, glyph: Uint8Array): void {
  const start = place * glyph.length
  for (let pixel = 0; pixel < glyph.length; pixel++) x[start + pixel] = glyph[pixel] / 255
}

export class SampleMaker {
  private readonly byClass: readonly Int32Array[]
  private order: { readonly epoch: number; readonly indices: Int32Array } | null = null
  /** Of each symbol, the samples of which it is known where they stood. */
  private readonly placed: readonly Int32Array[]
  /** Undistorted samples are the same in every epoch and made once. */
  private readonly plain = new Map<number, Samples>()
  private readonly planes: number

  /** `indices`: the training part of the dataset. */
  constructor(
    private readonly dataset: Dataset,
    private readonly indices: Int32Array,
    private readonly recipe: SampleRecipe
  ) {
    this.planes = recipe.planes ?? 1
    this.byClass = dataset.symbols.map((_, label) => indices.filter((index) => dataset.labels[index] === label))
    this.placed = this.byClass.map((members) => members.filter((index) => placementOf(dataset, index) !== null))
  }

  get samplesPerEpoch(): number {
    const { samplesPerClass } = this.recipe
    if (samplesPerClass === null) return this.indices.length
    return this.byClass.filter(({ length }) => length > 0).length * samplesPerClass
  }

  /** Samples `from` up to, not with, `to` of that epoch. */
  make(epoch: number, from: number, to: number): Samples {
    const order = this.orderOf(epoch).subarray(from, to)
    const samples = emptySamples(this.dataset, order, this.planes)
    const isStill = isPlain(this.recipe.augmentation)
    order.forEach((index, place) => {
      if (isStill) this.putPlain(samples, place, index)
      else this.putDistorted(samples, place, index, Random.of(this.recipe.seed, STREAMS.distortion, epoch, from + place))
    })
    return samples
  }

  private putPlain({ x, side }: Samples, place: number, index: number): void {
    const made = this.plain.get(index) ?? plainSamples(this.dataset, Int32Array.of(index), this.planes)
    this.plain.set(index, made)
    x.set(made.x, place * made.x.length)
    side.set(made.side, place * PLACEMENT_INPUTS)
  }

  private putDistorted(samples: Samples, place: number, index: number, random: Random): void {
    const { augmentation } = this.recipe
    const image = distort(imageOf(this.dataset, index), augmentation, random)
    const glyph = normaliseGlyph(image, this.planes, STROKE_WIDTH + random.spread(augmentation.strokeSpread))
    const [equal, cut] = [glyph.subarray(0, PLANE_PIXELS), glyph.subarray(PLANE_PIXELS)]
    weather(equal, GLYPH_SIDE, augmentation, random)
    if (cut.length > 0) reweigh(cut, GLYPH_SIDE, augmentation, random)
    putGlyph(samples, place, glyph)
    writePlacement(samples.side, place * PLACEMENT_INPUTS, inkAspect(image), this.placementFor(index, random))
  }

  /** A sample that does not know where it stood borrows the place of another of its symbol. */
  private placementFor(index: number, random: Random): GlyphPlacement | null {
    if (random.next() < this.recipe.augmentation.unplaced) return null
    const known = placementOf(this.dataset, index)
    const others = this.placed[this.dataset.labels[index]]
    return known ?? (others.length === 0 ? null : placementOf(this.dataset, others[random.below(others.length)]))
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
