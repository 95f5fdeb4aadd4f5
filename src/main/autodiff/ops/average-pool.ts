import type { Op } from '../op'
import { Mul } from './mul'
import { enlarge, inferPool, poolAttributes, type PoolParameters } from './pool'

/** The mean of each window. Each of its size^2 values gets dy / size^2. */
export const AveragePool: Op<PoolParameters> = {
  type: 'AveragePool',
  infer: inferPool,
  lower: (_g, inputs, parameters) => ({ inputs, attributes: poolAttributes(parameters) }),
  gradient: ({ g, inputs: [x], parameters, dy }) => [
    g.apply(Mul, [enlarge(g, dy, x, parameters), g.scalar(1 / parameters.size ** 2)], undefined)
  ]
}
