import { describe, expect, it } from 'vitest'
import { bestClass, mergedSymbol, rankOf, scoreClasses, surprise } from '../../../src/shared/class-scores'

describe('the probabilities of one glyph', () => {
  const row = Float32Array.of(0.2, 0.5, 0.2, 0.1)

  it('have a best class, the first of equal ones', () => {
    expect(bestClass(row)).toBe(1)
    expect(bestClass(Float32Array.of(0.5, 0.5))).toBe(0)
  })

  it('give each class a rank, the same to equal ones', () => {
    expect([0, 1, 2, 3].map((label) => rankOf(row, label))).toEqual([1, 0, 1, 3])
  })

  it('surprise by what they gave the truth, and never without end', () => {
    expect(surprise(0.5)).toBeCloseTo(Math.LN2, 10)
    expect(surprise(0)).toBeCloseTo(12 * Math.LN10, 10)
  })
})

it('merges look-alikes, and nothing else', () => {
  expect(['O', '0', '1', 'I', '5', '2', 'A', 'o'].map(mergedSymbol)).toEqual(['O', 'O', 'I', 'I', 'S', 'Z', 'A', 'o'])
})

describe('scoreClasses', () => {
  it('tells precision from recall', () => {
    const confusion = [
      [3, 1, 0],
      [0, 2, 0],
      [0, 0, 0]
    ]
    expect(scoreClasses(confusion, ['A', 'B', 'C'])).toEqual([
      { symbol: 'A', count: 4, precision: 1, recall: 0.75 },
      { symbol: 'B', count: 2, precision: 2 / 3, recall: 1 },
      { symbol: 'C', count: 0, precision: null, recall: null }
    ])
  })
})
