/**
 * What flows through the network, forwards and backwards: the activations of each layer and the gradients that
 * come back to it, as in figures 6 and 7 of Glorot and Bengio, "Understanding the difficulty of training deep
 * feedforward neural networks" (2010).
 */
import { gradients } from '../../autodiff/gradients'
import { GraphBuilder } from '../../autodiff/graph-builder'
import type { Architecture } from '../../nn/architecture'
import { emitLoss } from '../../nn/losses/registry'
import { bufferSpecs, forward, parameterSpecs } from '../../nn/network'
import type { Graph } from '../../onnx/ir'
import { globalNorm } from '../../optim/clipping'
import { batchOf, declareSamples } from './batch'
import type { TrainingDefinition } from './training-state'

/** Layers that only lay values out anew have nothing of their own to show. */
const shapeOnly: readonly string[] = ['image', 'flatten', 'dropout', 'upsample', 'side-inputs']

/** Positions of the layers that are looked at. */
export const observedLayers = ({ layers }: Architecture): number[] =>
  layers.flatMap(({ type }, index) => (shapeOnly.includes(type) ? [] : [index]))

export const activationName = (layer: number): string => `activation${layer}`
export const gradientName = (layer: number): string => `gradient${layer}`

/**
 * Inputs: one batch [N, ...], parameters and buffers by name. Outputs for each observed layer its activations y
 * and dJ/dy, and `gradientNorm`, the length of the gradient of all parameters together.
 */
export function statisticsGraph(definition: TrainingDefinition): Graph {
  const { architecture, loss } = definition
  const g = new GraphBuilder('statistics')
  const batch = batchOf(definition, declareSamples(g, definition, ['N']))
  const parameters = parameterSpecs(architecture).map(({ name, dims }) => g.input(name, 'float32', dims))
  const buffers = bufferSpecs(architecture).map(({ name, dims }) => g.input(name, 'float32', dims))
  const { y, outputs } = forward(architecture, { g, parameters, buffers, noises: batch.noises, side: batch.side, training: true }, batch.x)
  const observed = observedLayers(architecture)
  const activations = observed.map((layer) => outputs[layer])
  const slopes = gradients(g, emitLoss(g, loss, { y, x: batch.x, labels: batch.labels }), [...activations, ...parameters])
  return g.finish([
    ...observed.map((layer, index) => g.named(activationName(layer), activations[index])),
    ...observed.map((layer, index) => g.named(gradientName(layer), slopes[index])),
    g.named('gradientNorm', globalNorm(g, slopes.slice(observed.length)))
  ])
}
