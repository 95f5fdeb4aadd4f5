import { describe, expect, it } from 'vitest'
import { applyOperation } from '../../../../src/shared/layout/apply-operation'
import { readingDifferences } from '../../../../src/shared/layout/reading-differences'
import { asItIs } from '../../../../src/shared/messages/saying'
import { pageText, type Line } from '../../../../src/shared/page'
import { contextOf, linesOf } from './page-lines'

/** As `linesOf`, with the box of each glyph of the first word as given: [x, width]. */
function boxed(text: string, ...boxes: readonly (readonly [number, number])[]): Line[] {
  const [line, ...others] = linesOf(text)
  const glyphs = line.words[0].glyphs.map((glyph, index) => ({ ...glyph, id: glyph.id + 500, box: { ...glyph.box, x: boxes[index][0], width: boxes[index][1] } }))
  return [{ ...line, words: [{ ...line.words[0], glyphs }, ...line.words.slice(1)] }, ...others]
}
const told = (shown: readonly Line[], proposed: readonly Line[]) =>
  readingDifferences(shown, proposed).map(({ was, becomes, glyphIds }) => [was, becomes, glyphIds])
const taken = (shown: readonly Line[], proposed: readonly Line[]): string =>
  pageText(applyOperation(shown, { kind: 'replace', replacements: readingDifferences(shown, proposed), label: asItIs('Take what it reads') }, contextOf()))

describe('differences of a new reading', () => {
  it('are none where it reads the same, however the boxes tremble', () => {
    expect(told(linesOf('AB CD', 'EF'), linesOf('AB CD', 'EF'))).toEqual([])
    expect(told(linesOf('AB'), boxed('AB', [1, 8], [9, 9]))).toEqual([])
  })

  it('name each letter that is read otherwise, and keep its box', () => {
    const shown = linesOf('AB', 'CD')
    const proposed = linesOf('AX', 'YD')
    expect(told(shown, proposed)).toEqual([['B', 'X', [2]], ['C', 'Y', [3]]])
    expect(readingDifferences(shown, boxed('XB', [1, 7], [10, 8]))[0].parts[0].box).toEqual(shown[0].words[0].glyphs[0].box)
    expect(taken(shown, proposed)).toBe('AX\nYD')
  })

  it('tell joins and cuts as one', () => {
    expect(told(linesOf('LIA'), boxed('UA', [0, 18], [20, 8]))).toEqual([['LI', 'U', [1, 2]]])
    expect(taken(linesOf('LIA'), boxed('UA', [0, 18], [20, 8]))).toBe('UA')
    expect(taken(boxed('UA', [0, 18], [20, 8]), linesOf('LIA'))).toBe('LIA')
  })

  it('tell what is new and what is no letter any more', () => {
    const [line] = linesOf('AB')
    const first: Line[] = [{ ...line, words: [{ ...line.words[0], glyphs: line.words[0].glyphs.slice(0, 1) }] }]
    expect(told(first, [line])).toEqual([['', 'B', []]])
    expect(taken(first, [line])).toBe('AB')
    expect(told([line], first)).toEqual([['B', '', [2]]])
    expect(taken([line], first)).toBe('A')
  })

  it('never touch what a person has set, nor what is joined with it', () => {
    expect(told(linesOf('A5'), linesOf('AS'))).toEqual([])
    expect(told(linesOf('L1A'), boxed('UA', [0, 18], [20, 8]))).toEqual([])
    expect(taken(linesOf('B5'), linesOf('XS'))).toBe('X5')
  })
})
