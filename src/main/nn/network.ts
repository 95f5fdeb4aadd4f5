/** Turns an architecture into parameters and into nodes of a graph. */
import type { GraphBuilder } from '../autodiff/graph-builder'
import { sizeOf } from '../onnx/tensor'
import type { Value } from '../onnx/ir'
import type { Random } from '../../shared/random'
import type { Architecture } from './architecture'
import { inits } from './init'
import type { BufferSpec, ParameterSpec, SampleShape } from './layer'
import { kindOf } from './layer-registry'

/** A tensor of the network that is learned or kept, under its full name: "layer0.weight". */
export interface Parameter {
  readonly name: string
  readonly dims: readonly number[]
  readonly data: Float32Array
}

interface PlacedLayer {
  readonly layer: Architecture['layers'][number]
  readonly input: SampleShape
  readonly output: SampleShape
  readonly parameters: readonly ParameterSpec[]
  readonly buffers: readonly BufferSpec[]
}

/** Every layer with the shapes that it gets and gives. Throws RangeError, naming the layer, where two do not fit. */
export function placeLayers({ inputs, layers }: Architecture): PlacedLayer[] {
  let input: SampleShape = [inputs]
  return layers.map((layer, index) => {
    const kind = kindOf(layer)
    const named = <Spec extends { readonly name: string }>(specs: readonly Spec[] = []): Spec[] =>
      specs.map((spec) => ({ ...spec, name: `layer${index}.${spec.name}` }))
    try {
      const output = kind.outputShape(input, layer)
      const placed = { layer, input, output, parameters: named(kind.parameters?.(input, layer)), buffers: named(kind.buffers?.(input, layer)) }
      input = output
      return placed
    } catch (error) {
      throw new RangeError(`Layer ${index} (${layer.type}): ${error instanceof Error ? error.message : String(error)}`)
    }
  })
}

/** What the network learns, in the order of its layers. */
export const parameterSpecs = (architecture: Architecture): ParameterSpec[] =>
  placeLayers(architecture).flatMap(({ parameters }) => parameters)

/** What it keeps without learning it, in the order of its layers. */
export const bufferSpecs = (architecture: Architecture): BufferSpec[] => placeLayers(architecture).flatMap(({ buffers }) => buffers)

export function initParameters(architecture: Architecture, random: Random): Parameter[] {
  return parameterSpecs(architecture).map(({ name, dims, init, fan }) => ({
    name,
    dims,
    data: inits[init](sizeOf(dims), fan, random)
  }))
}

export interface ForwardUse {
  /** In the order of `parameterSpecs` and `bufferSpecs`. */
  readonly parameters: readonly Value[]
  readonly buffers: readonly Value[]
  readonly training: boolean
}

/** Logits [N, classes] for x [N, inputs], and the buffers after this step. */
export function forward(
  g: GraphBuilder,
  architecture: Architecture,
  x: Value,
  { parameters, buffers, training }: ForwardUse
): { readonly logits: Value; readonly buffers: readonly Value[] } {
  const waiting = { parameters: [...parameters], buffers: [...buffers] }
  const next: Value[] = []
  const logits = placeLayers(architecture).reduce((value, { layer, parameters: specs, buffers: kept }) => {
    const use = { g, training, parameters: waiting.parameters.splice(0, specs.length), buffers: waiting.buffers.splice(0, kept.length) }
    const result = kindOf(layer).emit(use, value, layer)
    next.push(...result.buffers)
    return result.y
  }, x)
  return { logits, buffers: next }
}
