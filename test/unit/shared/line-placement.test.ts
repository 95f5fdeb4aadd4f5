import { describe, expect, it } from 'vitest'
import { measureLine, placementOf } from '../../../src/shared/line-placement'

const capital = { top: 0, bottom: 40 }
const small = { top: 12, bottom: 40 }
const comma = { top: 34, bottom: 46 }
const apostrophe = { top: 0, bottom: 12 }

describe('a placement', () => {
  it('is in units of the tall letters of the line', () => {
    const line = measureLine([capital, small, small, small, capital, comma, small])
    expect(line).toEqual({ tallHeight: 40, medianHeight: 28, baseline: 40 })
    expect(placementOf(capital, line)).toEqual([1, 0, 0.7])
    expect(placementOf(small, line)).toEqual([0.7, 0, 0.7])
    expect(placementOf(comma, line)).toEqual([0.3, -0.15, 0.7])
    expect(placementOf(apostrophe, line)).toEqual([0.3, 0.7, 0.7])
  })

  it('lies between values where the percentile does', () => {
    const heights = [10, 20, 30, 40, 50].map((height) => ({ top: -height, bottom: 0 }))
    expect(measureLine(heights).tallHeight).toBeCloseTo(46)
  })

  it('says nothing of a glyph alone', () => {
    expect(placementOf(small, measureLine([small]))).toEqual([1, 0, 1])
  })
})
