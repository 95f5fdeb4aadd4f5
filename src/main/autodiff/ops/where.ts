import { broadcastShape } from '../../onnx/shapes'
import type { Op } from '../op'

/** y = a where the condition holds, else b, broadcast. Each gets dy where it was taken. */
export const Where: Op = {
  type: 'Where',
  infer([condition, a, b]) {
    if (condition.type !== 'bool') throw new RangeError(`Where takes a bool condition, not ${condition.type}.`)
    return { type: a.type, shape: broadcastShape(condition.shape, broadcastShape(a.shape, b.shape)) }
  },
  gradient({ g, inputs: [condition], dy }) {
    const zero = g.scalar(0)
    return [null, g.apply(Where, [condition, dy, zero], undefined), g.apply(Where, [condition, zero, dy], undefined)]
  }
}
