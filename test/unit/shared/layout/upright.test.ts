/** Whatever is done to a page that lies turned is what would have been done to it upright, turned. */
import { describe, expect, it } from 'vitest'
import { applyOperation, shapesToRead } from '../../../../src/shared/layout/apply-operation'
import type { LayoutOperation, ReadShape } from '../../../../src/shared/layout/layout-operation'
import { applyLying, shapesLying } from '../../../../src/shared/layout/upright'
import { pageText, type Line } from '../../../../src/shared/page'
import { turnBack, turnBox, turnedSize } from '../../../../src/shared/quarter-turn'
import type { Box } from '../../../../src/shared/geometry'
import { contextOf, linesOf, read } from './page-lines'

/** Of the page as it is read. */
const upright = { width: 400, height: 300 }

describe.each([0, 1, 2, 3] as const)('a page that takes %i quarter turns', (quarterTurns) => {
  const lying = { ...turnedSize(upright, quarterTurns), quarterTurns }
  const laid = (box: Box): Box => turnBack(box, quarterTurns, upright)
  const laidLines = (lines: readonly Line[]): Line[] =>
    lines.map((line) => ({ ...line, words: line.words.map((word) => ({ ...word, glyphs: word.glyphs.map((glyph) => ({ ...glyph, box: laid(glyph.box) })) })) }))
  const laidShape = (shape: ReadShape): ReadShape => ({ ...shape, box: laid(shape.box) })

  it('turns boxes there and back', () => {
    const box = { x: 10, y: 20, width: 30, height: 5 }
    expect(turnBox(laid(box), quarterTurns, lying)).toEqual(box)
  })

  const cases: readonly (readonly [string, readonly string[], LayoutOperation, LayoutOperation, readonly ReadShape[]])[] = [
    ['draws into the gap of its line', ['A B', 'C'], { kind: 'draw', box: { x: 10, y: 0, width: 8, height: 20 } }, { kind: 'draw', box: laid({ x: 10, y: 0, width: 8, height: 20 }) }, [read('X', 10, 8)]],
    ['moves to the line below', ['AB', 'C'], { kind: 'to-line', glyphIds: [2], direction: 'below' }, { kind: 'to-line', glyphIds: [2], direction: 'below' }, []],
    ['merges', ['LIA'], { kind: 'merge', glyphIds: [1, 2] }, { kind: 'merge', glyphIds: [1, 2] }, [read('U', 0, 18)]],
    ['retypes with a letter more', ['AC'], { kind: 'retype', lineId: 200, text: 'ABC' }, { kind: 'retype', lineId: 200, text: 'ABC' }, []]
  ]
  it.each(cases)('%s', (_name, texts, operation, lyingOperation, shapes) => {
    const lines = linesOf(...texts)
    const expected = applyOperation(lines, operation, contextOf(shapes))
    const found = applyLying(laidLines(lines), lyingOperation, contextOf(shapes.map(laidShape)), lying)
    expect(pageText(found)).toBe(pageText(expected))
    expect(found).toEqual(laidLines(expected))
  })

  it('names what is to be read where it lies, and leaves untouched lines the objects that they are', () => {
    const lines = laidLines(linesOf('AB', 'C'))
    const [shape] = shapesLying(lines, { kind: 'merge', glyphIds: [1, 2] }, lying)
    const [expected] = shapesToRead(linesOf('AB', 'C'), { kind: 'merge', glyphIds: [1, 2] })
    expect(shape.box).toEqual(laid(expected.box))
    const after = applyLying(lines, { kind: 'delete', glyphIds: [1] }, contextOf(), lying)
    expect(after[1]).toBe(lines[1])
    expect(after[0].words[0].glyphs[0]).toBe(lines[0].words[0].glyphs[1])
  })
})
