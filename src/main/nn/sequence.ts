/** Layers one after another, as one: a whole network, or the branch of a residual block. */
import { type Saying, wordsOf } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import type { Value } from '../onnx/ir'
import type { BufferSpec, LayerKind, LayerUse, ParameterSpec, SampleShape } from './layer'

/** A kind with its configuration and a name for what it learns. */
export interface NamedLayer {
  /** For a person who reads that it does not fit. */
  readonly title: string | Saying
  outputShape(input: SampleShape): SampleShape
  parameters(input: SampleShape): readonly ParameterSpec[]
  buffers(input: SampleShape): readonly BufferSpec[]
  noises(input: SampleShape): readonly SampleShape[]
  emit(use: LayerUse, x: Value): { readonly y: Value; readonly buffers: readonly Value[] }
}

/** Parameters and buffers of the layer are called "<name>.<theirs>". */
export function nameLayer<Config>(name: string, kind: LayerKind<Config>, config: Config, title: string | Saying = name): NamedLayer {
  const named = <Spec extends { readonly name: string }>(specs: readonly Spec[] = []): Spec[] =>
    specs.map((spec) => ({ ...spec, name: `${name}.${spec.name}` }))
  return {
    title,
    outputShape: (input) => kind.outputShape(input, config),
    parameters: (input) => named(kind.parameters?.(input, config)),
    buffers: (input) => named(kind.buffers?.(input, config)),
    noises: (input) => kind.noises?.(input, config) ?? [],
    emit: (use, x) => kind.emit(use, x, config)
  }
}

/** A layer in its place: with the shapes that it gets and gives. */
export interface PlacedLayer {
  readonly layer: NamedLayer
  readonly input: SampleShape
  readonly output: SampleShape
  readonly parameters: readonly ParameterSpec[]
  readonly buffers: readonly BufferSpec[]
  readonly noises: readonly SampleShape[]
}

/** Throws UserError, naming the layer, where two do not fit. */
export function placeSequence(layers: readonly NamedLayer[], first: SampleShape): PlacedLayer[] {
  let input = first
  return layers.map((layer) => {
    try {
      const output = layer.outputShape(input)
      const placed = { layer, input, output, parameters: layer.parameters(input), buffers: layer.buffers(input), noises: layer.noises(input) }
      input = output
      return placed
    } catch (error) {
      throw new UserError('errors:layers.misfit', { layer: layer.title, problem: UserError.is(error) ? error.saying : wordsOf(error) })
    }
  })
}

export interface SequenceResult {
  readonly y: Value
  /** In the order of the layers' buffers. */
  readonly buffers: readonly Value[]
  /** What each layer gives, in their order. */
  readonly outputs: readonly Value[]
}

/** `use` holds what all the layers need, in their order. */
export function emitSequence(placed: readonly PlacedLayer[], use: LayerUse, x: Value): SequenceResult {
  const waiting = { parameters: [...use.parameters], buffers: [...use.buffers], noises: [...use.noises] }
  const buffers: Value[] = []
  const outputs: Value[] = []
  let y = x
  for (const { layer, parameters, buffers: kept, noises } of placed) {
    const own: LayerUse = {
      ...use,
      parameters: waiting.parameters.splice(0, parameters.length),
      buffers: waiting.buffers.splice(0, kept.length),
      noises: waiting.noises.splice(0, use.training ? noises.length : 0)
    }
    const result = layer.emit(own, y)
    y = result.y
    outputs.push(y)
    buffers.push(...result.buffers)
  }
  return { y, buffers, outputs }
}
