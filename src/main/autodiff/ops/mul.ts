import type { Op } from '../op'
import { inferBinary } from './elementwise'

/** y = a b, element by element, broadcast. dJ/da = dy b, dJ/db = dy a. */
export const Mul: Op = {
  type: 'Mul',
  infer: inferBinary,
  gradient: ({ g, inputs: [a, b], dy }) => [g.apply(Mul, [dy, b], undefined), g.apply(Mul, [dy, a], undefined)]
}
