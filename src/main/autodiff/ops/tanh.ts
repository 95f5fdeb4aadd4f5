import type { Op } from '../op'
import { inferUnary } from './elementwise'
import { Mul } from './mul'
import { Sub } from './sub'

/** y = tanh x = 2 sigmoid(2x) - 1. dJ/dx = dy (1 - y^2). */
export const Tanh: Op = {
  type: 'Tanh',
  infer: inferUnary,
  gradient: ({ g, y, dy }) => {
    const slope = g.apply(Sub, [g.scalar(1), g.apply(Mul, [y, y], undefined)], undefined)
    return [g.apply(Mul, [dy, slope], undefined)]
  }
}
