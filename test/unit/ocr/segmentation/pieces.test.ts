import { expect, it } from 'vitest'
import { findConnectedComponents } from '../../../../src/main/ocr/segmentation/connected-components'
import { takeApart } from '../../../../src/main/ocr/segmentation/pieces'
import { enclosing } from '../../../../src/shared/geometry'
import { box, filled } from '../drawing'

const scale = { letterHeight: 30, strokeWidth: 4 }

function piecesOf(boxes: readonly ReturnType<typeof box>[]) {
  const { runs, components } = findConnectedComponents(filled(120, 60, boxes))
  const glyph = { box: enclosing(components.map((component) => component.box)), components }
  const found = takeApart([glyph], runs, scale)
  return { glyph, runs: found.runs, pieces: found.ofGlyph.get(glyph) ?? [] }
}

it('cuts two letters where a thin bridge joins them, and loses no ink', () => {
  const { glyph, runs, pieces } = piecesOf([box(10, 10, 25, 30), box(35, 38, 10, 3), box(45, 10, 25, 30)])
  expect(pieces).toHaveLength(2)
  const [cut] = [pieces[1].box.x]
  expect(cut).toBeGreaterThanOrEqual(35)
  expect(cut).toBeLessThanOrEqual(45)
  const areaOf = (shapes: typeof pieces) => shapes.flatMap(({ components }) => components).reduce((sum, { area }) => sum + area, 0)
  expect(areaOf(pieces)).toBe(areaOf([glyph]))
  for (const { box: own, components } of pieces) {
    for (const { runs: indices } of components) {
      for (const run of indices) {
        expect(runs.starts[run]).toBeGreaterThanOrEqual(own.x)
        expect(runs.ends[run]).toBeLessThanOrEqual(own.x + own.width)
      }
    }
  }
})

it('parts components that stand side by side, not those one above the other', () => {
  expect(piecesOf([box(10, 10, 4, 30), box(20, 10, 4, 30)]).pieces.map((piece) => piece.box.x)).toEqual([10, 20])
  const dotted = piecesOf([box(10, 20, 4, 20), box(10, 10, 4, 5)])
  expect(dotted.pieces).toEqual([dotted.glyph])
})

it('leaves a solid shape whole', () => {
  const solid = piecesOf([box(10, 10, 60, 30)])
  expect(solid.pieces).toEqual([solid.glyph])
})
