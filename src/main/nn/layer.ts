/** What a layer is to a network: the shapes it takes, what it learns and keeps, and the nodes it emits. */
import type { Saying } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import type { GraphBuilder } from '../autodiff/graph-builder'
import type { Value } from '../onnx/ir'
import type { Fan, InitName } from './init'

/** Of one sample, without the batch axis: [features], or [channels, height, width]. */
export type SampleShape = readonly number[]

/** A tensor that the layer learns; named within the layer. */
export interface ParameterSpec {
  readonly name: string
  readonly dims: readonly number[]
  readonly init: InitName
  readonly fan: Fan
}

/** A tensor that the layer keeps but no gradient reaches: a running mean. */
export interface BufferSpec {
  readonly name: string
  readonly dims: readonly number[]
  readonly initial: number
}

export interface LayerUse {
  readonly g: GraphBuilder
  /** In the order of the layer's specs. */
  readonly parameters: readonly Value[]
  readonly buffers: readonly Value[]
  /** Uniform numbers in [0, 1), fed anew for every sample, one tensor for each of the layer's noise shapes. */
  readonly noises: readonly Value[]
  /** Numbers that come beside each sample, [N, count], for the layer that takes them. */
  readonly side?: Value | undefined
  /** Training and prediction differ for layers that look at the whole batch, or at noise. */
  readonly training: boolean
}

export interface LayerResult {
  readonly y: Value
  /** The buffers after this step, in training. */
  readonly buffers: readonly Value[]
}

export interface LayerKind<Config> {
  /** Throws RangeError when the layer cannot follow one of that shape. */
  outputShape(input: SampleShape, config: Config): SampleShape
  parameters?(input: SampleShape, config: Config): readonly ParameterSpec[]
  buffers?(input: SampleShape, config: Config): readonly BufferSpec[]
  /** What it needs of `LayerUse.noises` in training, without the batch axis. */
  noises?(input: SampleShape, config: Config): readonly SampleShape[]
  emit(use: LayerUse, x: Value, config: Config): LayerResult
}

/** Most layers keep nothing. */
export const keepsNothing = (y: Value): LayerResult => ({ y, buffers: [] })

/** Throws UserError, naming the layer, for anything but an image. */
export function requireImage(layer: string | Saying, shape: SampleShape): readonly [number, number, number] {
  if (shape.length !== 3) throw new UserError('errors:layers.noImage', { layer, shape: shape.join(', ') })
  return [shape[0], shape[1], shape[2]]
}
