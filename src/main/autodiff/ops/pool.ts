/** What the pooling ops share: square windows side by side, without padding or overlap. */
import type { Value } from '../../onnx/ir'
import { shapeText } from '../../onnx/shapes'
import { floats } from '../../onnx/tensor'
import type { GraphBuilder } from '../graph-builder'
import type { Inferred } from '../op'

export interface PoolParameters {
  /** Side of the window, in pixels. The image's sides are multiples of it. */
  readonly size: number
}

export function inferPool([x]: readonly Value[], { size }: PoolParameters): Inferred {
  const [n, c, height, width] = x.shape
  if (Number(height) % size !== 0 || Number(width) % size !== 0) {
    throw new RangeError(`A pool of ${size} x ${size} does not divide ${shapeText(x.shape)}: pad the image first.`)
  }
  return { type: x.type, shape: [n, c, Number(height) / size, Number(width) / size] }
}

export const poolAttributes = ({ size }: PoolParameters) => ({ kernel_shape: [size, size], strides: [size, size] })

/** Every value of y repeated over its window: nearest-neighbour enlargement to the shape of x. */
export function enlarge(g: GraphBuilder, y: Value, x: Value, { size }: PoolParameters): Value {
  const scales = g.constant('scales', floats([4], [1, 1, size, size]))
  const absent: Value = { name: '', type: 'float32', shape: [] }
  const attributes = { mode: 'nearest', coordinate_transformation_mode: 'asymmetric', nearest_mode: 'floor' }
  return g.node('Resize', [y, absent, scales], attributes, [x])[0]
}
