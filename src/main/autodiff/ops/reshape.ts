import type { Shape } from '../../onnx/ir'
import { ints } from '../../onnx/tensor'
import type { Op } from '../op'

interface ReshapeParameters {
  /** At most one extent may be known only by name; the runtime works it out. */
  readonly shape: Shape
}

/** The same values in another shape. dJ/dx is dy in x's shape. */
export const Reshape: Op<ReshapeParameters> = {
  type: 'Reshape',
  infer: ([x], { shape }) => ({ type: x.type, shape }),
  lower: (g, [x], { shape }) => {
    const extents = shape.map((extent) => (typeof extent === 'number' ? extent : -1))
    return { inputs: [x, g.constant('shape', ints([extents.length], extents))], attributes: {} }
  },
  gradient: ({ g, inputs: [x], dy }) => [g.apply(Reshape, [dy], { shape: x.shape })]
}
