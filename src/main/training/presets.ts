/** What `train --preset` can make. A preset is data; nothing here runs. */
import type { AffineRange } from '../datasets/augmentation'
import type { Architecture } from '../nn/architecture'
import type { SgdConfig } from '../optim/sgd'

export interface Preset {
  readonly id: string
  readonly summary: string
  /** Of the model that comes out, and of its files. */
  readonly modelId: string
  readonly modelName: string
  readonly architecture: (classes: number) => Architecture
  readonly optimizer: SgdConfig
  readonly epochs: number
  readonly batchSize: number
  /** Falls to zero along half a cosine (Loshchilov and Hutter 2017, without restarts). */
  readonly learningRate: number
  /** Samples of each class in an epoch: rare classes are drawn again, distorted anew each time. */
  readonly samplesPerClass: number
  /** Share of the training set that is kept back to watch the training. */
  readonly validationShare: number
  readonly distortion: AffineRange
  /** Stroke thickness varies by this much either way, in pixels of the normalised glyph. */
  readonly strokeSpread: number
  /** The glyph is moved by at most this much either way, in pixels. */
  readonly shift: number
}

export const presets: readonly Preset[] = [
  {
    id: 'default',
    summary: 'One hidden layer of 64 units: capitals and digits.',
    modelId: 'capitals-digits-mlp',
    modelName: 'Capitals and digits, fully connected',
    architecture: (classes) => ({
      inputs: 1024,
      layers: [
        { type: 'dense', units: 64, init: 'glorot-uniform' },
        { type: 'tanh' },
        { type: 'dense', units: classes, init: 'glorot-uniform' }
      ]
    }),
    optimizer: { momentum: 0.9, weightDecay: 1e-4 },
    epochs: 40,
    batchSize: 32,
    learningRate: 0.02,
    samplesPerClass: 1000,
    validationShare: 0.1,
    distortion: { rotation: 0.17, shear: 0.2, stretch: 0.15 },
    strokeSpread: 0.5,
    shift: 1
  }
]
