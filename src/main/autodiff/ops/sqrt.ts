import type { Op } from '../op'
import { Div } from './div'
import { inferUnary } from './elementwise'
import { Mul } from './mul'

/** y = the square root of x, x > 0. dJ/dx = dy / 2y. */
export const Sqrt: Op = {
  type: 'Sqrt',
  infer: inferUnary,
  gradient: ({ g, y, dy }) => [g.apply(Div, [dy, g.apply(Mul, [y, g.scalar(2)], undefined)], undefined)]
}
