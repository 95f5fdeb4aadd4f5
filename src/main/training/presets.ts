/** What `train --preset` can make. A preset is data; nothing here runs. */
import type { AffineRange } from '../datasets/augmentation'
import type { Architecture } from '../nn/architecture'
import type { OptimizerConfig } from '../optim/registry'
import type { Schedule } from '../optim/schedules'

export interface Preset {
  readonly id: string
  readonly summary: string
  /** Of the model that comes out, and of its files. */
  readonly modelId: string
  readonly modelName: string
  readonly architecture: (classes: number) => Architecture
  readonly optimizer: OptimizerConfig
  readonly epochs: number
  readonly batchSize: number
  readonly learningRate: number
  readonly schedule: Schedule
  readonly warmUpSteps: number
  /** See TrainingDefinition. */
  readonly clipNorm: number | null
  readonly averageDecay: number | null
  readonly labelSmoothing: number
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
    optimizer: { type: 'sgd', momentum: 0.9, nesterov: false, weightDecay: 1e-4 },
    epochs: 40,
    batchSize: 32,
    learningRate: 0.02,
    schedule: { type: 'cosine', floor: 0 },
    warmUpSteps: 0,
    clipNorm: null,
    averageDecay: null,
    labelSmoothing: 0,
    samplesPerClass: 1000,
    validationShare: 0.1,
    distortion: { rotation: 0.17, shear: 0.2, stretch: 0.15 },
    strokeSpread: 0.5,
    shift: 1
  }
]
