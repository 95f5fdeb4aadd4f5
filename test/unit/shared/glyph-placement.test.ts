import { describe, expect, it } from 'vitest'
import { measureLine, placeOn, PLACEMENT_INPUTS, writePlacement } from '../../../src/shared/glyph-placement'

it('writes the aspect, and the place where it is known', () => {
  const target = new Float32Array(2 * PLACEMENT_INPUTS)
  writePlacement(target, 0, 4, { height: 0.7, bottom: -0.25, mix: 0.75 })
  writePlacement(target, PLACEMENT_INPUTS, 0.5, null)
  expect([...target]).toEqual([1, 1, expect.closeTo(0.7), -0.25, 0.75, -0.5, 0, 0, 0, 0])
})

it('keeps odd boxes within reason', () => {
  const target = new Float32Array(PLACEMENT_INPUTS)
  writePlacement(target, 0, 1000, { height: 40, bottom: -9, mix: 1 })
  expect([...target]).toEqual([2, 1, 2, -2, 1])
})

const capital = { top: 0, bottom: 40 }
const small = { top: 12, bottom: 40 }
const comma = { top: 34, bottom: 46 }
const apostrophe = { top: 0, bottom: 12 }

describe('a placement', () => {
  it('is in units of the tall letters of the line', () => {
    const line = measureLine([capital, small, small, small, capital, comma, small])
    expect(line).toEqual({ tallHeight: 40, medianHeight: 28, baseline: 40 })
    expect(placeOn(line, capital)).toEqual({ height: 1, bottom: 0, mix: 0.7 })
    expect(placeOn(line, small)).toEqual({ height: 0.7, bottom: 0, mix: 0.7 })
    expect(placeOn(line, comma)).toEqual({ height: 0.3, bottom: -0.15, mix: 0.7 })
    expect(placeOn(line, apostrophe)).toEqual({ height: 0.3, bottom: 0.7, mix: 0.7 })
  })

  it('lies between values where the percentile does', () => {
    const heights = [10, 20, 30, 40, 50].map((height) => ({ top: -height, bottom: 0 }))
    expect(measureLine(heights).tallHeight).toBeCloseTo(46)
  })

  it('says nothing of a glyph alone', () => {
    expect(placeOn(measureLine([small]), small)).toEqual({ height: 1, bottom: 0, mix: 1 })
  })
})
