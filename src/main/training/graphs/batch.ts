/** What a step is fed for every sample: the sample, its label where it has one, and the noise of its layers. */
import type { GraphBuilder } from '../../autodiff/graph-builder'
import { isClassification } from '../../nn/losses/registry'
import { noiseShapes } from '../../nn/network'
import type { SampleShape } from '../../nn/layer'
import type { Value } from '../../onnx/ir'
import type { ElementType } from '../../onnx/tensor'
import type { TrainingDefinition } from './training-state'

export interface SampleInput {
  readonly name: string
  readonly type: ElementType
  /** Of one sample. */
  readonly shape: SampleShape
}

export const SAMPLES = 'x'
export const LABELS = 'labels'
export const noiseName = (index: number): string => `noise${index}`

/** In the order in which graphs declare them. */
export function sampleInputs({ architecture, loss }: TrainingDefinition): SampleInput[] {
  return [
    { name: SAMPLES, type: 'float32', shape: [architecture.inputs] },
    ...(isClassification(loss) ? [{ name: LABELS, type: 'int64', shape: [] } as const] : []),
    ...noiseShapes(architecture).map((shape, index) => ({ name: noiseName(index), type: 'float32', shape }) as const)
  ]
}

/** The values of one batch, as the network and its loss take them. */
export interface Batch {
  readonly x: Value
  readonly labels: Value | undefined
  readonly noises: readonly Value[]
}

/** `values` in the order of `sampleInputs`. */
export function batchOf(definition: TrainingDefinition, [x, ...rest]: readonly Value[]): Batch {
  return isClassification(definition.loss) ? { x, labels: rest[0], noises: rest.slice(1) } : { x, labels: undefined, noises: rest }
}

/** Declares them as inputs with `count` samples. */
export const declareSamples = (g: GraphBuilder, definition: TrainingDefinition, count: string): Value[] =>
  sampleInputs(definition).map(({ name, type, shape }) => g.input(name, type, [count, ...shape]))
