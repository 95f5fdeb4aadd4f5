import { expect, it } from 'vitest'
import { invert, type Change } from '../../../../../../src/shared/edit'
import { applyOperation, guessShapes, shapesToRead } from '../../../../../../src/shared/layout/apply-operation'
import { layoutChanges } from '../../../../../../src/shared/layout/layout-changes'
import type { LayoutOperation } from '../../../../../../src/shared/layout/layout-operation'
import { touchedGlyphs } from '../../../../../../src/renderer/features/annotate/state/touched-glyphs'
import { contentOf } from '../page-content'

const { lines } = contentOf('ABCDE', 'FG')

function changesOf(operation: LayoutOperation): Change[] {
  let id = 100
  const context = { shapes: guessShapes(shapesToRead(lines, operation)), fresh: () => ++id }
  return layoutChanges(1, lines, applyOperation(lines, operation, context))
}
const undone = (operation: LayoutOperation): number[] => [...touchedGlyphs(invert(changesOf(operation)))].sort()
const redone = (operation: LayoutOperation): number[] => [...touchedGlyphs(changesOf(operation))].sort()

it('is the letter that was cut, not those that moved up after it', () => {
  expect(undone({ kind: 'split', glyphId: 2, cut: 'middle' })).toEqual([2])
  expect(redone({ kind: 'split', glyphId: 2, cut: 'middle' })).toEqual([101, 2])
})

it('is the letters that were joined', () => {
  expect(undone({ kind: 'merge', glyphIds: [2, 3] })).toEqual([2, 3])
})

it('is the letters that come back, and what stands in the place of those that go', () => {
  expect(undone({ kind: 'delete', glyphIds: [2, 3] })).toEqual([2, 3])
  expect(redone({ kind: 'delete', glyphIds: [2, 3] })).toEqual([4, 5])
})

it('is the letters of the second word where words were parted or joined', () => {
  expect(undone({ kind: 'word-break', glyphId: 4 })).toEqual([4, 5])
})

it('is the letters that were set', () => {
  const set = (glyphId: number): Change => ({ kind: 'glyph-symbol', glyphId, before: { symbol: 'A', setBy: 'machine' }, after: { symbol: 'X', setBy: 'person' } })
  expect([...touchedGlyphs([set(7), set(6)])]).toEqual([7, 6])
  expect(touchedGlyphs([]).size).toBe(0)
})
