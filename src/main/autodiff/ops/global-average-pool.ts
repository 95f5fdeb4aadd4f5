import type { Op } from '../op'
import { Expand } from './expand'
import { Mul } from './mul'

/** The mean of each channel: [N, C, H, W] to [N, C, 1, 1]. Each pixel gets dy / HW. */
export const GlobalAveragePool: Op = {
  type: 'GlobalAveragePool',
  infer: ([x]) => ({ type: x.type, shape: [x.shape[0], x.shape[1], 1, 1] }),
  gradient({ g, inputs: [x], dy }) {
    const pixels = Number(x.shape[2]) * Number(x.shape[3])
    return [g.apply(Expand, [g.apply(Mul, [dy, g.scalar(1 / pixels)], undefined), x], undefined)]
  }
}
