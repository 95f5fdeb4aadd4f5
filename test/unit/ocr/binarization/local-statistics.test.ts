import fc from 'fast-check'
import { expect, it } from 'vitest'
import { visitLocalStatistics } from '../../../../src/main/ocr/binarization/local-statistics'
import type { GreyImage } from '../../../../src/main/ocr/decode/grey-image'

const image = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data): GreyImage => ({ width, height, data }))
  )

function bruteForce({ width, height, data }: GreyImage, radius: number, x: number, y: number) {
  const values: number[] = []
  for (let row = Math.max(0, y - radius); row <= Math.min(height - 1, y + radius); row += 1) {
    for (let column = Math.max(0, x - radius); column <= Math.min(width - 1, x + radius); column += 1) {
      values.push(data[row * width + column])
    }
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(variance) }
}

it('gives mean and deviation of every clipped window, also one larger than the page', () => {
  fc.assert(
    fc.property(image, fc.integer({ min: 0, max: 15 }), (page, radius) => {
      let rows = 0
      visitLocalStatistics(page, radius, (y, mean, deviation) => {
        rows += 1
        for (let x = 0; x < page.width; x += 1) {
          const expected = bruteForce(page, radius, x, y)
          expect(mean[x]).toBeCloseTo(expected.mean, 9)
          expect(deviation[x]).toBeCloseTo(expected.deviation, 5)
        }
      })
      expect(rows).toBe(page.height)
    })
  )
})
