import { expect, it } from 'vitest'
import { judgeGlyphs, scoreConfidence } from '../../../../src/main/ocr/evaluation/confidence-score'
import { pairLetters } from '../../../../src/main/ocr/evaluation/page-difference'
import type { LineReading } from '../../../../src/shared/reading'
import { box } from '../drawing'

function line(...glyphs: readonly (readonly [symbol: string, x: number, confidence: number])[]): LineReading {
  const read = glyphs.map(([symbol, x, confidence]) => ({ symbol, confidence, box: box(x, 0, 20, 20), candidates: [] }))
  const text = read.map(({ symbol }) => symbol).join('')
  return { text, words: [{ text, glyphs: read }] }
}

it('says of every glyph that counts whether the truth has it there', () => {
  const truth = ['H', 'A', 'T'].map((symbol, index) => ({ symbol, box: box(index * 30, 0, 20, 20) }))
  const read = line(['H', 0, 0.9], ['4', 30, 0.6], ['T', 60, 0.8], [',', 85, 0.5], ['I', 120, 0.3])
  expect(judgeGlyphs(pairLetters('HAT', [read], truth))).toEqual([
    { confidence: 0.9, isRight: true },
    { confidence: 0.6, isRight: false },
    { confidence: 0.8, isRight: true },
    { confidence: 0.3, isRight: false }
  ])
})

it('counts the halves of a letter as wrong, though one of them looks like it', () => {
  const truth = [{ symbol: 'N', box: box(0, 0, 45, 20) }]
  const judged = judgeGlyphs(pairLetters('N', [line(['N', 0, 0.9], ['I', 25, 0.7])], truth))
  expect(judged.map(({ isRight }) => isRight)).toEqual([false, false])
})

it('sets the errors that were expected beside those that there are', () => {
  const judged = [0.9, 0.9, 0.9, 0.9, 0.5].map((confidence, index) => ({ confidence, isRight: index !== 4 }))
  const score = scoreConfidence(judged)
  expect(score).toMatchObject({ glyphs: 5, wrong: 1 })
  expect(score.expectedWrong).toBeCloseTo(0.9)
  expect(score.calibrationError).toBeCloseTo((4 * 0.1 + 0.5) / 5)
  expect(scoreConfidence([])).toEqual({ glyphs: 0, wrong: 0, expectedWrong: 0, calibrationError: null })
})
