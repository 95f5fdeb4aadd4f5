import { expect, it } from 'vitest'
import { lineOf } from '../../../../src/main/ocr/segmentation/placement'
import type { Box } from '../../../../src/shared/geometry'
import { box } from '../drawing'

const placeOnLine = (boxes: readonly Box[]) => boxes.map((own) => lineOf(boxes)?.(own) ?? null)

/** "Maxy," in boxes: a tall M, small a and x, a y below the line, a comma. Each `rise` pixels lower than the last. */
const line = (rise: number) => [box(0, 20, 20, 30), box(30, 30 + rise, 15, 20), box(60, 30 + 2 * rise, 15, 20), box(90, 30 + 3 * rise, 15, 28), box(120, 46 + 4 * rise, 4, 8)]

it('says how tall each glyph is and where it stands', () => {
  const places = placeOnLine(line(0))
  expect(places.map((place) => place?.height)).toEqual([30, 20, 20, 28, 8].map((height) => height / 29.2).map((value) => expect.closeTo(value, 5)))
  const [m, a, , y] = places.map((place) => place?.bottom ?? NaN)
  expect(m - a).toBeLessThan(0.15)
  expect(y).toBeLessThan(a - 0.15)
  expect(places[0]?.mix).toBeCloseTo(20 / 29.2)
})

it('follows a baseline that slopes', () => {
  const places = placeOnLine([0, 1, 2, 3, 4, 5].map((index) => box(30 * index, 20 + 3 * index, 20, 30)))
  for (const place of places) expect(place?.bottom).toBeCloseTo(0)
})

it('is silent about a line of two', () => {
  expect(lineOf([box(0, 0, 5, 10), box(10, 0, 5, 10)])).toBeNull()
})
