import { describe, expect, it } from 'vitest'
import { trainedTensors } from '../../../src/main/training/graphs/training-state'
import { LayerObserver, spreadOf } from '../../../src/main/training/layer-statistics'
import { beginning } from '../../../src/main/training/trainer'
import { plan, samples } from './small-training'

describe('spreadOf', () => {
  it('gives mean, deviation and a histogram that counts every value', () => {
    const { mean, deviation, histogram } = spreadOf(Float32Array.of(0, 1, 1, 2))
    expect(mean).toBe(1)
    expect(deviation).toBeCloseTo(Math.sqrt(0.5), 6)
    expect(histogram).toMatchObject({ from: 0, to: 2 })
    expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(4)
    expect([histogram.counts[0], histogram.counts[20], histogram.counts[39]]).toEqual([1, 2, 1])
  })

  it('puts values that are all alike into one bin', () => {
    expect(spreadOf(new Float32Array(7).fill(3)).histogram.counts[0]).toBe(7)
  })
})

describe('a layer observer', () => {
  it('sees activations, gradients and weights of each layer, and the length of the whole gradient', async () => {
    const observer = await LayerObserver.load(plan, samples(32), plan.execution)
    const tensors = trainedTensors(plan, beginning(plan).state)
    const { layers, gradientNorm } = await observer.look(tensors)
    await observer.release()
    const of = (layer: number, quantity: string) => layers.find((row) => row.layer === layer && row.quantity === quantity)
    // tanh lies between -1 and 1, and the gradient of the mean loss by the logits sums to nothing for each sample.
    expect(of(1, 'activation')?.histogram.from).toBeGreaterThan(-1)
    expect(of(2, 'gradient')?.mean).toBeCloseTo(0, 6)
    expect(of(0, 'weight')?.deviation).toBeCloseTo(Math.sqrt(2 / (4 + 8)), 1)
    expect(gradientNorm).toBeGreaterThan(0)
  })
})
