import { describe, expect, it } from 'vitest'
import type { Hypothesis, Lattice } from '../../../../src/main/ocr/decoding/lattice'
import { bestWays, type Way } from '../../../../src/main/ocr/decoding/ways'
import type { LanguageModel } from '../../../../src/main/ocr/language/language-model'

const none: LanguageModel = { id: 'none', label: 'None', gain: () => 0, endGain: () => 0 }
/** A language with one word. */
const clog: LanguageModel = { ...none, endGain: ({ letters }) => (letters === 'clog' ? 3 : 0) }

const hypothesis = (from: number, to: number, shares: Readonly<Record<string, number>>): Hypothesis<string> => ({
  from,
  to,
  item: `${from}-${to}`,
  options: Object.entries(shares)
    .map(([symbol, share]) => ({ symbol, score: (to - from) * Math.log(share) }))
    .sort((a, b) => b.score - a.score)
})
const word = (length: number, ...hypotheses: Hypothesis<string>[]): Lattice<string> => ({
  length,
  hypotheses,
  breakOdds: Array.from({ length }, (_, place) => (place === 0 ? Infinity : -Infinity))
})
const textOf = ({ glyphs }: Way<string>): string => glyphs.map(({ symbol }) => symbol).join('')

describe('the best ways to cut a word', () => {
  it('tells each way once, with its best reading and its share', () => {
    const ways = bestWays(word(2, hypothesis(0, 1, { I: 0.6, L: 0.2 }), hypothesis(1, 2, { J: 0.5 }), hypothesis(0, 2, { U: 0.5 })), none, 5)
    expect(ways.map(textOf)).toEqual(['IJ', 'U'])
    // 0.6 * 0.5 + 0.2 * 0.5 against 0.5 squared.
    expect(ways.map(({ share }) => share)).toEqual([expect.closeTo(0.4 / 0.65, 5), expect.closeTo(0.25 / 0.65, 5)])
    expect(ways[1].glyphs[0].item).toBe('0-2')
  })

  it('lets the language choose between ways', () => {
    const cut = [hypothesis(0, 1, { C: 0.9 }), hypothesis(1, 2, { L: 0.6 }), hypothesis(2, 3, { O: 0.6 }), hypothesis(3, 4, { G: 0.9 }), hypothesis(1, 3, { D: 0.9 })]
    const both = word(4, ...cut)
    expect(bestWays(both, none, 1).map(textOf)).toEqual(['CDG'])
    expect(bestWays(both, clog, 1).map(textOf)).toEqual(['CLOG'])
  })

  it('leaves out what is no character', () => {
    expect(textOf(bestWays(word(2, hypothesis(0, 1, { A: 0.9 }), hypothesis(1, 2, { '': 0.9 })), none, 1)[0])).toBe('A')
  })

  it('gives as many as were asked for, and none where no way leads through', () => {
    const singles = [0, 1, 2].map((place) => hypothesis(place, place + 1, { I: 0.5 }))
    const pairs = [0, 1].map((place) => hypothesis(place, place + 2, { U: 0.5 }))
    expect(bestWays(word(3, ...singles, ...pairs), none, 2)).toHaveLength(2)
    expect(bestWays(word(2, hypothesis(0, 1, { A: 1 })), none, 2)).toEqual([])
  })
})
