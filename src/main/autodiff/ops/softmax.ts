import type { Op } from '../op'
import { inferUnary } from './elementwise'
import { Mul } from './mul'
import { ReduceSum } from './reduce-sum'
import { Sub } from './sub'

/**
 * y_k = e^(x_k) / sum of e^(x_j) along the last axis. With dy.y the sum of dy_k y_k: dJ/dx = y (dy - dy.y).
 * The runtime subtracts the greatest x first, which changes nothing and keeps e^x finite.
 */
export const Softmax: Op = {
  type: 'Softmax',
  infer: inferUnary,
  lower: (_g, inputs) => ({ inputs, attributes: { axis: -1 } }),
  gradient({ g, y, dy }) {
    const dot = g.apply(ReduceSum, [g.apply(Mul, [dy, y], undefined)], { axes: [-1], keepDims: true })
    return [g.apply(Mul, [y, g.apply(Sub, [dy, dot], undefined)], undefined)]
  }
}
