/** Every graph that the engine makes, for networks that together have every kind of layer. */
import { architectureSchema, type Architecture } from '../../../src/main/nn/architecture'
import { lossSchema } from '../../../src/main/nn/losses/registry'
import { bufferSpecs, initParameters } from '../../../src/main/nn/network'
import type { Model } from '../../../src/main/onnx/ir'
import { modelOf } from '../../../src/main/onnx/protobuf'
import { sizeOf } from '../../../src/main/onnx/tensor'
import { optimizerSchema } from '../../../src/main/optim/registry'
import { chunkGraph } from '../../../src/main/training/graphs/chunk'
import { evaluationGraph, inferenceGraph } from '../../../src/main/training/graphs/prediction'
import { statisticsGraph } from '../../../src/main/training/graphs/statistics'
import { stepGraph } from '../../../src/main/training/graphs/step'
import type { TrainingDefinition } from '../../../src/main/training/graphs/training-state'
import { Random } from '../../../src/shared/random'

const plain = { clipNorm: null, averageDecay: null, loss: lossSchema.parse({ type: 'cross-entropy' }) }

export const perceptron: TrainingDefinition = {
  ...plain,
  architecture: architectureSchema.parse({
    inputs: 1024,
    layers: [{ type: 'dense', units: 64 }, { type: 'sigmoid' }, { type: 'dense', units: 64 }, { type: 'tanh' }, { type: 'dense', units: 36 }]
  }),
  optimizer: optimizerSchema.parse({ type: 'sgd', nesterov: true, weightDecay: 1e-4 })
}

export const convolutional: TrainingDefinition = {
  architecture: architectureSchema.parse({
    inputs: 256,
    layers: [
      { type: 'image', height: 16, width: 16 },
      { type: 'conv2d', channels: 4, bias: false },
      { type: 'batch-normalization' },
      { type: 'relu' },
      { type: 'conv2d', channels: 8, kernel: 5 },
      { type: 'leaky-relu' },
      { type: 'max-pool' },
      { type: 'conv2d', channels: 8, stride: 2, padding: 'valid' },
      { type: 'gelu' },
      { type: 'conv2d', channels: 8, kernel: 2, padding: 'valid' },
      { type: 'average-pool' },
      { type: 'flatten' },
      { type: 'dropout' },
      { type: 'dense', units: 36 }
    ]
  }),
  optimizer: optimizerSchema.parse({ type: 'adam', weightDecay: 1e-4 }),
  clipNorm: 1,
  averageDecay: 0.99,
  loss: lossSchema.parse({ type: 'cross-entropy', labelSmoothing: 0.1, classWeights: new Array(36).fill(2) })
}

const pooled: TrainingDefinition = {
  ...plain,
  architecture: architectureSchema.parse({
    inputs: 64,
    layers: [{ type: 'image', height: 8, width: 8 }, { type: 'conv2d', channels: 4 }, { type: 'global-average-pool' }, { type: 'dense', units: 3 }]
  }),
  optimizer: optimizerSchema.parse({ type: 'sgd' })
}

const autoencoder: TrainingDefinition = {
  ...plain,
  loss: { type: 'mean-squared-error' },
  architecture: architectureSchema.parse({
    inputs: 64,
    layers: [
      { type: 'image', height: 8, width: 8 },
      { type: 'residual', channels: 4, stride: 2 },
      { type: 'upsample' },
      { type: 'conv2d', channels: 1 },
      { type: 'sigmoid' },
      { type: 'flatten' }
    ]
  }),
  optimizer: optimizerSchema.parse({ type: 'sgd', momentum: 0 })
}

export function inferenceModel(architecture: Architecture, loss = plain.loss): Model {
  const buffers = bufferSpecs(architecture).map(({ name, dims, initial }) => ({ name, dims, data: new Float32Array(sizeOf(dims)).fill(initial) }))
  return modelOf(inferenceGraph({ architecture, loss }, [...initParameters(architecture, new Random(1)), ...buffers]))
}

export const engineModels: readonly (readonly [name: string, make: () => Model])[] = Object.entries({ perceptron, convolutional, pooled, autoencoder }).flatMap(
  ([name, definition]) => [
    [`${name}-step`, () => modelOf(stepGraph(definition))] as const,
    [`${name}-chunk`, () => modelOf(chunkGraph(definition))] as const,
    [`${name}-inference`, () => inferenceModel(definition.architecture, definition.loss)] as const,
    [`${name}-evaluation`, () => modelOf(evaluationGraph(definition))] as const,
    [`${name}-statistics`, () => modelOf(statisticsGraph(definition))] as const
  ]
)
