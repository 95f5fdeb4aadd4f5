import type { Op } from '../op'
import { inferUnary } from './elementwise'
import { Exp } from './exp'
import { Mul } from './mul'
import { ReduceSum } from './reduce-sum'
import { Sub } from './sub'

/** y = log softmax(x) along the last axis. dJ/dx = dy - softmax(x) times the sum of dy. */
export const LogSoftmax: Op = {
  type: 'LogSoftmax',
  infer: inferUnary,
  lower: (_g, inputs) => ({ inputs, attributes: { axis: -1 } }),
  gradient({ g, y, dy }) {
    const total = g.apply(ReduceSum, [dy], { axes: [-1], keepDims: true })
    const spread = g.apply(Mul, [g.apply(Exp, [y], undefined), total], undefined)
    return [g.apply(Sub, [dy, spread], undefined)]
  }
}
