/**
 * Temperature scaling: Guo, Pleiss, Sun, Weinberger, "On calibration of modern neural networks" (2017). One
 * number T that makes a network's probabilities mean what they say; which class is the best stays the same.
 *
 *   q [N, classes] = softmax(z / T) = softmax(log p / T),   T = argmin of -mean log q[label]
 *
 * The logits z are needed no more than their softmax p, because log p is z less a constant of each row.
 */
import type { Outcome } from './metrics/metric'

/** Samples that are all named rightly would be most probable at T = 0; a single one that is not, far from it. */
const LEAST_TEMPERATURE = 0.1
const GREATEST_TEMPERATURE = 10
/** Of log T: what the search comes down to. */
const TOLERANCE = 1e-5
/** T is kept to so many parts of one: more would tell nothing, and look odd on a card. */
const PARTS_OF_ONE = 10_000
const GOLDEN = (Math.sqrt(5) - 1) / 2
/** The least normal float32, which what underflowed counts as. */
const LEAST_PROBABILITY = 2 ** -126

interface LogProbabilities {
  /** [count, width] */
  readonly logs: Float32Array
  readonly width: number
  readonly labels: Uint8Array
}

/** The temperature by which the outcomes' right classes become most probable. Outcomes are of a classifier. */
export async function fitTemperature(outcomes: AsyncIterable<Outcome>): Promise<number> {
  const seen: LogProbabilities[] = []
  for await (const { outputs, width, samples } of outcomes) {
    seen.push({ logs: outputs.map((probability) => Math.log(Math.max(probability, LEAST_PROBABILITY))), width, labels: samples.labels })
  }
  const lossAt = (logTemperature: number): number => seen.reduce((sum, part) => sum + lossOf(part, Math.exp(logTemperature)), 0)
  const found = Math.exp(minimum(lossAt, Math.log(LEAST_TEMPERATURE), Math.log(GREATEST_TEMPERATURE)))
  return Math.round(found * PARTS_OF_ONE) / PARTS_OF_ONE
}

/** -sum of log softmax(logs / T)[label]; each row's greatest is taken out first, so that nothing overflows. */
function lossOf({ logs, width, labels }: LogProbabilities, temperature: number): number {
  let loss = 0
  labels.forEach((label, place) => {
    const row = logs.subarray(place * width, (place + 1) * width)
    const greatest = greatestOf(row)
    let total = 0
    for (const log of row) total += Math.exp((log - greatest) / temperature)
    loss += Math.log(total) - (row[label] - greatest) / temperature
  })
  return loss
}

function greatestOf(row: Float32Array): number {
  let greatest = row[0]
  for (const value of row) if (value > greatest) greatest = value
  return greatest
}

/** Golden-section search; the loss is convex in 1 / T and so has one minimum in log T. */
function minimum(valueAt: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
  let [atLeft, atRight] = [valueAt(left), valueAt(right)]
  while (high - low > TOLERANCE) {
    if (atLeft <= atRight) {
      ;[high, right, atRight] = [right, left, atLeft]
      left = high - GOLDEN * (high - low)
      atLeft = valueAt(left)
    } else {
      ;[low, left, atLeft] = [left, right, atRight]
      right = low + GOLDEN * (high - low)
      atRight = valueAt(right)
    }
  }
  return (low + high) / 2
}

/** The outcomes as the exported model gives them; with a temperature of 1 as they are. */
export async function* calibrated(outcomes: AsyncIterable<Outcome>, temperature: number): AsyncGenerator<Outcome> {
  for await (const outcome of outcomes) {
    yield temperature === 1 ? outcome : { ...outcome, outputs: scaled(outcome, temperature) }
  }
}

/** softmax(log p / T) = p^(1/T) over its row's sum. The best of a row of probabilities is far from underflow. */
function scaled({ outputs, width }: Outcome, temperature: number): Float32Array {
  const result = new Float32Array(outputs.length)
  for (let start = 0; start < outputs.length; start += width) {
    const row = outputs.subarray(start, start + width)
    const greatest = greatestOf(row)
    const powers = Float64Array.from(row, (probability) => (probability / greatest) ** (1 / temperature))
    const total = powers.reduce((sum, power) => sum + power, 0)
    result.set(powers.map((power) => power / total), start)
  }
  return result
}
