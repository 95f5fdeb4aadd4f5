import { expect, it } from 'vitest'
import { addTextScores, normaliseText, noText, scoreText } from '../../../../src/main/ocr/evaluation/text-score'

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
