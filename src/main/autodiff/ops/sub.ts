import type { Op } from '../op'
import { inferBinary } from './elementwise'
import { Neg } from './neg'

/** y = a - b, broadcast. dJ/da = dy, dJ/db = -dy. */
export const Sub: Op = {
  type: 'Sub',
  infer: inferBinary,
  gradient: ({ g, dy }) => [dy, g.apply(Neg, [dy], undefined)]
}
