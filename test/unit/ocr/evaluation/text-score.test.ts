import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addTextScores,
  levenshtein,
  normaliseText,
  noText,
  scoreText
} from '../../../../src/main/ocr/evaluation/text-score'

const distance = (a: string, b: string): number => levenshtein([...a], [...b])

describe('levenshtein', () => {
  it('counts insertions, deletions and replacements', () => {
    expect(distance('KITTEN', 'SITTING')).toBe(3)
    expect(distance('', 'ABC')).toBe(3)
    expect(distance('ABC', '')).toBe(3)
    expect(distance('FLAW', 'LAWN')).toBe(2)
  })

  it('is a metric', () => {
    const text = fc.string({ maxLength: 8, unit: fc.constantFrom('A', 'B', 'C') })
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(distance(a, b)).toBe(distance(b, a))
        expect(distance(a, b) === 0).toBe(a === b)
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c))
      })
    )
  })
})

it('keeps upper-case letters, digits and single spaces', () => {
  expect(normaliseText("  Don't\n panic: 42 \u2014 caf\u00e9\t")).toBe('DONT PANIC 42 CAF')
})

/** Figures by tools/score.py of the project's shared folder. */
it('scores a text in three ways', () => {
  expect(scoreText('HAIKUS ARE EASY\nBUT', 'HAIKU5 AREEASY BUT!')).toEqual({
    errorsWithoutSpaces: 1,
    charactersWithoutSpaces: 16,
    errorsWithSpaces: 2,
    charactersWithSpaces: 19,
    wordErrors: 3,
    words: 4
  })
})

it('counts all as missing when nothing was read, and all as wrong when nothing is true', () => {
  const unread = { errorsWithoutSpaces: 3, errorsWithSpaces: 4, wordErrors: 2, words: 2 }
  expect(scoreText('AB C', '')).toMatchObject(unread)
  const untrue = { errorsWithoutSpaces: 3, charactersWithoutSpaces: 0, wordErrors: 2, words: 0 }
  expect(scoreText('', 'AB C')).toMatchObject(untrue)
})

it('adds up', () => {
  const a = scoreText('AB C', 'AB')
  expect(addTextScores(a, noText)).toEqual(a)
  expect(addTextScores(a, a).charactersWithSpaces).toBe(8)
})
