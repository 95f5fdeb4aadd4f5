import type { Op } from '../op'
import { inferUnary } from './elementwise'
import { Mul } from './mul'
import { Sub } from './sub'

/** y = 1 / (1 + e^-x). dJ/dx = dy y (1 - y): at most a quarter of dy, whence the vanishing gradient. */
export const Sigmoid: Op = {
  type: 'Sigmoid',
  infer: inferUnary,
  gradient: ({ g, y, dy }) => {
    const slope = g.apply(Mul, [y, g.apply(Sub, [g.scalar(1), y], undefined)], undefined)
    return [g.apply(Mul, [dy, slope], undefined)]
  }
}
