import { describe, expect, it } from 'vitest'
import type { BinaryImage } from '../../../../src/main/ocr/binarization/binary-image'
import { joinCloseNeighbours } from '../../../../src/main/ocr/segmentation/close-neighbours'
import { findConnectedComponents } from '../../../../src/main/ocr/segmentation/connected-components'
import { findGlyphs } from '../../../../src/main/ocr/segmentation/glyph-boxes'
import { strokeWidth, typicalHeight, weightedMedian } from '../../../../src/main/ocr/segmentation/letter-size'
import type { Box } from '../../../../src/shared/geometry'
import { box, filled, ring } from '../drawing'

const WIDTH = 600
const HEIGHT = 200
/** Letters 40 tall, strokes 5 wide, that tell the page's letter size; x from 20 to 330. */
const row = Array.from({ length: 6 }, (_, column) => ring(box(20 + column * 54, 80, 30, 40), 5)).flat()
const rowBoxes = Array.from({ length: 6 }, (_, column) => box(20 + column * 54, 80, 30, 40))

const page = (...parts: readonly Box[]): BinaryImage => filled(WIDTH, HEIGHT, [...row, ...parts])

/** The glyphs beside those of the row. */
function others(...parts: readonly Box[]): Box[] {
  const ink = page(...parts)
  const { glyphs } = findGlyphs(findConnectedComponents(ink), ink)
  const boxes = glyphs.map((glyph) => glyph.box)
  for (const expected of rowBoxes) expect(boxes).toContainEqual(expected)
  return boxes.filter((found) => !rowBoxes.some((known) => JSON.stringify(known) === JSON.stringify(found)))
}

describe('letter size', () => {
  it('is that of the letters, however many specks there are', () => {
    const specks = Array.from({ length: 200 }, (_, i) => box((i * 3) % 597, 150 + 4 * Math.floor(i / 199), 1, 1))
    const ink = page(...specks)
    expect(typicalHeight(findConnectedComponents(ink).components, ink)).toBe(40)
  })

  it('leaves out what lies along an edge of the page', () => {
    const ink = page(box(0, 0, 600, 70))
    expect(typicalHeight(findConnectedComponents(ink).components, ink)).toBe(40)
  })

  it('is 0 of nothing', () => {
    const ink = filled(10, 10, [])
    expect(findGlyphs(findConnectedComponents(ink), ink)).toEqual({ glyphs: [], letterHeight: 0, strokeWidth: 0 })
  })

  it('knows the width of the strokes', () => {
    const { components, runs } = findConnectedComponents(page())
    expect(strokeWidth(components, runs)).toBe(5)
  })

  it('takes the value at half of the weight', () => {
    expect(weightedMedian([5, 1, 3], [1, 1, 5])).toBe(3)
    expect(weightedMedian([], [])).toBe(0)
  })
})

describe('findGlyphs drops', () => {
  it.each([
    ['a speck', box(400, 100, 3, 3)],
    ['a full stop', box(400, 114, 6, 6)],
    ['a dash', box(400, 98, 25, 5)],
    ['a ruled line', box(10, 140, 500, 3)],
    ['a dark edge of the photograph', box(0, 185, 600, 15)],
    ['the shadow of a spine', box(588, 0, 12, 200)],
    ['what is far taller than writing', box(400, 10, 20, 185)]
  ])('%s', (_name, mark) => {
    expect(others(mark)).toEqual([])
  })
})

describe('findGlyphs keeps', () => {
  it.each([
    ['a thin upright', box(400, 80, 5, 40)],
    ['a small letter', box(400, 98, 18, 22)],
    ['a letter that touches the edge', box(570, 80, 30, 40)]
  ])('%s', (_name, letter) => {
    expect(others(letter)).toEqual([letter])
  })

  it('two letters whose boxes overlap, and letters of two close lines', () => {
    const [a, b] = [box(400, 80, 5, 40), box(403, 130, 5, 40)]
    expect(others(a, b)).toEqual([a, b])
  })
})

describe('findGlyphs joins', () => {
  it.each<[string, Box[], Box]>([
    ['the dot of an i', [box(400, 90, 5, 30), box(399, 78, 6, 6)], box(399, 78, 6, 42)],
    ['the dot of an exclamation mark', [box(400, 80, 5, 28), box(400, 114, 5, 6)], box(400, 80, 5, 40)],
    ['the floating bar of a T', [box(400, 80, 32, 5), box(414, 90, 5, 30)], box(400, 80, 32, 40)],
    [
      'the detached arm of an E',
      [...ring(box(400, 80, 20, 40), 5).slice(0, 3), box(407, 97, 12, 5)],
      box(400, 80, 20, 40)
    ],
    ['the bars of an equals sign', [box(400, 92, 26, 5), box(400, 103, 26, 5)], box(400, 92, 26, 16)],
    ['the points of a colon', [box(400, 92, 7, 7), box(400, 111, 7, 7)], box(400, 92, 7, 26)],
    [
      'the upright within the bow of a D',
      [box(405, 84, 5, 36), box(400, 80, 30, 3), box(427, 80, 5, 40), box(400, 117, 30, 3)],
      box(400, 80, 32, 40)
    ],
    [
      'a stroke broken in three',
      [box(400, 80, 5, 12), box(400, 94, 5, 12), box(400, 108, 5, 12)],
      box(400, 80, 5, 40)
    ]
  ])('%s', (_name, parts, whole) => {
    expect(others(...parts)).toEqual([whole])
  })
})

describe('joinCloseNeighbours', () => {
  const shapes = (boxes: readonly Box[]) => boxes.map((each) => ({ box: each, components: [] }))
  const spread = Array.from({ length: 10 }, (_, column) => box(column * 80, 0, 30, 40))

  it('joins the side of an H where letters stand well apart', () => {
    const line = shapes([...spread, box(800, 0, 6, 40), box(808, 2, 25, 40)])
    const [joined] = joinCloseNeighbours([line], 40)
    expect(joined).toHaveLength(11)
    expect(joined[10].box).toEqual(box(800, 0, 33, 42))
  })

  it('leaves close letters apart where all are close', () => {
    const line = shapes(Array.from({ length: 12 }, (_, column) => box(column * 33, 0, 30, 40)))
    expect(joinCloseNeighbours([line], 40)[0]).toHaveLength(12)
  })

  it('does not make a letter wider than letters are', () => {
    const line = shapes([...spread, box(800, 0, 30, 40), box(832, 0, 30, 40)])
    expect(joinCloseNeighbours([line], 40)[0]).toHaveLength(12)
  })
})
