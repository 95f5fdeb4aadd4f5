import type { Op } from '../op'
import { inferUnary } from './elementwise'

/** y = x, held constant: no gradient flows back through it. */
export const StopGradient: Op = { type: 'Identity', infer: inferUnary }
