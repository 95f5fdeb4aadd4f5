import { describe, expect, it } from 'vitest'
import { invert } from '../../../../src/shared/edit'
import { applyOperation } from '../../../../src/shared/layout/apply-operation'
import { layoutChanges } from '../../../../src/shared/layout/layout-changes'
import { contextOf, linesOf, read } from './page-lines'

describe('layoutChanges', () => {
  it('holds only the columns that differ', () => {
    const lines = linesOf('ABC')
    const after = applyOperation(lines, { kind: 'delete', glyphIds: [1] }, contextOf())
    expect(layoutChanges(9, lines, after)).toEqual([
      { kind: 'glyph-row', id: 2, before: { position: 1 }, after: { position: 0 } },
      { kind: 'glyph-row', id: 3, before: { position: 2 }, after: { position: 1 } },
      expect.objectContaining({ kind: 'glyph-row', id: 1, after: null })
    ])
  })

  it('makes rows before what belongs to them, and takes them away after, both ways', () => {
    const lines = linesOf('AB', 'C')
    const after = applyOperation(lines, { kind: 'line-break', glyphId: 2 }, contextOf())
    const changes = layoutChanges(9, lines, after)
    expect(changes.map(({ kind }) => kind)).toEqual(['line-row', 'word-row', 'line-row', 'glyph-row'])
    expect(changes[0]).toMatchObject({ before: null, after: { readingId: 9, position: 1 } })
    expect(invert(changes).at(-1)).toMatchObject({ kind: 'line-row', after: null })
  })

  it('is empty where nothing changed', () => {
    const lines = linesOf('AB', 'C')
    expect(layoutChanges(9, lines, [...lines])).toEqual([])
    const shapes = [read('A', 0, 8)]
    const same = applyOperation(lines, { kind: 'reshape', boxes: [] }, contextOf(shapes))
    expect(layoutChanges(9, lines, same)).toEqual([])
  })
})
