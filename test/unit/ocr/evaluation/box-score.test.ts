import { describe, expect, it } from 'vitest'
import {
  addBoxScores,
  matchBoxes,
  noBoxes,
  scoreBoxes,
  type LabelledBox
} from '../../../../src/main/ocr/evaluation/box-score'
import { box } from '../drawing'

const labelled = (symbol: string, x: number, y: number, width: number, height: number): LabelledBox => ({
  symbol,
  box: box(x, y, width, height)
})

describe('matchBoxes', () => {
  it('takes the best overlap first, each box once', () => {
    const truth = [labelled('A', 0, 0, 10, 10), labelled('B', 2, 0, 10, 10)]
    const found = [labelled('B', 2, 0, 10, 10), labelled('A', 1, 0, 10, 10)]
    expect(matchBoxes(truth, found).map((match) => [match.truth, match.found])).toEqual([[1, 0], [0, 1]])
  })

  it('does not match boxes that overlap by less than half', () => {
    expect(matchBoxes([labelled('A', 0, 0, 10, 10)], [labelled('A', 4, 0, 10, 10)])).toEqual([])
    expect(matchBoxes([labelled('A', 0, 0, 10, 10)], [labelled('A', 0, 0, 10, 5)])).toHaveLength(1)
  })
})

describe('scoreBoxes', () => {
  const truth = [labelled('A', 0, 0, 10, 10), labelled('B', 20, 0, 10, 10)]

  it('counts matches, right symbols, missed and surplus boxes', () => {
    const found = [labelled('A', 0, 0, 10, 10), labelled('8', 20, 0, 10, 8), labelled('C', 60, 0, 10, 10)]
    expect(scoreBoxes(truth, found)).toEqual({ matched: 2, expected: 2, found: 3, symbolsRight: 1, overlapSum: 1.8 })
    expect(scoreBoxes(truth, [])).toEqual({ ...noBoxes, expected: 2 })
  })

  it('leaves out what lies on ignored marks, unless it matches or is far larger', () => {
    const mark = box(60, 0, 4, 4)
    expect(scoreBoxes(truth, [labelled('1', 66, 0, 4, 4)], [mark]).found).toBe(0)
    expect(scoreBoxes(truth, [labelled('1', 70, 0, 4, 4)], [mark]).found).toBe(1)
    expect(scoreBoxes(truth, [labelled('1', 52, -8, 20, 20)], [mark]).found).toBe(1)
    expect(scoreBoxes(truth, [truth[0]], [truth[0].box])).toMatchObject({ matched: 1, found: 1 })
  })

  it('adds up', () => {
    const score = scoreBoxes(truth, truth)
    expect(addBoxScores(score, noBoxes)).toEqual(score)
    expect(addBoxScores(score, score)).toMatchObject({ matched: 4, expected: 4, symbolsRight: 4, overlapSum: 4 })
  })
})
