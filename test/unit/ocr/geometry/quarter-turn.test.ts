import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnImage } from '../../../../src/main/ocr/geometry/quarter-turn'
import { turnBack } from '../../../../src/shared/quarter-turn'
import type { QuarterTurns } from '../../../../src/shared/reading'
import { box, filled } from '../drawing'

const image = { width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) }

describe('turnImage', () => {
  it.each<[QuarterTurns, number, number[]]>([
    [0, 3, [1, 2, 3, 4, 5, 6]],
    [1, 2, [4, 1, 5, 2, 6, 3]],
    [2, 3, [6, 5, 4, 3, 2, 1]],
    [3, 2, [3, 6, 2, 5, 1, 4]]
  ])('%i quarters clockwise', (turns, width, pixels) => {
    const turned = turnImage(image, turns)
    expect([turned.width, turned.height]).toEqual([width, 6 / width])
    expect([...turned.data]).toEqual(pixels)
  })

  it('comes back after four quarters', () => {
    const again = turnImage(turnImage(turnImage(turnImage(image, 1), 1), 1), 1)
    expect(again).toEqual(image)
  })
})

it('brings the box of what was turned back to where it was', () => {
  const [width, height] = [13, 9]
  const place = fc.record({ x: fc.nat(9), y: fc.nat(5), width: fc.integer({ min: 1, max: 4 }), height: fc.integer({ min: 1, max: 4 }) })
  fc.assert(
    fc.property(place, fc.constantFrom<QuarterTurns>(0, 1, 2, 3), (mark, turns) => {
      const turned = turnImage(filled(width, height, [mark]), turns)
      const columns = [...turned.data.keys()].filter((i) => turned.data[i] === 1).map((i) => i % turned.width)
      const rows = [...turned.data.keys()].filter((i) => turned.data[i] === 1).map((i) => Math.floor(i / turned.width))
      const [x, y] = [Math.min(...columns), Math.min(...rows)]
      const found = box(x, y, Math.max(...columns) + 1 - x, Math.max(...rows) + 1 - y)
      expect(turnBack(found, turns, turned)).toEqual(mark)
    })
  )
})
