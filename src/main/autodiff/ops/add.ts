import type { Op } from '../op'
import { inferBinary } from './elementwise'

/** y = a + b, broadcast. dJ/da = dy, dJ/db = dy. */
export const Add: Op = {
  type: 'Add',
  infer: inferBinary,
  gradient: ({ dy }) => [dy, dy]
}
