/** What a step is fed for every sample: the sample, its label where it has one, and the noise of its layers. */
import { isClassification } from '../../../shared/run'
import type { GraphBuilder } from '../../autodiff/graph-builder'
import { sideInputCount } from '../../nn/architecture'
import { noiseShapes } from '../../nn/network'
import type { SampleShape } from '../../nn/layer'
import type { Shape, Value } from '../../onnx/ir'
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
export const SIDE = 'side'
export const noiseName = (index: number): string => `noise${index}`

/** In the order in which graphs declare them. */
export function sampleInputs({ architecture, loss }: TrainingDefinition): SampleInput[] {
  const sides = sideInputCount(architecture)
  return [
    { name: SAMPLES, type: 'float32', shape: [architecture.inputs] },
    ...(sides > 0 ? [{ name: SIDE, type: 'float32', shape: [sides] } as const] : []),
    ...(isClassification(loss) ? [{ name: LABELS, type: 'int64', shape: [] } as const] : []),
    ...noiseShapes(architecture).map((shape, index) => ({ name: noiseName(index), type: 'float32', shape }) as const)
  ]
}

/** The values of one batch, as the network and its loss take them. */
export interface Batch {
  readonly x: Value
  readonly side: Value | undefined
  readonly labels: Value | undefined
  readonly noises: readonly Value[]
}

/** `values` in the order of `sampleInputs`. */
export function batchOf(definition: TrainingDefinition, values: readonly Value[]): Batch {
  const names = sampleInputs(definition).map(({ name }) => name)
  const valueOf = (name: string): Value | undefined => values[names.indexOf(name)]
  const [x] = values
  return { x, side: valueOf(SIDE), labels: valueOf(LABELS), noises: values.filter((_, index) => ![SAMPLES, SIDE, LABELS].includes(names[index])) }
}

/** Declares them as inputs; `axes` are those in front of a sample's own: how many there are. */
export const declareSamples = (g: GraphBuilder, definition: TrainingDefinition, axes: Shape): Value[] =>
  sampleInputs(definition).map(({ name, type, shape }) => g.input(name, type, [...axes, ...shape]))
