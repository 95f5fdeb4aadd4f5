import { describe, expect, it } from 'vitest'
import { applyOperation, operationLabel } from '../../../../src/shared/layout/apply-operation'
import { findGlyph, glyphsOf } from '../../../../src/shared/layout/line-edit'
import type { NewPart, Replacement } from '../../../../src/shared/layout/layout-operation'
import { isAsItIs, replacementsOf, wayText, type WordWay } from '../../../../src/shared/layout/word-way'
import { asItIs } from '../../../../src/shared/messages/saying'
import { pageText, type Line } from '../../../../src/shared/page'
import { contextOf, linesOf } from './page-lines'

const part = (symbol: string, x: number, width = 8, y = 0): NewPart => ({
  box: { x, y, width, height: 20 },
  symbol,
  confidence: 0.6,
  candidates: [{ symbol, probability: 0.6 }]
})
const after = (lines: readonly Line[], ...replacements: Replacement[]): Line[] =>
  applyOperation(lines, { kind: 'replace', replacements, label: asItIs('Cut AB as M') }, contextOf())

describe('replace', () => {
  it('puts one part in the place of two glyphs, and two in the place of one', () => {
    expect(pageText(after(linesOf('ABC D'), { glyphIds: [1, 2], parts: [part('M', 0, 18)] }))).toBe('MC D')
    expect(pageText(after(linesOf('ABC D'), { glyphIds: [3], parts: [part('I', 20, 3), part('J', 24, 3)] }))).toBe('ABIJ D')
  })

  it('keeps the id of a glyph whose box hardly changes', () => {
    const lines = after(linesOf('AB'), { glyphIds: [1, 2], parts: [part('X', 0), part('I', 10, 2), part('J', 14, 2)] })
    expect(glyphsOf(lines[0]).map(({ id }) => id)).toEqual([1, 1000, 1001])
    expect(findGlyph(lines, 1)?.glyph).toMatchObject({ symbol: 'X', setBy: 'machine', confidence: 0.6 })
  })

  it('never takes away what a person has set, and leaves alone what is gone', () => {
    const lines = linesOf('A5C')
    expect(pageText(after(lines, { glyphIds: [1, 2], parts: [part('M', 0, 18)] }, { glyphIds: [3], parts: [part('G', 20)] }))).toBe('A5G')
    expect(after(lines, { glyphIds: [77], parts: [part('M', 0)] })).toEqual(lines)
  })

  it('puts a new glyph where it stands, and takes one away', () => {
    expect(pageText(after(linesOf('A B'), { glyphIds: [], parts: [part('X', 10)] }))).toBe('AX B')
    expect(pageText(after(linesOf('A B', 'C'), { glyphIds: [3], parts: [] }))).toBe('A B')
  })

  it('is named by its label', () => {
    expect(operationLabel([], { kind: 'replace', replacements: [{ glyphIds: [1], parts: [] }], label: asItIs('Cut AB as M') })).toEqual(asItIs('Cut AB as M'))
  })
})

describe('a way to cut a word', () => {
  const word = glyphsOf(linesOf('AB5CD')[0])
  const whole = (index: number, symbol = word[index].symbol): WordWay['glyphs'][number] => ({ whole: index, ...part(symbol, index * 10) })
  const way = (...glyphs: WordWay['glyphs']): WordWay => ({ share: 0.5, glyphs })

  it('is the word as it is when no glyph is cut or joined', () => {
    expect(isAsItIs(way(...word.map((_, index) => whole(index))), word.length)).toBe(true)
    expect(isAsItIs(way({ whole: null, ...part('M', 0, 18) }, whole(2), whole(3), whole(4)), word.length)).toBe(false)
  })

  it('replaces stretches between what stays, and nothing that a person has set', () => {
    const joined = way({ whole: null, ...part('M', 0, 18) }, whole(2), whole(3), { whole: null, ...part('I', 40, 3) }, { whole: null, ...part('J', 44, 3) })
    expect(wayText(joined)).toBe('M5CIJ')
    expect(replacementsOf(word, joined)).toMatchObject([
      { glyphIds: [1, 2], parts: [{ symbol: 'M' }] },
      { glyphIds: [5], parts: [{ symbol: 'I' }, { symbol: 'J' }] }
    ])
  })

  it('reads a whole glyph anew where the way gives it another letter, and drops what it leaves out', () => {
    expect(replacementsOf(word, way(whole(0, 'R'), whole(1), whole(2), whole(3)))).toMatchObject([
      { glyphIds: [1], parts: [{ symbol: 'R' }] },
      { glyphIds: [5], parts: [] }
    ])
  })
})
