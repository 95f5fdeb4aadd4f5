/** Ready-made runs: `train --preset`. A preset is data; nothing here runs. */
import type { ArchitectureInput } from '../nn/architecture'
import { PLACEMENT_INPUTS } from '../../shared/glyph-placement'
import type { RunConfigInput } from './run-config'

export interface Preset {
  readonly id: string
  readonly summary: string
  /** Of the model that comes out; without an id it is called after the preset and the dataset. */
  readonly modelName: string
  readonly modelId?: string
  /** What it is trained on when nobody says: a set's name, or a recipe's. */
  readonly dataset: string
  /** `classes`: of the dataset. */
  readonly config: (classes: number) => RunConfigInput
}

type Layers = ArchitectureInput['layers']

/** Capitals and digits in many hands. */
const EMNIST = 'emnist36'

const relu = { type: 'relu' } as const
const normalised = (channels: number): Layers => [{ type: 'conv2d', channels, bias: false }, { type: 'batch-normalization' }, relu]
/** Within what hands differ. */
const handwriting = { rotation: 0.17, shear: 0.2, stretch: 0.15, strokeSpread: 0.5, shift: 1 }
/** The bundled readers learn by it. */
export const readerAugmentation = { ...handwriting, elastic: 0.04, unplaced: 0.4 }
/** And by this where they see the cut as it was. */
export const cutAugmentation = { cutWeight: 0.8, cutHidden: 0.15 }

/** Of each glyph: its strokes made equal, and beside them perhaps the cut as it was. */
type Planes = 1 | 2

/** Channels of the four stages, and units of the dense layer. */
type Widths = readonly [number, number, number, number, number]

/** Of 6 million multiplications a glyph. Twice as many name capitals and digits no better than another seed does. */
const SLIM: Widths = [16, 32, 64, 96, 128]
/** Of 13 million multiplications, for more than twice as many symbols. */
const BROAD: Widths = [24, 48, 96, 128, 192]

/**
 * Four stages of convolution, the first two of one layer because they are the widest, and the glyph's place on its line
 * beside what was seen: under 3 MB.
 */
const reader = (classes: number, planes: Planes, [first, second, third, fourth, dense]: Widths): ArchitectureInput => ({
  inputs: planes * 1024,
  layers: [
    { type: 'image', channels: planes, height: 32, width: 32 },
    ...normalised(first),
    { type: 'max-pool' },
    ...normalised(second),
    { type: 'max-pool' },
    ...normalised(third),
    ...normalised(third),
    { type: 'max-pool' },
    ...normalised(fourth),
    { type: 'flatten' },
    { type: 'side-inputs', count: PLACEMENT_INPUTS },
    { type: 'dense', units: dense, init: 'he' },
    relu,
    { type: 'dropout', rate: 0.3 },
    { type: 'dense', units: classes }
  ]
})

const readerConfig = (classes: number, planes: Planes, widths: Widths): RunConfigInput => ({
  architecture: reader(classes, planes, widths),
  loss: { type: 'cross-entropy', labelSmoothing: 0.03 },
  optimizer: { type: 'adam', weightDecay: 0.01 },
  learningRate: 0.003,
  schedule: { type: 'one-cycle' },
  clipNorm: 5,
  batchSize: 64,
  epochs: 40,
  samplesPerClass: 1000,
  augmentation: { ...readerAugmentation, ...(planes === 1 ? {} : cutAugmentation) }
})

const capitalsDigits: Preset = {
  id: 'capitals-digits',
  summary: 'The bundled reader of capitals and digits: convolutional, with what is no character as a class of its own.',
  modelName: 'Capitals and digits',
  modelId: 'capitals-digits',
  dataset: 'capitals-digits',
  config: (classes) => ({ ...readerConfig(classes, 2, SLIM), epochs: 45 })
}

const latin: Preset = {
  id: 'latin',
  summary: 'The bundled reader of capitals, small letters, digits and punctuation, in handwriting and print.',
  modelName: 'Latin letters, digits and punctuation',
  modelId: 'latin',
  dataset: 'latin',
  // With the cut it named EMNIST's letters a little better, but of the labelled pages it misread twice as many.
  config: (classes) => ({ ...readerConfig(classes, 1, BROAD), samplesPerClass: 500, epochs: 20 })
}

/** Two dense layers: the bundled model that others are compared with. */
const bundledMlp: Preset = {
  id: 'capitals-digits-mlp',
  summary: 'One hidden layer of 64 units: what a network without convolutions makes of capitals and digits.',
  modelName: 'Capitals and digits, fully connected',
  modelId: 'capitals-digits-mlp',
  dataset: EMNIST,
  config: (classes) => ({
    architecture: { inputs: 1024, layers: [{ type: 'dense', units: 64 }, { type: 'tanh' }, { type: 'dense', units: classes }] },
    loss: { type: 'cross-entropy' },
    optimizer: { type: 'sgd', momentum: 0.9, weightDecay: 1e-4 },
    learningRate: 0.02,
    schedule: { type: 'cosine' },
    batchSize: 32,
    epochs: 40,
    samplesPerClass: 1000,
    augmentation: handwriting
  })
}

