import { describe, expect, it } from 'vitest'
import { decode } from '../../../../src/main/ocr/decoding/decode'
import type { Hypothesis, Lattice } from '../../../../src/main/ocr/decoding/lattice'
import { english } from '../../../../src/main/ocr/language/english'
import type { LanguageModel } from '../../../../src/main/ocr/language/language-model'
import { lettersOnly } from '../../../../src/main/ocr/language/letters'

const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
const none: LanguageModel = { id: 'none', label: 'None', gain: () => 0, endGain: () => 0 }

/** Pieces `from` to `to`, and the probability of each symbol; "" is no character. */
const hypothesis = (from: number, to: number, shares: Readonly<Record<string, number>>): Hypothesis<string> => ({
  from,
  to,
  item: `${from}-${to}`,
  options: Object.entries(shares).map(([symbol, share]) => ({ symbol, score: (to - from) * Math.log(share) }))
})
const lattice = (length: number, hypotheses: Hypothesis<string>[], odds: Readonly<Record<number, number>> = {}): Lattice<string> => ({
  length,
  hypotheses,
  breakOdds: Array.from({ length }, (_, place) => odds[place] ?? (place === 0 ? Infinity : -Infinity))
})
/** Single pieces, each surely its letter unless it says otherwise. */
const letters = (text: string, doubts: Readonly<Record<number, Readonly<Record<string, number>>>> = {}) =>
  [...text].map((symbol, place) => hypothesis(place, place + 1, doubts[place] ?? { [symbol]: 0.99 }))
const textOf = ({ glyphs }: { glyphs: readonly { symbol: string }[] }): string => glyphs.map(({ symbol }) => symbol).join('')

describe('decode', () => {
  it('takes the most probable symbol where no language speaks, with its own probability', () => {
    const { glyphs } = decode(lattice(2, [hypothesis(0, 1, { A: 0.7, B: 0.3 }), hypothesis(1, 2, { C: 0.6, D: 0.4 })]), none)
    expect(glyphs).toMatchObject([{ symbol: 'A', confidence: expect.closeTo(0.7, 5) }, { symbol: 'C', confidence: expect.closeTo(0.6, 5) }])
  })

  it('weighs two letters against one of both pieces, and says how sure it is of the cut', () => {
    const apart = [hypothesis(0, 1, { I: 0.5 }), hypothesis(1, 2, { J: 0.5 })]
    const joined = decode(lattice(2, [...apart, hypothesis(0, 2, { U: 0.9 })]), none)
    expect(textOf(joined)).toBe('U')
    expect(joined.glyphs[0]).toMatchObject({ item: '0-2', from: 0, confidence: expect.closeTo(0.81 / (0.81 + 0.25), 5) })
    expect(textOf(decode(lattice(2, [...apart, hypothesis(0, 2, { U: 0.3 })]), none))).toBe('IJ')
  })

  it('writes nothing for what is no character', () => {
    expect(textOf(decode(lattice(3, letters('AXB', { 1: { '': 0.9, X: 0.1 } })), none))).toBe('AB')
  })

  it('lets the language settle what the shape leaves open', () => {
    const doubtful = letters('SENSE', { 3: { '5': 0.6, S: 0.4 } })
    expect(textOf(decode(lattice(5, doubtful), none))).toBe('SEN5E')
    const read = decode(lattice(5, doubtful), english(capitals, 'resources/language'))
    expect(textOf(read)).toBe('SENSE')
    expect(read.glyphs[3].confidence).toBeGreaterThan(0.95)
  })

  it('does not write what no shape allows', () => {
    const sure = letters('SENXE', { 3: { X: 0.9999 } })
    expect(textOf(decode(lattice(5, sure), english(capitals, 'resources/language')))).toBe('SENXE')
  })

  it('begins a word anew where words are apart', () => {
    const doubtful = { 3: { '0': 0.5, O: 0.5 } }
    const language = lettersOnly(capitals)
    const together = decode(lattice(4, letters('ABC0', doubtful)), language).glyphs[3]
    const apart = decode(lattice(4, letters('ABC0', doubtful), { 3: Infinity }), language).glyphs[3]
    expect(together).toMatchObject({ symbol: 'O' })
    expect(apart.confidence).toBeLessThan(together.confidence)
  })

  it('explains a line better in its own language', () => {
    const [own, other] = [english(capitals, 'resources/language'), lettersOnly(capitals)]
    const words = lattice(9, letters('MAKESENSE'), { 4: Infinity })
    expect(decode(words, own).evidence).toBeGreaterThan(decode(words, other).evidence)
    const codes = lattice(9, letters('QX7BZK4VW'), { 4: Infinity })
    expect(decode(codes, own).evidence).toBeLessThan(decode(codes, other).evidence)
  })

  describe('where a gap leaves open whether a word begins', () => {
    const wordsOf = ({ glyphs }: ReturnType<typeof decode<string>>): string => glyphs.map(({ symbol, startsWord }) => (startsWord ? ` ${symbol}` : symbol)).join('').trim()
    const inEnglish = (text: string, odds: Readonly<Record<number, number>>): string =>
      wordsOf(decode(lattice(text.length, letters(text), odds), english(capitals, 'resources/language')))

    it('goes by the gap where no language speaks', () => {
      expect(wordsOf(decode(lattice(4, letters('ABCD'), { 1: -0.5, 2: 0.5 }), none))).toBe('AB CD')
    })

    it('lets the language part words that stand close, and join one that is drawn apart', () => {
      expect(inEnglish('MAKESENSE', { 3: 0.5, 4: -0.5 })).toBe('MAKE SENSE')
      expect(inEnglish('SENSE', { 2: 1 })).toBe('SENSE')
      expect(inEnglish('MAKESENSE', { 4: -Infinity })).toBe('MAKESENSE')
    })

    it('reads through a speck in the gap', () => {
      const marked = letters('MAKEXSENSE', { 4: { '': 0.99, X: 0.01 } })
      expect(wordsOf(decode(lattice(10, marked, { 4: Infinity }), none))).toBe('MAKE SENSE')
    })

    it('is as sure of a letter as before', () => {
      const { glyphs } = decode(lattice(2, [hypothesis(0, 1, { A: 0.7, B: 0.3 }), hypothesis(1, 2, { C: 0.6, D: 0.4 })], { 1: 1 }), none)
      expect(glyphs.map(({ confidence }) => confidence)).toEqual([expect.closeTo(0.7, 5), expect.closeTo(0.6, 5)])
    })
  })

  it('refuses a lattice that has a hole', () => {
    expect(() => decode(lattice(2, letters('A')), none)).toThrow('No way')
  })
})
