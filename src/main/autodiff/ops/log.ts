import type { Op } from '../op'
import { Div } from './div'
import { inferUnary } from './elementwise'

/** y = ln x, x > 0. dJ/dx = dy / x. */
export const Log: Op = {
  type: 'Log',
  infer: inferUnary,
  gradient: ({ g, inputs: [x], dy }) => [g.apply(Div, [dy, x], undefined)]
}
