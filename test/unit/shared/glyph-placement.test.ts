import { expect, it } from 'vitest'
import { PLACEMENT_INPUTS, writePlacement } from '../../../src/shared/glyph-placement'

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
