import { describe, expect, it } from 'vitest'
import { CalibrationTally } from '../../../src/shared/calibration-error'

function errorOf(...added: (readonly [probability: number, isRight: boolean])[]): number {
  const tally = new CalibrationTally()
  for (const [probability, isRight] of added) tally.add(probability, isRight)
  return tally.error()
}

describe('the expected calibration error', () => {
  it('is the gap between probability and share right', () => {
    expect(errorOf([0.9, true], [0.9, true], [0.9, true], [0.9, false])).toBeCloseTo(0.15, 10)
  })

  it('is none where three of four are right at 0.75', () => {
    expect(errorOf([0.75, true], [0.75, true], [0.75, false], [0.75, true])).toBeCloseTo(0, 10)
  })

  it('weighs the gaps of different bins by their samples; they do not make up for each other', () => {
    const expected = (3 / 4) * Math.abs(2 / 3 - 0.9) + (1 / 4) * Math.abs(1 - 0.4)
    expect(errorOf([0.9, true], [0.9, true], [0.9, false], [0.4, true])).toBeCloseTo(expected, 10)
  })

  it('lets gaps within a bin make up for each other', () => {
    expect(errorOf([0.95, true], [0.95, false], [0.99, true], [0.99, true])).toBeCloseTo(Math.abs(3 - 3.88) / 4, 10)
  })

  it('has fifteen bins that hold their upper end', () => {
    // 0.8 = 12/15 ends a bin, 0.81 begins the next: the gaps are apart.
    expect(errorOf([0.8, true], [0.81, false])).toBeCloseTo((0.2 + 0.81) / 2, 10)
    expect(errorOf([1, true], [0, false])).toBe(0)
  })
})
