import { describe, expect, it } from 'vitest'
import { applyOperation, guessShapes, operationLabel, shapesToRead } from '../../../../src/shared/layout/apply-operation'
import { findGlyph } from '../../../../src/shared/layout/line-edit'
import type { LayoutOperation, ReadShape } from '../../../../src/shared/layout/layout-operation'
import { lineText, pageText, type Line } from '../../../../src/shared/page'
import { said } from '../../../said'
import { contextOf, linesOf, read } from './page-lines'

const done = (lines: readonly Line[], operation: LayoutOperation, shapes: readonly ReadShape[] = []): Line[] =>
  applyOperation(lines, operation, contextOf(shapes))
const textAfter = (lines: readonly Line[], operation: LayoutOperation, shapes: readonly ReadShape[] = []): string =>
  pageText(done(lines, operation, shapes))

describe('split', () => {
  it('makes two glyphs of one, read anew', () => {
    const after = done(linesOf('ABM'), { kind: 'split', glyphId: 3, cut: 'likely' }, [read('R', 20), read('N', 24)])
    expect(pageText(after)).toBe('ABRN')
    expect(findGlyph(after, 3)?.glyph).toMatchObject({ symbol: 'R', confidence: 0.7, setBy: 'machine', box: { x: 20, width: 4 } })
    expect(findGlyph(after, 1000)?.glyph.symbol).toBe('N')
  })

  it('leaves the symbol that a person set on the left part', () => {
    expect(textAfter(linesOf('A1'), { kind: 'split', glyphId: 2, cut: 'middle' }, [read('R', 10), read('N', 14)])).toBe('A1N')
  })

  it('asks for a cut of the box, with the rest of the line beside it', () => {
    const [shape] = shapesToRead(linesOf('AB', 'C'), { kind: 'split', glyphId: 1, cut: 'likely' })
    expect(shape).toMatchObject({ kind: 'cut', box: { x: 0 }, line: [{ x: 10 }] })
    expect(guessShapes([shape]).map(({ box }) => [box.x, box.width])).toEqual([
      [0, 4],
      [4, 4]
    ])
  })
})

describe('merge', () => {
  it('joins glyphs into the first, read anew', () => {
    const lines = linesOf('LIA')
    const merge: LayoutOperation = { kind: 'merge', glyphIds: [2, 1] }
    expect(shapesToRead(lines, merge)).toMatchObject([{ kind: 'box', box: { x: 0, width: 18 }, fit: false }])
    expect(textAfter(lines, merge, [read('U', 0, 18)])).toBe('UA')
  })

  it('keeps what a person had said of one of them', () => {
    const after = done(linesOf('L5'), { kind: 'merge', glyphIds: [1, 2] }, [read('U', 0, 18)])
    expect(findGlyph(after, 1)?.glyph).toMatchObject({ symbol: '5', setBy: 'person' })
  })

  it('lets the reading decide where a person had said two things', () => {
    expect(textAfter(linesOf('45'), { kind: 'merge', glyphIds: [1, 2] }, [read('U', 0, 18)])).toBe('U')
  })
})

describe('delete', () => {
  it('takes empty words and lines along', () => {
    expect(textAfter(linesOf('AB C', 'D'), { kind: 'delete', glyphIds: [3, 4] })).toBe('AB')
  })
})

describe('draw', () => {
  const drawn = (lines: readonly Line[], shape: ReadShape): string => textAfter(lines, { kind: 'draw', box: shape.box }, [shape])
  it('puts the letter into the word whose gap it stands in', () => {
    const lines = done(linesOf('ABC'), { kind: 'delete', glyphIds: [2] })
    expect(drawn(lines, read('X', 10, 8))).toBe('AXC')
  })
  it('continues a word, or begins one where the gap is wide', () => {
    expect(drawn(linesOf('AB'), read('X', 20, 8))).toBe('ABX')
    expect(drawn(linesOf('AB'), read('X', 60, 8))).toBe('AB X')
  })
  it('begins a line where there is none', () => {
    const low = { ...read('X', 0, 8), box: { x: 0, y: 32, width: 8, height: 20 } }
    expect(textAfter(linesOf('AB'), { kind: 'draw', box: low.box }, [low])).toBe('AB\nX')
    expect(textAfter([], { kind: 'draw', box: low.box }, [low])).toBe('X')
  })
  it('is marked as unread where nobody could read it', () => {
    expect(drawn(linesOf('AB'), { ...read('X', 20), candidates: [] })).toBe('AB\uFFFD')
  })
})

describe('reshape', () => {
  it('reads a moved box again, unless a person had said what it is', () => {
    const boxes = [1, 2].map((glyphId) => ({ glyphId, box: { x: 50, y: 0, width: 9, height: 20 } }))
    const after = done(linesOf('A7'), { kind: 'reshape', boxes }, [read('Q', 50), read('Z', 50)])
    expect(pageText(after)).toBe('Q7')
    expect(findGlyph(after, 2)?.glyph.box.x).toBe(50)
  })
})

describe('breaks', () => {
  it('parts a word, and joins it again', () => {
    const parted = done(linesOf('ABCD'), { kind: 'word-break', glyphId: 3 })
    expect(pageText(parted)).toBe('AB CD')
    expect(textAfter(parted, { kind: 'word-break', glyphId: 3 })).toBe('ABCD')
  })
  it('parts a line, and joins it again', () => {
    for (const glyphId of [2, 3]) {
      const parted = done(linesOf('AB CD'), { kind: 'line-break', glyphId })
      expect(parted.map(lineText).join('|')).toBe(glyphId === 2 ? 'A|B CD' : 'AB|CD')
      expect(textAfter(parted, { kind: 'line-break', glyphId }).includes('\n')).toBe(false)
    }
  })
  it('does nothing before the first letter', () => {
    const lines = linesOf('AB')
    expect(textAfter(lines, { kind: 'word-break', glyphId: 1 })).toBe('AB')
    expect(textAfter(lines, { kind: 'line-break', glyphId: 1 })).toBe('AB')
  })
})

describe('lines', () => {
  it('takes letters to the line above, to their place from left to right', () => {
    const gap = done(linesOf('ABC', 'XYZ'), { kind: 'delete', glyphIds: [2] })
    expect(textAfter(gap, { kind: 'to-line', glyphIds: [5], direction: 'above' })).toBe('AYC\nXZ')
  })
  it('makes a line beyond the last', () => {
    expect(textAfter(linesOf('ABC'), { kind: 'to-line', glyphIds: [2], direction: 'below' })).toBe('AC\nB')
  })
  it('reorders lines', () => {
    expect(textAfter(linesOf('A', 'B', 'C'), { kind: 'move-line', lineId: 200, toIndex: 2 })).toBe('B\nC\nA')
  })
})

describe('operationLabel', () => {
  it('names the step', () => {
    const lines = linesOf('AB', 'CD')
    expect(said(operationLabel(lines, { kind: 'split', glyphId: 1, cut: 'middle' }))).toBe('Split A')
    expect(said(operationLabel(lines, { kind: 'merge', glyphIds: [1, 2] }))).toBe('Merge A and B')
    expect(said(operationLabel(lines, { kind: 'delete', glyphIds: [1, 2] }))).toBe('Delete 2 letters')
    expect(said(operationLabel(lines, { kind: 'retype', lineId: 201, text: 'X' }))).toBe('Retype line 2')
  })
})
