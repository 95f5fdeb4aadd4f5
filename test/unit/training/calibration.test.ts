import { describe, expect, it } from 'vitest'
import { calibrated, fitTemperature } from '../../../src/main/training/calibration'
import type { Outcome } from '../../../src/main/training/metrics/metric'
import { Random } from '../../../src/shared/random'

const CLASSES = 5

function softmax(logits: readonly number[], temperature: number): number[] {
  const powers = logits.map((logit) => Math.exp(logit / temperature))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** Labels are drawn from softmax(z), the network says softmax(temperature z): what it needs is that temperature. */
function overconfident(count: number, temperature: number): Outcome {
  const random = new Random(3)
  const rows = Array.from({ length: count }, () => Array.from({ length: CLASSES }, () => 6 * random.next()))
  const labels = Uint8Array.from(rows, (logits) => drawn(softmax(logits, 1), random.next()))
  const outputs = Float32Array.from(rows.flatMap((logits) => softmax(logits, 1 / temperature)))
  return { outputs, width: CLASSES, samples: { x: new Float32Array(), side: new Float32Array(), labels } }
}

function drawn(probabilities: readonly number[], share: number): number {
  let reached = 0
  return probabilities.findIndex((probability) => (reached += probability) > share)
}

const labelled = (outputs: readonly number[], labels: readonly number[]): Outcome => ({
  outputs: Float32Array.from(outputs),
  width: outputs.length / labels.length,
  samples: { x: new Float32Array(), side: new Float32Array(), labels: Uint8Array.from(labels) }
})

async function* each(...outcomes: Outcome[]): AsyncGenerator<Outcome> {
  yield* outcomes
}

describe('fitTemperature', () => {
  it.each([0.5, 1, 2.5])('finds the temperature %d that the probabilities were distorted by', async (temperature) => {
    const found = await fitTemperature(each(overconfident(20_000, temperature)))
    expect(Math.abs(found / temperature - 1)).toBeLessThan(0.04)
  })

  it('has the solution by hand of two classes: 3 of 4 right at p = 0.9 must become p = 0.75', async () => {
    const found = await fitTemperature(each(labelled([0.9, 0.1, 0.9, 0.1], [0, 0]), labelled([0.9, 0.1, 0.9, 0.1], [0, 1])))
    expect(found).toBeCloseTo(Math.log(0.9 / 0.1) / Math.log(0.75 / 0.25), 3)
  })

  it('stays within bounds where every sample is right, and where a probability has underflowed', async () => {
    expect(await fitTemperature(each(labelled([0.9, 0.1, 0.2, 0.8], [0, 1])))).toBe(0.1)
    expect(await fitTemperature(each(labelled([1, 0], [1])))).toBe(10)
  })
})

describe('calibrated', () => {
  it('divides the logits that the probabilities come from', async () => {
    const logits = [2, 0.5, -1]
    for await (const { outputs } of calibrated(each(labelled(softmax(logits, 1), [0])), 2)) {
      softmax(logits, 2).forEach((probability, index) => expect(outputs[index]).toBeCloseTo(probability, 6))
    }
  })

  it('leaves what is sure as it is', async () => {
    for await (const { outputs } of calibrated(each(labelled([1, 0], [0])), 3)) expect([...outputs]).toEqual([1, 0])
  })
})
