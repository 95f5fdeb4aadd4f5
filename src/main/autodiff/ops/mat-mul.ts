import { shapeText } from '../../onnx/shapes'
import type { Op } from '../op'
import { Transpose } from './transpose'

/**
 * Y = A B with A [n, d] and B [d, m]. dJ/dA = dY B^T [n, d], dJ/dB = A^T dY [d, m].
 * With rows as samples this is dJ/dW = delta x^T and dJ/dx = W^T delta, transposed.
 */
export const MatMul: Op = {
  type: 'MatMul',
  infer([a, b]) {
    if (a.shape.length !== 2 || b.shape.length !== 2 || a.shape[1] !== b.shape[0]) {
      throw new RangeError(`MatMul takes [n, d] and [d, m], not ${shapeText(a.shape)} and ${shapeText(b.shape)}.`)
    }
    return { type: a.type, shape: [a.shape[0], b.shape[1]] }
  },
  gradient({ g, inputs: [a, b], dy }) {
    const transposed = (x: typeof a) => g.apply(Transpose, [x], { permutation: [1, 0] })
    return [g.apply(MatMul, [dy, transposed(b)], undefined), g.apply(MatMul, [transposed(a), dy], undefined)]
  }
}
