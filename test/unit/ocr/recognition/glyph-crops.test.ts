import { expect, it } from 'vitest'
import { cropGlyph } from '../../../../src/main/ocr/recognition/glyph-crops'
import { findConnectedComponents } from '../../../../src/main/ocr/segmentation/connected-components'
import { box, filled, shaded } from '../drawing'

/** Ink at level 60 (its fading edge 140) on paper of 180. */
function source(boxes: readonly ReturnType<typeof box>[], inkLevel = 60) {
  const ink = filled(30, 20, boxes)
  const near = filled(30, 20, boxes.map(({ x, y, width, height }) => box(x - 1, y - 1, width + 2, height + 2)))
  const page = shaded(30, 20, (x, y) => {
    const i = y * 30 + x
    return ink.data[i] === 1 ? inkLevel : near.data[i] === 1 ? 140 : 180
  })
  const { runs, components } = findConnectedComponents(ink)
  return { page, ink, runs, glyphs: components.map((component) => ({ box: component.box, components: [component] })) }
}

it('scales from paper to the darkest ink, with the fading edge around', () => {
  const { glyphs, ...rest } = source([box(10, 5, 4, 8)])
  const crop = cropGlyph(rest, glyphs[0])
  expect(crop).toMatchObject({ width: 6, height: 10 })
  const at = (x: number, y: number): number => crop.data[y * 6 + x]
  expect([at(2, 4), at(0, 4), at(5, 9)]).toEqual([255, 85, 85])
})

it('makes faint ink as strong as dark ink', () => {
  const { glyphs, ...rest } = source([box(10, 5, 4, 8)], 150)
  expect(cropGlyph(rest, glyphs[0]).data[4 * 6 + 2]).toBe(255)
})

it('leaves out a neighbour that reaches into the box', () => {
  // An L, and a mark within its angle.
  const { glyphs, ...rest } = source([box(5, 3, 2, 12), box(5, 13, 10, 2), box(10, 5, 3, 3)])
  const letter = glyphs.find((glyph) => glyph.box.height === 12)
  expect(letter).toBeDefined()
  const crop = cropGlyph(rest, letter as (typeof glyphs)[number])
  // The mark's ink at (10..12, 5..7) of the page is (6..8, 3..5) of the crop.
  for (const [x, y] of [[6, 3], [7, 4], [8, 5]]) expect(crop.data[y * crop.width + x]).toBe(0)
  expect(crop.data[5 * crop.width + 1]).toBe(255)
})

it('stays on the page at its corners', () => {
  const { glyphs, ...rest } = source([box(0, 0, 3, 4)])
  expect(cropGlyph(rest, glyphs[0])).toMatchObject({ width: 4, height: 5 })
})

it('takes a page that is nothing but ink', () => {
  const { glyphs, ...rest } = source([box(0, 0, 30, 20)])
  expect(new Set(cropGlyph(rest, glyphs[0]).data)).toEqual(new Set([255]))
})
