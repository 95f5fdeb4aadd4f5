/** Turns an architecture into parameters and into nodes of a graph. */
import type { Value } from '../onnx/ir'
import { floats, sizeOf, type FloatTensor } from '../onnx/tensor'
import type { Random } from '../../shared/random'
import type { Architecture } from './architecture'
import { inits } from './init'
import type { BufferSpec, LayerUse, ParameterSpec, SampleShape } from './layer'
import { kindOf } from './layer-registry'
import { emitSequence, nameLayer, placeSequence, type PlacedLayer, type SequenceResult } from './sequence'

/** A tensor of the network that is learned or kept, under its full name: "layer0.weight". */
export interface Parameter {
  readonly name: string
  readonly dims: readonly number[]
  readonly data: Float32Array
}

/** As graphs are fed with them, and files hold them. */
export const tensorsByName = (parameters: readonly Parameter[]): Record<string, FloatTensor> =>
  Object.fromEntries(parameters.map(({ name, dims, data }) => [name, floats(dims, data)]))

/** Every layer with the shapes that it gets and gives. Throws RangeError, naming the layer, where two do not fit. */
export function placeLayers({ inputs, layers }: Architecture): PlacedLayer[] {
  return placeSequence(
    layers.map((layer, index) => nameLayer(`layer${index}`, kindOf(layer), layer, { key: 'errors:layers.numbered', values: { number: index, type: layer.type } })),
    [inputs]
  )
}

/** What the network learns, in the order of its layers. */
export const parameterSpecs = (architecture: Architecture): ParameterSpec[] =>
  placeLayers(architecture).flatMap(({ parameters }) => parameters)

/** How many numbers it learns. */
export const parameterCount = (architecture: Architecture): number =>
  parameterSpecs(architecture).reduce((sum, { dims }) => sum + sizeOf(dims), 0)

/** Multiplications that one sample takes on its way through: by every weight once, in an image at each pixel. */
export const multiplicationsPerSample = (architecture: Architecture): number =>
  placeLayers(architecture).reduce((sum, { parameters, output: [, ...pixels] }) => sum + sizeOf(pixels) * parameters.reduce((own, { dims }) => own + sizeOf(dims), 0), 0)

/** What it keeps without learning it, in the order of its layers. */
export const bufferSpecs = (architecture: Architecture): BufferSpec[] => placeLayers(architecture).flatMap(({ buffers }) => buffers)

/** Shapes of the uniform numbers that a training step needs for each sample. */
export const noiseShapes = (architecture: Architecture): SampleShape[] => placeLayers(architecture).flatMap(({ noises }) => noises)

export function initParameters(architecture: Architecture, random: Random): Parameter[] {
  return parameterSpecs(architecture).map(({ name, dims, init, fan }) => ({
    name,
    dims,
    data: inits[init](sizeOf(dims), fan, random)
  }))
}

/** The last layer's values for x [N, inputs], what every layer gives, and the buffers after this step. */
export const forward = (architecture: Architecture, use: LayerUse, x: Value): SequenceResult =>
  emitSequence(placeLayers(architecture), use, x)
