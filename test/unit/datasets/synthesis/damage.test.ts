import { describe, expect, it } from 'vitest'
import { breakStrokes, cutAlong, drawRule, dryOut, stubsOf } from '../../../../src/main/datasets/synthesis/damage'
import { GrainSheet } from '../../../../src/main/datasets/synthesis/grain'
import { copyOf, massOf } from '../../../../src/main/datasets/synthesis/patch'
import { Random } from '../../../../src/shared/random'
import { uprightBar } from './bars'

const SIDE = 40
const rows = ({ data }: { data: Float32Array }): number[] => {
  const found: number[] = []
  for (let y = 0; y < SIDE; y++) if (data.subarray(y * SIDE, (y + 1) * SIDE).some((value) => value > 0.5)) found.push(y)
  return found
}

describe('damage', () => {
  it('takes little when strokes break', () => {
    let changed = 0
    for (let seed = 0; seed < 30; seed++) {
      const bar = uprightBar(SIDE, 6)
      const before = massOf(bar)
      breakStrokes(bar, 20, Random.of(seed))
      expect(massOf(bar)).toBeGreaterThan(0.8 * before)
      if (massOf(bar) < before) changed++
    }
    expect(changed).toBeGreaterThan(10)
  })

  it('fades ink by no more than was asked', () => {
    const bar = uprightBar(SIDE, 6)
    dryOut(bar, 0.5, new GrainSheet(1, 4), Random.of(1))
    const inked = bar.data.filter((value) => value > 0)
    expect(Math.min(...inked)).toBeGreaterThanOrEqual(0.5)
    expect(Math.max(...inked)).toBeGreaterThan(Math.min(...inked))
  })

  it('draws a rule right across', () => {
    const rule = drawRule(SIDE, SIDE, 20, 2, 0)
    expect(rows(rule)).toEqual([19, 20])
    expect(massOf(rule)).toBeCloseTo(2 * SIDE)
  })

  it('leaves stubs beside strokes, or cuts into them, where a rule was taken away', () => {
    const [bar, rule] = [uprightBar(SIDE, 6), drawRule(SIDE, SIDE, 20, 2, 0)]
    expect(massOf(stubsOf(rule, bar, 3))).toBeCloseTo(2 * (6 + 2 * 3))
    const tall = copyOf(bar)
    for (let seed = 0; seed < 5; seed++) cutAlong(tall, drawRule(SIDE, SIDE, 20, 1, 0), Random.of(seed))
    expect(massOf(tall)).toBeLessThan(massOf(bar))
    cutAlong(bar, drawRule(SIDE, SIDE, 20, 9, 0), Random.of(1))
    expect(massOf(bar), 'too much would be lost').toBe(massOf(uprightBar(SIDE, 6)))
  })
})
