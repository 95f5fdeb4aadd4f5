/** Comparisons that are ready to be made: the runs of each, one command away. */
import { describeOverrides } from './sweep'
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

const learningRates = [0.1, 0.01, 0.001]

export const experiments: readonly Experiment[] = [
  {
    id: 'seed-classifier',
    title: 'The 1024-64 sigmoid network at three learning rates',
    runs: learningRates
      .map((learningRate) => ({ learningRate }))
      .map((overrides) => ({ name: `Sigmoid network, ${describeOverrides(overrides)}`, preset: 'seed-classifier', overrides }))
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