const mlp: Preset = {
  id: 'mlp',
  summary: 'Fully connected 1024-256-classes, ReLU and AdamW: trains in seconds.',
  modelName: 'Fully connected',
  dataset: EMNIST,
  config: (classes) => ({
    architecture: {
      inputs: 1024,
      layers: [{ type: 'dense', units: 256, init: 'he' }, relu, { type: 'dropout', rate: 0.2 }, { type: 'dense', units: classes }]
    },
    loss: { type: 'cross-entropy' },
    optimizer: { type: 'adam', weightDecay: 0.01 },
    learningRate: 0.001,
    schedule: { type: 'cosine' },
    batchSize: 64,
    epochs: 10,
    samplesPerClass: 500
  })
}

const cnn: Preset = {
  id: 'cnn',
  summary: 'Convolutional 32-32-64-64, batch normalisation, augmentation: minutes for a much better reader.',
  modelName: 'Convolutional',
  dataset: EMNIST,
  config: (classes) => ({
    architecture: {
      inputs: 1024,
      layers: [
        { type: 'image', height: 32, width: 32 },
        ...normalised(32),
        { type: 'max-pool' },
        ...normalised(32),
        ...normalised(64),
        { type: 'max-pool' },
        ...normalised(64),
        { type: 'max-pool' },
        { type: 'flatten' },
        { type: 'dense', units: 128, init: 'he' },
        relu,
        { type: 'dropout', rate: 0.3 },
        { type: 'dense', units: classes }
      ]
    },
    loss: { type: 'cross-entropy', labelSmoothing: 0.05 },
    optimizer: { type: 'adam', weightDecay: 0.01 },
    learningRate: 0.003,
    schedule: { type: 'one-cycle' },
    clipNorm: 5,
    batchSize: 64,
    epochs: 8,
    samplesPerClass: 500,
    augmentation: { ...handwriting, elastic: 0.03 }
  })
}

/** The network of the write-up that the project grew from: 1024-64-36, sigmoid, Xavier init, plain descent. */
const seedClassifier: Preset = {
  id: 'seed-classifier',
  summary: 'The classic: 1024-64-classes, sigmoid, Xavier initialisation, plain gradient descent.',
  modelName: 'Sigmoid network',
  dataset: EMNIST,
  config: (classes) => ({
    architecture: { inputs: 1024, layers: [{ type: 'dense', units: 64 }, { type: 'sigmoid' }, { type: 'dense', units: classes }] },
    loss: { type: 'cross-entropy' },
    optimizer: { type: 'sgd', momentum: 0 },
    learningRate: 0.1,
    batchSize: 32,
    epochs: 50,
    samplesPerClass: 300
  })
}

/** The write-up's autoencoder: four dense layers around 32 numbers, momentum. */
const seedAutoencoder: Preset = {
  id: 'seed-autoencoder',
  summary: 'Autoencoder 1024-32-32-32-1024 with momentum: each glyph through 32 numbers and back.',
  modelName: 'Autoencoder, fully connected',
  dataset: EMNIST,
  config: () => ({
    architecture: {
      inputs: 1024,
      layers: [
        ...[32, 32, 32].flatMap((units) => [{ type: 'dense', units } as const, relu]),
        { type: 'dense', units: 1024 },
        { type: 'sigmoid' }
      ]
    },
    loss: { type: 'mean-squared-error' },
    optimizer: { type: 'sgd', momentum: 0.9 },
    learningRate: 5,
    batchSize: 36,
    epochs: 40,
    samplesPerClass: 300
  })
}

const convAutoencoder: Preset = {
  id: 'conv-autoencoder',
  summary: 'Convolutional autoencoder with the same 32 numbers in the middle.',
  modelName: 'Autoencoder, convolutional',
  dataset: EMNIST,
  config: () => ({
    architecture: {
      inputs: 1024,
      layers: [
        { type: 'image', height: 32, width: 32 },
        { type: 'conv2d', channels: 16, stride: 2 },
        relu,
        { type: 'conv2d', channels: 32, stride: 2 },
        relu,
        { type: 'flatten' },
        { type: 'dense', units: 32 },
        { type: 'dense', units: 32 * 8 * 8, init: 'he' },
        relu,
        { type: 'image', channels: 32, height: 8, width: 8 },
        { type: 'upsample' },
        { type: 'conv2d', channels: 16 },
        relu,
        { type: 'upsample' },
        { type: 'conv2d', channels: 1 },
        { type: 'sigmoid' },
        { type: 'flatten' }
      ]
    },
    loss: { type: 'mean-squared-error' },
    optimizer: { type: 'adam' },
    learningRate: 0.002,
    schedule: { type: 'cosine' },
    batchSize: 64,
    epochs: 20,
    samplesPerClass: 300
  })
}

export const presets: readonly Preset[] = [capitalsDigits, latin, bundledMlp, mlp, cnn, seedClassifier, seedAutoencoder, convAutoencoder]

/** What that preset is trained on when nobody says. */
export const datasetFor = (presetId: string): string => presets.find(({ id }) => id === presetId)?.dataset ?? EMNIST
