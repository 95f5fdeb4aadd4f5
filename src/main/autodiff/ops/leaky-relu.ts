import type { Op } from '../op'
import { inferUnary } from './elementwise'
import { Mul } from './mul'
import { Where } from './where'

interface LeakyReluParameters {
  /** Slope for x < 0. */
  readonly alpha: number
}

/** y = x where x > 0, else alpha x. dJ/dx = dy, or alpha dy. */
export const LeakyRelu: Op<LeakyReluParameters> = {
  type: 'LeakyRelu',
  infer: inferUnary,
  lower: (_g, inputs, { alpha }) => ({ inputs, attributes: { alpha: { float: alpha } } }),
  gradient({ g, inputs: [x], parameters: { alpha }, dy }) {
    const [positive] = g.node('Greater', [x, g.scalar(0)], {}, [{ type: 'bool', shape: x.shape }])
    return [g.apply(Where, [positive, dy, g.apply(Mul, [dy, g.scalar(alpha)], undefined)], undefined)]
  }
}
