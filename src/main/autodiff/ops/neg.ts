import type { Op } from '../op'
import { inferUnary } from './elementwise'

/** y = -x. dJ/dx = -dy. */
export const Neg: Op = {
  type: 'Neg',
  infer: inferUnary,
  gradient: ({ g, dy }) => [g.apply(Neg, [dy], undefined)]
}
