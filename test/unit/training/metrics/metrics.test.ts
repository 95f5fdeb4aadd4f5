import { describe, expect, it } from 'vitest'
import { lossSchema } from '../../../../src/main/nn/losses/registry'
import type { Outcome } from '../../../../src/main/training/metrics/metric'
import { decidingMetric, metricsOf } from '../../../../src/main/training/metrics/registry'

const values = (loss: Parameters<typeof metricsOf>[0], symbols: readonly string[], outcomes: readonly Outcome[]) =>
  Object.fromEntries(
    metricsOf(loss).map((metric) => {
      const tally = metric.start(symbols)
      for (const outcome of outcomes) tally.update(outcome)
      return [metric.name, tally.compute()]
    })
  )

describe('the metrics of a classifier', () => {
  const loss = lossSchema.parse({ type: 'cross-entropy' })
  const outcome = (outputs: readonly number[], labels: readonly number[]): Outcome => ({
    outputs: Float32Array.from(outputs),
    width: 3,
    samples: { x: new Float32Array(), side: new Float32Array(), labels: Uint8Array.from(labels) }
  })

  it('are means over all the samples, however they came', () => {
    const found = values(loss, ['O', '0', 'A'], [outcome([0.6, 0.4, 0, 0.7, 0.2, 0.1], [0, 1]), outcome([0.1, 0.1, 0.8, 0.5, 0.4, 0.1], [2, 2])])
    expect(found['accuracy']).toBeCloseTo(2 / 4, 6)
    expect(found['merged-accuracy']).toBeCloseTo(3 / 4, 6)
    expect(found['top-2-accuracy']).toBeCloseTo(3 / 4, 6)
    expect(found['top-5-accuracy']).toBe(1)
    // Bins of 0.5, 0.6, 0.7 and 0.8; the second and fourth sample are wrong.
    expect(found['calibration-error']).toBeCloseTo((0.4 + 0.7 + 0.2 + 0.5) / 4, 6)
    expect(found['loss']).toBeCloseTo(-(Math.log(0.6) + Math.log(0.2) + Math.log(0.8) + Math.log(0.1)) / 4, 5)
  })

  it('name accuracy as the one that decides', () => {
    expect(decidingMetric(loss)).toMatchObject({ name: 'accuracy', unit: 'share', higherIsBetter: true })
  })
})

describe('the metrics of an autoencoder', () => {
  it('are the mean squared error, and the mean of the ratios in decibels', () => {
    const outcome: Outcome = {
      outputs: Float32Array.of(0.1, 0.9, 0, 0),
      width: 2,
      samples: { x: Float32Array.of(0, 1, 0.01, 0.01), side: new Float32Array(), labels: Uint8Array.of(0, 0) }
    }
    const found = values({ type: 'mean-squared-error' }, [], [outcome])
    expect(found['loss']).toBeCloseTo((0.01 + 0.0001) / 2, 6)
    expect(found['psnr']).toBeCloseTo((20 + 40) / 2, 3)
  })
})
