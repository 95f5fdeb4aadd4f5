/** Every graph that the engine makes, for networks that together have every kind of layer. */
import { architectureSchema, type Architecture } from '../../../src/main/nn/architecture'
import { bufferSpecs, initParameters } from '../../../src/main/nn/network'
import type { Model } from '../../../src/main/onnx/ir'
import { modelOf } from '../../../src/main/onnx/protobuf'
import { sizeOf } from '../../../src/main/onnx/tensor'
import { optimizerSchema } from '../../../src/main/optim/registry'
import { chunkGraph, inferenceGraph, stepGraph } from '../../../src/main/training/graphs'
import type { TrainingDefinition } from '../../../src/main/training/training-state'
import { Random } from '../../../src/shared/random'

const plain = { clipNorm: null, averageDecay: null, labelSmoothing: 0 }

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
      { type: 'dense', units: 36 }
    ]
  }),
  optimizer: optimizerSchema.parse({ type: 'adam', weightDecay: 1e-4 }),
  clipNorm: 1,
  averageDecay: 0.99,
  labelSmoothing: 0.1
}

const pooled: TrainingDefinition = {
  ...plain,
  architecture: architectureSchema.parse({
    inputs: 64,
    layers: [{ type: 'image', height: 8, width: 8 }, { type: 'conv2d', channels: 4 }, { type: 'global-average-pool' }, { type: 'dense', units: 3 }]
  }),
  optimizer: optimizerSchema.parse({ type: 'sgd' })
}

export function inferenceModel(architecture: Architecture): Model {
  const buffers = bufferSpecs(architecture).map(({ name, dims, initial }) => ({ name, dims, data: new Float32Array(sizeOf(dims)).fill(initial) }))
  return modelOf(inferenceGraph(architecture, [...initParameters(architecture, new Random(1)), ...buffers]))
}

export const engineModels: readonly (readonly [name: string, make: () => Model])[] = Object.entries({ perceptron, convolutional, pooled }).flatMap(
  ([name, definition]) => [
    [`${name}-step`, () => modelOf(stepGraph(definition))] as const,
    [`${name}-chunk`, () => modelOf(chunkGraph(definition, 32))] as const,
    [`${name}-inference`, () => inferenceModel(definition.architecture)] as const
  ]
)
