import { shapeText } from '../../onnx/shapes'
import type { Op } from '../op'
import { MatMul } from './mat-mul'
import { Transpose } from './transpose'

/**
 * Y = A B + c in one kernel, with A [n, d], B [d, m] and c [m] (or [n, m]).
 * dJ/dA = dY B^T, dJ/dB = A^T dY, dJ/dc = dY (summed over the samples by the walk).
 */
export const Gemm: Op = {
  type: 'Gemm',
  infer([a, b, c]) {
    if (a.shape.length !== 2 || b.shape.length !== 2 || a.shape[1] !== b.shape[0] || c.shape.at(-1) !== b.shape[1]) {
      throw new RangeError(
        `Gemm takes [n, d], [d, m] and [m], not ${shapeText(a.shape)}, ${shapeText(b.shape)} and ${shapeText(c.shape)}.`
      )
    }
    return { type: a.type, shape: [a.shape[0], b.shape[1]] }
  },
  gradient({ g, inputs: [a, b], dy }) {
    const transposed = (x: typeof a) => g.apply(Transpose, [x], { permutation: [1, 0] })
    return [g.apply(MatMul, [dy, transposed(b)], undefined), g.apply(MatMul, [transposed(a), dy], undefined), dy]
  }
}
