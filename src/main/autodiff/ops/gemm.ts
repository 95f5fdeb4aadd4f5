import { shapeText } from '../../onnx/shapes'
import type { Op } from '../op'

export interface GemmParameters {
  /** Take A, or B, transposed: no copy of it is made. */
  readonly transA?: boolean
  readonly transB?: boolean
}

/**
 * Y = A B + c in one kernel, with A [n, d], B [d, m] and c [m] (or [n, m], or left out).
 * dJ/dA = dY B^T, dJ/dB = A^T dY, dJ/dc = dY (summed over the samples by the walk); of a matrix that was taken
 * transposed it is the transpose of that.
 * With rows as samples this is dJ/dW = x^T delta and dJ/dx = delta W^T.
 */
export const Gemm: Op<GemmParameters> = {
  type: 'Gemm',
  infer([a, b, c], { transA = false, transB = false }) {
    const [n, d] = transA ? a.shape.toReversed() : a.shape
    const [rows, m] = transB ? b.shape.toReversed() : b.shape
    if (a.shape.length !== 2 || b.shape.length !== 2 || d !== rows || (c !== undefined && c.shape.at(-1) !== m)) {
      const added = c === undefined ? '' : ` plus ${shapeText(c.shape)}`
      throw new RangeError(`Gemm takes [n, d] times [d, m] plus [m], not ${shapeText([n, d])} times ${shapeText([rows, m])}${added}.`)
    }
    return { type: a.type, shape: [n, m] }
  },
  lower: (_g, inputs, { transA = false, transB = false }) => ({
    inputs,
    attributes: { ...(transA ? { transA: 1 } : {}), ...(transB ? { transB: 1 } : {}) }
  }),
  gradient({ g, inputs: [a, b], parameters: { transA = false, transB = false }, dy }) {
    const da = transA ? g.apply(Gemm, [b, dy], { transA: transB, transB: true }) : g.apply(Gemm, [dy, b], { transB: !transB })
    const db = transB ? g.apply(Gemm, [dy, a], { transA: true, transB: transA }) : g.apply(Gemm, [a, dy], { transA: !transA })
    return [da, db, dy]
  }
}
