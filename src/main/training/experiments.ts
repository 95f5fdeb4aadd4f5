/** Comparisons that are ready to be made: the runs of each, one command away. */
import type { Overrides } from './overrides'

export interface PlannedRun {
  readonly name: string
  /** Of a preset. */
  readonly preset: string
  readonly overrides: Overrides
}

export interface Experiment {
  readonly id: string
  readonly title: string
  readonly runs: readonly PlannedRun[]
}

/**
 * The rates of the write-up. It adds the gradients of a batch up, where this engine takes their mean: the same step
 * is a rate as many times as large as the batch.
 */
const learningRates = [0.01, 0.1, 0.001]
const BATCH = 32

export const experiments: readonly Experiment[] = [
  {
    id: 'seed-classifier',
    title: 'The 1024-64 sigmoid network at three learning rates, given for the sum over a batch of 32',
    runs: learningRates.map((rate) => ({
      name: `Sigmoid network, learning rate ${rate}`,
      preset: 'seed-classifier',
      overrides: { batchSize: BATCH, learningRate: rate * BATCH }
    }))
  },
  {
    id: 'seed-autoencoder',
    title: 'Autoencoders with 32 numbers in the middle, fully connected and convolutional, beside PCA',
    runs: [
      { name: 'Autoencoder, fully connected', preset: 'seed-autoencoder', overrides: {} },
      { name: 'Autoencoder, convolutional', preset: 'conv-autoencoder', overrides: {} }
    ]
  }
]
