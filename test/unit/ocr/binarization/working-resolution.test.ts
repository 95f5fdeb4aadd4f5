import { expect, it } from 'vitest'
import { toWorkingResolution } from '../../../../src/main/ocr/binarization/working-resolution'
import type { GreyImage } from '../../../../src/main/ocr/decode/grey-image'
import { box, filled, ring, shaded } from '../drawing'

/** Six rings, `height` tall. */
function page(height: number): GreyImage {
  const unit = height / 40
  const width = Math.round(340 * unit)
  const scaled = (length: number): number => Math.round(length * unit)
  const letters = [0, 1, 2, 3, 4, 5].flatMap((column) =>
    ring(box(scaled(30 + column * 50), scaled(40), scaled(26), height), scaled(5))
  )
  const ink = filled(width, 3 * height, letters)
  return shaded(width, 3 * height, (x, y) => (ink.data[y * width + x] === 1 ? 50 : 220))
}

it('leaves a page with small letters as it is', () => {
  const small = page(40)
  const { image, shrink, scale } = toWorkingResolution(small)
  expect(image).toBe(small)
  expect(shrink).toBe(1)
  expect(scale.letterHeight).toBe(40)
})

it.each([120, 200, 320])('shrinks letters of %i pixels to a little over 44', (height) => {
  const large = page(height)
  const { image, shrink, scale } = toWorkingResolution(large)
  expect(scale.letterHeight).toBeGreaterThanOrEqual(44)
  expect(scale.letterHeight).toBeLessThan(70)
  expect(scale.letterHeight * shrink).toBeGreaterThan(height * 0.95)
  expect(scale.letterHeight * shrink).toBeLessThan(height * 1.05)
  expect(image.width).toBe(Math.floor(large.width / shrink))
  // The picture of the paper covers the shrunk page.
  expect(Math.abs(scale.paper.width * scale.factor - image.width)).toBeLessThanOrEqual(scale.factor)
})

it('leaves a page without letters as it is', () => {
  const blank = shaded(500, 400, () => 230)
  expect(toWorkingResolution(blank)).toMatchObject({ image: blank, shrink: 1, scale: { letterHeight: 0 } })
})
