import { describe, expect, it } from 'vitest'
import { Random } from '../../../src/shared/random'

const draw = (seed: number, count: number) => {
  const random = new Random(seed)
  return Array.from({ length: count }, () => random.next())
}

describe('Random', () => {
  it('repeats itself for the same seed only', () => {
    expect(draw(7, 20)).toEqual(draw(7, 20))
    expect(draw(7, 20)).not.toEqual(draw(8, 20))
  })

  it('is uniform: mean 1/2, variance 1/12', () => {
    const values = draw(1, 20_000)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    expect(mean).toBeCloseTo(0.5, 2)
    expect(variance).toBeCloseTo(1 / 12, 2)
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
  })

  it('has normal numbers of mean 0 and deviation 1', () => {
    const random = new Random(3)
    const values = Array.from({ length: 20_000 }, () => random.normal())
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean).toBeCloseTo(0, 1)
    expect(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length).toBeCloseTo(1, 1)
  })

  it('shuffles: every value stays, every place is as likely', () => {
    const random = new Random(5)
    const places = [0, 0, 0, 0]
    for (let round = 0; round < 4000; round++) {
      const values = [0, 1, 2, 3]
      random.shuffle(values)
      expect([...values].sort()).toEqual([0, 1, 2, 3])
      places[values.indexOf(0)]++
    }
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})
