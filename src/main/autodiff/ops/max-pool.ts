import type { Op } from '../op'
import { enlarge, inferPool, poolAttributes, type PoolParameters } from './pool'

/**
 * The greatest value of each window. It gets dy, the others nothing; several that are equal each get it, which
 * a ReLU before the pool makes harmless (its own gradient is 0 where they are).
 */
export const MaxPool: Op<PoolParameters> = {
  type: 'MaxPool',
  infer: inferPool,
  lower: (_g, inputs, parameters) => ({ inputs, attributes: poolAttributes(parameters) }),
  gradient({ g, inputs: [x], parameters, y, dy }) {
    const [greatest] = g.node('Equal', [x, enlarge(g, y, x, parameters)], {}, [{ type: 'bool', shape: x.shape }])
    return [g.node('Where', [greatest, enlarge(g, dy, x, parameters), g.scalar(0)], {}, [x])[0]]
  }
}
