import { describe, expect, it } from 'vitest'
import { measureSlope, toDegrees } from '../../../../src/main/ocr/geometry/skew'
import { groupLines } from '../../../../src/main/ocr/segmentation/lines'
import type { Box } from '../../../../src/shared/geometry'
import { Random } from '../../../../src/shared/random'

const HEIGHT = 40

/** Lines of letters of uneven height and width whose lower edges waver, sloping by `degrees`. */
function page(lines: number, letters: number, degrees: number): Box[] {
  const random = new Random(3)
  const slope = Math.tan((degrees * Math.PI) / 180)
  return Array.from({ length: lines * letters }, (_, index) => {
    const x = (index % letters) * 50 + random.below(12)
    const width = 18 + random.below(14)
    const height = HEIGHT - random.below(12)
    const baseline = Math.floor(index / letters) * 95 + 600 + slope * (x + width / 2) + random.below(5) - 2
    return { x, y: Math.round(baseline - height), width, height }
  })
}

const degreesOf = (boxes: readonly Box[]): number => toDegrees(groupLines(boxes.map((box) => ({ box })), measureSlope(boxes, HEIGHT)).slope)

describe('the slope of a page', () => {
  it.each([0, 0.5, -1, 2, -4, 8, -10, 15, -18])('is found to 0.1 degree: %f', (degrees) => {
    expect(Math.abs(degreesOf(page(24, 40, degrees)) - degrees)).toBeLessThan(0.1)
  })

  it('is found on a few lines of a few letters', () => {
    for (const degrees of [-15, 0, 6, 15]) expect(Math.abs(degreesOf(page(3, 12, degrees)) - degrees)).toBeLessThan(1)
  })

  it('is none where nothing lines up', () => {
    const random = new Random(5)
    const scattered = Array.from({ length: 5 }, () => ({ x: random.below(500), y: random.below(500), width: 20, height: 30 }))
    expect(measureSlope(scattered, HEIGHT)).toBe(0)
    expect(measureSlope([], 0)).toBe(0)
  })
})
