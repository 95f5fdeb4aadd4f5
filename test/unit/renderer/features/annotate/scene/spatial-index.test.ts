import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bottom, right, type Box } from '../../../../../../src/shared/geometry'
import { SpatialIndex } from '../../../../../../src/renderer/features/annotate/scene/spatial-index'

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height })

const anyBox = fc.record({
  x: fc.integer({ min: 0, max: 2000 }),
  y: fc.integer({ min: 0, max: 2000 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 300 })
})

describe('SpatialIndex', () => {
  it('finds exactly the boxes that touch a region', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 60 }), anyBox, (boxes, region) => {
        const expected = boxes.flatMap((each, index) =>
          each.x <= right(region) &&
          region.x <= right(each) &&
          each.y <= bottom(region) &&
          region.y <= bottom(each)
            ? [index]
            : []
        )
        expect(new SpatialIndex(boxes).within(region)).toEqual(expected)
      })
    )
  })

  it('means the smaller box where one lies in another', () => {
    const index = new SpatialIndex([box(0, 0, 100, 100), box(40, 40, 10, 10)])
    expect(index.at({ x: 45, y: 45 }, 0)).toBe(1)
    expect(index.at({ x: 10, y: 10 }, 0)).toBe(0)
  })

  it('reaches a little beside a box, to the nearest', () => {
    const index = new SpatialIndex([box(0, 0, 10, 10), box(16, 0, 10, 10)])
    expect(index.at({ x: 12, y: 5 }, 4)).toBe(0)
    expect(index.at({ x: 15, y: 5 }, 4)).toBe(1)
    expect(index.at({ x: 5, y: 30 }, 4)).toBeNull()
  })

  it('finds nothing where there is nothing', () => {
    expect(new SpatialIndex([]).within(box(0, 0, 100, 100))).toEqual([])
    expect(new SpatialIndex([]).at({ x: 0, y: 0 }, 5)).toBeNull()
  })
})
