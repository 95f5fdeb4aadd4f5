import type { Op } from '../op'
import { step } from '../step'
import { Mul } from './mul'
import { enlarge, inferPool, poolAttributes, type PoolParameters } from './pool'
import { Sub } from './sub'

/**
 * The greatest value of each window. It gets dy, the others nothing; several that are equal each get it, which
 * a ReLU before the pool makes harmless (its own gradient is 0 where they are).
 */
export const MaxPool: Op<PoolParameters> = {
  type: 'MaxPool',
  infer: inferPool,
  lower: (_g, inputs, parameters) => ({ inputs, attributes: poolAttributes(parameters) }),
  gradient({ g, inputs: [x], parameters, y, dy }) {
    const below = g.apply(Sub, [x, enlarge(g, y, x, parameters)], undefined)
    return [g.apply(Mul, [enlarge(g, dy, x, parameters), step(g, below, 1)], undefined)]
  }
}
