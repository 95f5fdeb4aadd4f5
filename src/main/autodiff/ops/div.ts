import type { Op } from '../op'
import { inferBinary } from './elementwise'
import { Mul } from './mul'
import { Neg } from './neg'

/** y = a / b, broadcast. dJ/da = dy / b, dJ/db = -dy y / b. */
export const Div: Op = {
  type: 'Div',
  infer: inferBinary,
  gradient: ({ g, inputs: [, b], y, dy }) => {
    const da = g.apply(Div, [dy, b], undefined)
    return [da, g.apply(Neg, [g.apply(Mul, [da, y], undefined)], undefined)]
  }
}
