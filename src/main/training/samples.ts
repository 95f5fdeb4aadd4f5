/** Samples ready for a network, and the feeds that hand them to a graph. */
import { floats, ints, sizeOf, type Tensor } from '../onnx/tensor'
import type { Random } from '../../shared/random'
import { LABELS, SAMPLES, SIDE, type SampleInput } from './graphs/batch'

/** x [count, inputs] in row order, the numbers beside each [count, side inputs], and the label of each. */
export interface Samples {
  readonly x: Float32Array
  readonly side: Float32Array
  readonly labels: Uint8Array
}

/**
 * Everything that a graph wants of these samples; the noise is drawn from `random`. `axes`: as the graph has them in
 * front of a sample's own, the samples one after another without it.
 */
export function feedSamples(
  inputs: readonly SampleInput[],
  { x, side, labels }: Samples,
  random: Random,
  axes: readonly number[] = [labels.length]
): Record<string, Tensor> {
  return Object.fromEntries(
    inputs.map(({ name, shape }): [string, Tensor] => {
      switch (name) {
        case SAMPLES:
          return [name, floats([...axes, ...shape], x)]
        case SIDE:
          return [name, floats([...axes, ...shape], side)]
        case LABELS:
          return [name, ints(axes, BigInt64Array.from(labels, BigInt))]
        default:
          return [name, floats([...axes, ...shape], Float32Array.from({ length: labels.length * sizeOf(shape) }, () => random.next()))]
      }
    })
  )
}

/** Rows `from` up to, not with, `to`; views, not copies. */
export function sliceSamples({ x, side, labels }: Samples, from: number, to: number): Samples {
  const inputs = x.length / labels.length
  const sides = side.length / labels.length
  return { x: x.subarray(from * inputs, to * inputs), side: side.subarray(from * sides, to * sides), labels: labels.subarray(from, to) }
}
