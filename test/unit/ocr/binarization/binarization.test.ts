import { describe, expect, it } from 'vitest'
import { otsu, otsuThreshold } from '../../../../src/main/ocr/binarization/otsu'
import { binarizationMethods } from '../../../../src/main/ocr/binarization/registry'
import { sauvola } from '../../../../src/main/ocr/binarization/sauvola'
import type { BinarizationMethod } from '../../../../src/main/ocr/binarization/binarization-method'
import { measureTextScale, shrinkByMean } from '../../../../src/main/ocr/binarization/text-scale'
import type { GreyImage } from '../../../../src/main/ocr/decode/grey-image'
import { box, filled, ring, shaded } from '../drawing'

const letters = [0, 1, 2, 3, 4, 5].flatMap((column) => ring(box(30 + column * 50, 40, 26, 40), 5))
const strokes = filled(340, 120, letters)
const isInk = (x: number, y: number): boolean => strokes.data[y * 340 + x] === 1

/** Writing that is `contrast` (a share of the paper's grey) darker than paper whose light changes over the page. */
const page = (light: (x: number, y: number) => number, contrast: number) =>
  shaded(340, 120, (x, y) => Math.round(light(x, y) * (isInk(x, y) ? 1 - contrast : 1)))

const binarize = (method: BinarizationMethod, image: GreyImage) => method.binarize(image, measureTextScale(image))

function agreement(found: Uint8Array): number {
  let same = 0
  for (let i = 0; i < found.length; i += 1) if (found[i] === strokes.data[i]) same += 1
  return same / found.length
}

describe('otsu', () => {
  it('parts two grey levels between them', () => {
    const histogram = new Uint32Array(256)
    histogram[40] = 10
    histogram[200] = 90
    const threshold = otsuThreshold(histogram)
    expect(threshold).toBeGreaterThanOrEqual(40)
    expect(threshold).toBeLessThan(200)
  })

  it('finds no ink where all pixels are the same', () => {
    expect(binarize(otsu, shaded(9, 9, () => 120)).image.data).not.toContain(1)
  })

  it('reads an evenly lit page', () => {
    expect(agreement(binarize(otsu, page(() => 230, 0.6)).image.data)).toBe(1)
  })
})

describe('sauvola', () => {
  it.each([
    ['even light', () => 230, 0.6],
    ['a dim photograph in pencil', () => 110, 0.45],
    ['light that falls off to a third', (x: number) => 240 - x * 0.47, 0.5],
    ['a corner in soft shadow', (x: number, y: number) => (x + y < 200 ? 100 + (x + y) * 0.5 : 200), 0.5],
    ['faint ink', () => 220, 0.22]
  ])('finds the strokes in %s', (_name, light, contrast) => {
    expect(agreement(binarize(sauvola, page(light, contrast)).image.data)).toBeGreaterThan(0.99)
  })

  it('beats one threshold where the light falls off', () => {
    const uneven = page((x) => 240 - x * 0.6, 0.4)
    expect(agreement(binarize(otsu, uneven).image.data)).toBeLessThan(0.9)
    expect(agreement(binarize(sauvola, uneven).image.data)).toBeGreaterThan(0.97)
  })

  it('finds no ink on plain paper with grain', () => {
    const grain = shaded(200, 150, (x, y) => 200 + (((x * 7919 + y * 104_729) >>> 3) % 9))
    expect(binarize(sauvola, grain).image.data.filter((value) => value === 1).length).toBeLessThan(30)
  })

  it.each([
    [1, 1],
    [1, 300],
    [5000, 2]
  ])('copes with a page of %i x %i pixels', (width, height) => {
    const { image } = binarize(sauvola, shaded(width, height, (x) => (x % 7 === 0 ? 0 : 255)))
    expect(image).toMatchObject({ width, height })
    expect(image.data).toHaveLength(width * height)
  })

  it('scales its window to the letters, whatever the resolution', () => {
    const small = page(() => 230, 0.6)
    const large = shaded(1020, 360, (x, y) => small.data[Math.floor(y / 3) * 340 + Math.floor(x / 3)])
    expect(measureTextScale(small).letterHeight).toBe(40)
    expect(binarize(sauvola, large).parameters.radius / binarize(sauvola, small).parameters.radius).toBeCloseTo(3, 0)
  })
})

it('shrinks by the mean of squares', () => {
  const image = { width: 5, height: 2, data: Uint8Array.from([0, 10, 100, 100, 9, 20, 30, 200, 100, 9]) }
  expect(shrinkByMean(image, 2)).toEqual({ width: 2, height: 1, data: Uint8Array.from([15, 125]) })
})

it('lists its methods under distinct ids', () => {
  expect(binarizationMethods.map(({ id }) => id)).toEqual(['sauvola', 'otsu'])
})
