/**
 * How far a text is from the truth: character error rate without and with spaces, and word error rate, each
 * the Levenshtein distance over the length of the truth. Upper case, and nothing but A-Z, 0-9 and single
 * spaces counts; a line break is a space.
 */
import { levenshtein } from './edit-distance'

/** Counts, so that pages add up to a total. */
export interface TextScore {
  readonly errorsWithoutSpaces: number
  readonly charactersWithoutSpaces: number
  readonly errorsWithSpaces: number
  readonly charactersWithSpaces: number
  readonly wordErrors: number
  readonly words: number
}

export const noText: TextScore = {
  errorsWithoutSpaces: 0,
  charactersWithoutSpaces: 0,
  errorsWithSpaces: 0,
  charactersWithSpaces: 0,
  wordErrors: 0,
  words: 0
}

export function scoreText(truth: string, read: string): TextScore {
  const expected = normaliseText(truth)
  const found = normaliseText(read)
  const expectedLetters = expected.replaceAll(' ', '')
  const expectedWords = wordsOf(expected)
  return {
    errorsWithoutSpaces: levenshtein([...expectedLetters], [...found.replaceAll(' ', '')]),
    charactersWithoutSpaces: expectedLetters.length,
    errorsWithSpaces: levenshtein([...expected], [...found]),
    charactersWithSpaces: expected.length,
    wordErrors: levenshtein(expectedWords, wordsOf(found)),
    words: expectedWords.length
  }
}

export function addTextScores(a: TextScore, b: TextScore): TextScore {
  return {
    errorsWithoutSpaces: a.errorsWithoutSpaces + b.errorsWithoutSpaces,
    charactersWithoutSpaces: a.charactersWithoutSpaces + b.charactersWithoutSpaces,
    errorsWithSpaces: a.errorsWithSpaces + b.errorsWithSpaces,
    charactersWithSpaces: a.charactersWithSpaces + b.charactersWithSpaces,
    wordErrors: a.wordErrors + b.wordErrors,
    words: a.words + b.words
  }
}

export function normaliseText(text: string): string {
  return text
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(/[^A-Z0-9 ]/g, '')
    .replace(/ +/g, ' ')
    .trim()
}

const wordsOf = (normalised: string): string[] => (normalised === '' ? [] : normalised.split(' '))
