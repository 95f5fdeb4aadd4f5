import { describe, expect, it } from 'vitest'
import { findText, searchPattern } from '../../../src/shared/find-text'
import { linesOf } from './layout/page-lines'

const find = (text: string, replacement: string, options: { isRegularExpression?: boolean; matchCase?: boolean } = {}) =>
  findText(linesOf('TH0N AB', 'C0'), searchPattern({ text, isRegularExpression: false, matchCase: false, ...options }), replacement)

describe('findText', () => {
  it('finds on every line, with the glyphs and what would stand there', () => {
    expect(find('0', 'O')).toMatchObject([
      { lineNumber: 1, before: 'TH', found: '0', after: 'N AB', glyphIds: [3], symbols: ['O'] },
      { lineNumber: 2, before: 'C', glyphIds: [8], symbols: ['O'] }
    ])
  })
  it('finds across words, and gives a symbol to each glyph', () => {
    expect(find('n a', 'M X')).toMatchObject([{ found: 'N A', glyphIds: [4, 5], symbols: ['M', 'X'] }])
  })
  it('says where the replacement does not fit', () => {
    expect(find('TH', 'X')[0].symbols).toBeNull()
  })
  it('takes regular expressions with groups', () => {
    expect(find('([A-Z])0', '$1O', { isRegularExpression: true }).map(({ symbols }) => symbols?.join(''))).toEqual(['HO', 'CO'])
    expect(find('c', 'x', { matchCase: true })).toEqual([])
    expect(find('.', 'x')).toEqual([])
  })
  it('refuses what is no regular expression', () => {
    expect(() => searchPattern({ text: '(', isRegularExpression: true, matchCase: false })).toThrow(SyntaxError)
  })
})
