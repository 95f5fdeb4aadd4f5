import type { Op } from '../op'
import { step } from '../step'
import { inferUnary } from './elementwise'
import { Mul } from './mul'

/** y = max(0, x). dJ/dx = dy where x > 0, else 0. */
export const Relu: Op = {
  type: 'Relu',
  infer: inferUnary,
  gradient: ({ g, y, dy }) => [g.apply(Mul, [dy, step(g, y, 0)], undefined)]
}
