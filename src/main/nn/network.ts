/** Turns an architecture into parameters and into nodes of a graph. */
import type { GraphBuilder } from '../autodiff/graph-builder'
import { Relu } from '../autodiff/ops/relu'
import { Sigmoid } from '../autodiff/ops/sigmoid'
import { Tanh } from '../autodiff/ops/tanh'
import type { Value } from '../onnx/ir'
import { sizeOf } from '../onnx/tensor'
import type { Random } from '../../shared/random'
import type { Architecture } from './architecture'
import { dense, denseParameters } from './dense'
import { inits, type Fan, type InitName } from './init'

export interface ParameterSpec {
  readonly name: string
  readonly dims: readonly number[]
  readonly init: InitName
  readonly fan: Fan
}

export interface Parameter {
  readonly name: string
  readonly dims: readonly number[]
  readonly data: Float32Array
}

const activations = { sigmoid: Sigmoid, tanh: Tanh, relu: Relu } as const

/** What the network learns, in the order of its layers. */
export function parameterSpecs({ inputs, layers }: Architecture): ParameterSpec[] {
  let width = inputs
  return layers.flatMap((layer, index) => {
    if (layer.type !== 'dense') return []
    const specs = denseParameters(`layer${index}`, width, layer.units, layer.init)
    width = layer.units
    return specs
  })
}

export function initParameters(architecture: Architecture, random: Random): Parameter[] {
  return parameterSpecs(architecture).map(({ name, dims, init, fan }) => ({
    name,
    dims,
    data: inits[init](sizeOf(dims), fan, random)
  }))
}

/** Logits [N, classes] for x [N, inputs]; `parameters` in the order of `parameterSpecs`. */
export function forward(g: GraphBuilder, architecture: Architecture, x: Value, parameters: readonly Value[]): Value {
  const waiting = [...parameters]
  return architecture.layers.reduce(
    (value, layer) => (layer.type === 'dense' ? dense(g, value, waiting.splice(0, 2)) : g.apply(activations[layer.type], [value], undefined)),
    x
  )
}
