/** What a metric is: how it is called and read, and how it is worked out over the samples of a part. */
import type { MetricInfo } from '../../../shared/run'
import type { Samples } from '../samples'

/** What a network made of some samples. */
export interface Outcome {
  /** [count, width]: probabilities, or reconstructions. */
  readonly outputs: Float32Array
  readonly width: number
  readonly samples: Samples
}

export interface MetricTally {
  update(outcome: Outcome): void
  /** Over all that it was shown. */
  compute(): number
}

export interface Metric extends MetricInfo {
  /** `symbols`: what the classes stand for; none for an autoencoder. */
  start(symbols: readonly string[]): MetricTally
}

/** The mean of a value that each sample has; `valueOf` gets the sample's row of outputs and its place. */
export function meanOf(valueOf: (row: Float32Array, samples: Samples, place: number) => number): MetricTally {
  let sum = 0
  let count = 0
  return {
    update: ({ outputs, width, samples }) => {
      samples.labels.forEach((_, place) => (sum += valueOf(outputs.subarray(place * width, (place + 1) * width), samples, place)))
      count += samples.labels.length
    },
    compute: () => sum / count
  }
}
