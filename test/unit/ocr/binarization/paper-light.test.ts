import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flattenLight, paperLevels, withoutSpecks } from '../../../../src/main/ocr/binarization/paper-light'
import type { GreyImage } from '../../../../src/main/ocr/decode/grey-image'
import { shaded } from '../drawing'

const levels = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 })).chain(([width, height]) =>
  fc
    .uint8Array({ minLength: width * height, maxLength: width * height })
    .map((data): GreyImage => ({ width, height, data }))
)

/** Extreme over the clipped square window of each pixel, by looking at all of it. */
function overWindows(page: GreyImage, radius: number, extreme: typeof Math.max): GreyImage {
  const { width, height, data } = page
  return shaded(width, height, (x, y) => {
    const values: number[] = []
    for (let row = Math.max(0, y - radius); row <= Math.min(height - 1, y + radius); row += 1) {
      for (let column = Math.max(0, x - radius); column <= Math.min(width - 1, x + radius); column += 1) {
        values.push(data[row * width + column])
      }
    }
    return extreme(...values)
  })
}

describe('paperLevels', () => {
  it('is the closing of the page without specks', () => {
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 9 }), (page, radius) => {
        const expected = overWindows(overWindows(withoutSpecks(page), radius, Math.max), radius, Math.min)
        expect(paperLevels(page, 2 * radius)).toEqual(expected)
      })
    )
  })

  it('fills up strokes and keeps the sharp edge of a shadow', () => {
    const page = shaded(80, 40, (x, y) => (y > 17 && y < 22 ? 20 : x < 40 ? 90 : 200))
    const { data } = paperLevels(page, 12)
    for (const [x, level] of [[5, 90], [38, 90], [42, 200], [75, 200]]) expect(data[20 * 80 + x]).toBe(level)
  })

  it('is not misled by white specks', () => {
    const page = shaded(60, 60, (x, y) => (x % 11 === 5 && y % 13 === 6 ? 255 : 120))
    expect(new Set(paperLevels(page, 10).data)).toEqual(new Set([120]))
  })
})

describe('flattenLight', () => {
  it('makes paper white and keeps the share of light that ink takes', () => {
    const page = shaded(40, 10, (x, y) => (y === 5 ? 0.5 : 1) * (100 + x))
    const paper = shaded(40, 10, (x) => 100 + x)
    const { data } = flattenLight(page, paper, 1)
    expect([data[0], data[39]]).toEqual([255, 255])
    for (const x of [0, 20, 39]) expect(Math.abs(data[5 * 40 + x] - 127)).toBeLessThanOrEqual(1)
  })

  it('interpolates a smaller picture of the paper', () => {
    // A ramp of 4 levels a pixel, known only as the means of 4 x 4 squares.
    const page = shaded(32, 8, (x) => 100 + 4 * x)
    const paper = shaded(8, 2, (x) => 106 + 16 * x)
    const { data } = flattenLight(page, paper, 4)
    for (let x = 2; x < 30; x += 1) expect(data[3 * 32 + x]).toBeGreaterThanOrEqual(253)
  })

  it('takes black paper', () => {
    expect(flattenLight(shaded(3, 3, () => 0), shaded(3, 3, () => 0), 1).data).toEqual(new Uint8Array(9))
  })
})
