import { describe, expect, it } from 'vitest'
import { measureAccuracy } from '../../../src/main/training/accuracy'
import { stratifiedSplit } from '../../../src/main/training/split'
import { Random } from '../../../src/shared/random'

describe('stratifiedSplit', () => {
  const labels = Uint8Array.from({ length: 110 }, (_, index) => (index < 100 ? 0 : 1))

  it('keeps back the same share of every class, and every sample is in one part', () => {
    const { training, validation } = stratifiedSplit(labels, 2, 0.1, new Random(1))
    expect(validation.map((part) => part.length)).toEqual([10, 1])
    const all = [...training, ...validation].flatMap((part) => [...part]).sort((a, b) => a - b)
    expect(all).toEqual(Array.from({ length: 110 }, (_, index) => index))
  })

  it('is repeated by the same seed', () => {
    expect(stratifiedSplit(labels, 2, 0.1, new Random(3))).toEqual(stratifiedSplit(labels, 2, 0.1, new Random(3)))
  })
})

describe('measureAccuracy', () => {
  it('counts exact hits, hits up to look-alikes, and the cross-entropy', () => {
    const symbols = ['O', '0', 'A']
    const probabilities = Float32Array.from([0.6, 0.4, 0, 0.7, 0.2, 0.1, 0.1, 0.1, 0.8])
    const { exact, merged, loss } = measureAccuracy(probabilities, { labels: Uint8Array.of(0, 1, 2) }, symbols)
    expect(exact).toBeCloseTo(2 / 3, 6)
    expect(merged).toBe(1)
    expect(loss).toBeCloseTo(-(Math.log(0.6) + Math.log(0.2) + Math.log(0.8)) / 3, 5)
  })
})
