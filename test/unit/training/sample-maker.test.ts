import { describe, expect, it } from 'vitest'
import { augmentationSchema } from '../../../src/main/datasets/augmentation'
import type { Dataset } from '../../../src/main/datasets/dataset'
import { plainSamples, SampleMaker, type SampleRecipe } from '../../../src/main/training/sample-maker'
import { PLANE_PIXELS } from '../../../src/shared/glyph-normalisation'
import { PLACEMENT_INPUTS } from '../../../src/shared/glyph-placement'
import { Random } from '../../../src/shared/random'

/** Ten blobs of two kinds: eight of the first. */
const dataset: Dataset = (() => {
  const random = new Random(1)
  const labels = Uint8Array.from({ length: 10 }, (_, index) => (index < 8 ? 0 : 1))
  const pixels = Uint8Array.from({ length: 10 * 64 }, (_, pixel) => (Math.floor(pixel / 64) % 64 > 20 || random.next() < 0.4 ? 255 : 0))
  return { name: 'blobs', symbols: ['A', 'B'], width: 8, height: 8, pixels, labels, testFrom: 10, placements: null }
})()
const all = Int32Array.from({ length: 10 }, (_, index) => index)
const plain: SampleRecipe = { samplesPerClass: null, augmentation: augmentationSchema.parse({}), seed: 1 }
const distorted: SampleRecipe = { ...plain, augmentation: augmentationSchema.parse({ rotation: 0.3, noise: 0.1 }) }

const rowsOf = ({ x }: { x: Float32Array }): string[] =>
  Array.from({ length: x.length / PLANE_PIXELS }, (_, row) => x.subarray(row * PLANE_PIXELS, (row + 1) * PLANE_PIXELS).join())

describe('a sample maker', () => {
  it('gives every sample once an epoch, in another order each time', () => {
    const maker = new SampleMaker(dataset, all, plain)
    const [first, second] = [rowsOf(maker.make(0, 0, 10)), rowsOf(maker.make(1, 0, 10))]
    expect([...first].sort()).toEqual(rowsOf(plainSamples(dataset, all)).sort())
    expect([...second].sort()).toEqual([...first].sort())
    expect(second).not.toEqual(first)
  })

  it('draws as many of each class as it is told, rare ones again only when all have come', () => {
    const maker = new SampleMaker(dataset, all, { ...plain, samplesPerClass: 6 })
    expect(maker.samplesPerEpoch).toBe(12)
    const { labels, x } = maker.make(0, 0, 12)
    expect(labels.filter((label) => label === 0)).toHaveLength(6)
    const rows = rowsOf({ x })
    const counts = Array.from(new Set(rows), (row) => rows.filter((other) => other === row).length)
    expect(counts.sort()).toEqual([1, 1, 1, 1, 1, 1, 3, 3])
  })

  it.each([
    ['plain', plain],
    ['distorted', distorted]
  ])('makes any part of any epoch alike, whatever was made before: %s', (_what, recipe) => {
    const whole = rowsOf(new SampleMaker(dataset, all, recipe).make(3, 0, 10))
    expect(rowsOf(new SampleMaker(dataset, all, recipe).make(3, 4, 8))).toEqual(whole.slice(4, 8))
  })

  it('gives a sample the place where it stood, or that of another of its symbol, or now and then none', () => {
    const placements = new Float32Array(30).fill(NaN)
    placements.set([1, 0, 0.7], 0)
    const places = (unplaced: number): Set<string> => {
      const augmentation = augmentationSchema.parse({ strokeSpread: 0.1, unplaced })
      const { side, labels } = new SampleMaker({ ...dataset, placements }, all, { ...plain, augmentation }).make(0, 0, 10)
      return new Set([...labels].map((label, place) => `${dataset.symbols[label]} ${side.slice(place * PLACEMENT_INPUTS + 1, (place + 1) * PLACEMENT_INPUTS).map((value) => Math.round(value * 10)).join()}`))
    }
    expect(places(0)).toEqual(new Set(['A 10,10,0,7', 'B 0,0,0,0']))
    expect(places(1)).toEqual(new Set(['A 0,0,0,0', 'B 0,0,0,0']))
  })

  it('gives the cut beside the equal strokes to a network of two planes, hidden now and then', () => {
    const cuts = (augmentation: object): Float32Array[] => {
      const { x } = new SampleMaker(dataset, all, { ...plain, planes: 2, augmentation: augmentationSchema.parse(augmentation) }).make(0, 0, 10)
      return Array.from({ length: 10 }, (_, row) => x.subarray((2 * row + 1) * PLANE_PIXELS, (2 * row + 2) * PLANE_PIXELS))
    }
    const ink = (planes: Float32Array[]): number => planes.reduce((total, plane) => total + plane.reduce((sum, value) => sum + value, 0), 0)
    const asItIs = cuts({ rotation: 0.001 })
    expect(asItIs.every((plane) => Math.max(...plane) > 0.5)).toBe(true)
    expect(ink(cuts({ rotation: 0.001, cutHidden: 1 }))).toBe(0)
    expect(ink(cuts({ rotation: 0.001, cutWeight: 1 }))).not.toBeCloseTo(ink(asItIs), 0)
  })

  it('distorts anew in every epoch', () => {
    const maker = new SampleMaker(dataset, all, distorted)
    const seen = new Set(rowsOf(maker.make(0, 0, 10)))
    expect(rowsOf(maker.make(1, 0, 10)).filter((row) => seen.has(row))).toEqual([])
  })
})
