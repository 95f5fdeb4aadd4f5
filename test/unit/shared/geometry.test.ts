import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { area, enclosing, intersectionOverUnion, overlap, type Box } from '../../../src/shared/geometry'

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.integer({ min: -50, max: 50 }),
  width: fc.integer({ min: 1, max: 60 }),
  height: fc.integer({ min: 1, max: 60 })
})

describe('intersectionOverUnion', () => {
  it('is 1 for a box and itself, and 0 for boxes that only touch', () => {
    const a = { x: 2, y: 3, width: 4, height: 5 }
    expect(intersectionOverUnion(a, a)).toBe(1)
    expect(intersectionOverUnion(a, { ...a, x: 6 })).toBe(0)
  })

  it('has the value computed by hand', () => {
    const a = { x: 0, y: 0, width: 4, height: 4 }
    const b = { x: 2, y: 2, width: 4, height: 4 }
    // 2 x 2 shared, 16 + 16 - 4 in all.
    expect(intersectionOverUnion(a, b)).toBeCloseTo(4 / 28, 12)
  })

  it('counts the same pixels as a raster does', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const inside = (c: Box, x: number, y: number) => x >= c.x && x < c.x + c.width && y >= c.y && y < c.y + c.height
        let both = 0
        for (let y = -50; y < 110; y++) for (let x = -50; x < 110; x++) if (inside(a, x, y) && inside(b, x, y)) both++
        expect(intersectionOverUnion(a, b)).toBeCloseTo(both / (area(a) + area(b) - both), 12)
      }),
      { numRuns: 40 }
    )
  })
})

describe('enclosing', () => {
  it('holds every box and is no larger than needed', () => {
    expect(enclosing([{ x: 5, y: 1, width: 2, height: 9 }, { x: 1, y: 4, width: 3, height: 1 }])).toEqual({
      x: 1,
      y: 1,
      width: 6,
      height: 9
    })
  })

  it('needs a box', () => {
    expect(() => enclosing([])).toThrow(RangeError)
  })
})

describe('overlap', () => {
  it.each([
    [0, 4, 2, 6, 2],
    [0, 4, 4, 6, 0],
    [0, 10, 3, 5, 2]
  ])('[%i, %i) and [%i, %i) share %i', (startA, endA, startB, endB, expected) => {
    expect(overlap(startA, endA, startB, endB)).toBe(expected)
  })
})
