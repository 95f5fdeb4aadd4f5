import type { Op } from '../op'
import { inferUnary } from './elementwise'
import { Where } from './where'

interface ClipParameters {
  readonly min: number
  readonly max: number
}

/** y = x held within [min, max]. dJ/dx = dy inside, 0 where it was held. */
export const Clip: Op<ClipParameters> = {
  type: 'Clip',
  infer: inferUnary,
  lower: (g, [x], { min, max }) => ({ inputs: [x, g.scalar(min), g.scalar(max)], attributes: {} }),
  gradient({ g, inputs: [x], y, dy }) {
    const [inside] = g.node('Equal', [x, y], {}, [{ type: 'bool', shape: x.shape }])
    return [g.apply(Where, [inside, dy, g.scalar(0)], undefined)]
  }
}
