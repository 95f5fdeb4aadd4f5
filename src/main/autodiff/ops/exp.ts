import type { Op } from '../op'
import { inferUnary } from './elementwise'
import { Mul } from './mul'

/** y = e^x. dJ/dx = dy y. */
export const Exp: Op = {
  type: 'Exp',
  infer: inferUnary,
  gradient: ({ g, y, dy }) => [g.apply(Mul, [dy, y], undefined)]
}
