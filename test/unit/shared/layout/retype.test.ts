import { describe, expect, it } from 'vitest'
import { align } from '../../../../src/shared/layout/align'
import { glyphsOf } from '../../../../src/shared/layout/line-edit'
import { retype } from '../../../../src/shared/layout/retype'
import { lineText, type Line } from '../../../../src/shared/page'
import { contextOf, linesOf } from './page-lines'

function retyped(from: string, text: string): { line: Line; boxes: number[][] } {
  const [line] = retype(linesOf(from), { kind: 'retype', lineId: 200, text }, contextOf())
  return { line, boxes: glyphsOf(line).map(({ box }) => [box.x, box.width]) }
}

describe('align', () => {
  it('lets two letters meet the one glyph that stands for them', () => {
    const blocks = align(glyphsOf(linesOf('CMS')[0]), [...'CRNS'])
    expect(blocks.map(({ glyphs, characters }) => [glyphs.map(({ symbol }) => symbol).join(''), characters.join('')])).toEqual([
      ['C', 'C'],
      ['M', 'RN'],
      ['S', 'S']
    ])
  })
})

describe('retype', () => {
  it('sets only what differs, as a person', () => {
    const { line } = retyped('HAIKO', 'HAIKU')
    expect(lineText(line)).toBe('HAIKU')
    expect(glyphsOf(line).map(({ setBy }) => setBy[0]).join('')).toBe('mmmmp')
  })
  it('cuts the box of a glyph that was two letters', () => {
    const { line, boxes } = retyped('CMS', 'CRNS')
    expect(lineText(line)).toBe('CRNS')
    expect(boxes).toEqual([
      [0, 8],
      [10, 4],
      [14, 4],
      [20, 8]
    ])
  })
  it('joins the boxes of a letter that was read as two', () => {
    const { line, boxes } = retyped('CLIS', 'CUS')
    expect(lineText(line)).toBe('CUS')
    expect(boxes[1]).toEqual([10, 18])
  })
  it('gives a forgotten letter the gap where it stands', () => {
    const { line, boxes } = retyped('AB CD', 'ABX CD')
    expect(lineText(line)).toBe('ABX CD')
    expect(boxes).toHaveLength(5)
  })
  it('moves the breaks between words', () => {
    expect(lineText(retyped('ABC DEF', 'AB CDEF').line)).toBe('AB CDEF')
    expect(lineText(retyped('ABC DEF', 'ABCDEF').line)).toBe('ABCDEF')
  })
  it('keeps a glyph that was given no letter', () => {
    const { line, boxes } = retyped('AB', 'A')
    expect(lineText(line)).toBe('AB')
    expect(boxes).toHaveLength(2)
  })
  it('loses no ink, whatever is typed', () => {
    for (const text of ['X', 'HELLO WORLD', 'A', 'ABCDEFGHIJ', 'CBA']) {
      const { boxes } = retyped('ABC DE', text)
      for (const x of [2, 12, 22, 42, 52]) expect(boxes.some(([start, width]) => x >= start && x <= start + width)).toBe(true)
    }
  })
  it('takes nothing for no change', () => {
    const lines = linesOf('AB')
    expect(retype(lines, { kind: 'retype', lineId: 200, text: '  ' }, contextOf())).toEqual(lines)
  })
})
