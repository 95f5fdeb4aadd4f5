import type { Op } from '../op'
import { Expand } from './expand'
import { axesAsInput, inferReduce, keptShape, type ReduceParameters } from './reduce'
import { Reshape } from './reshape'

/** Sum along axes. Every summand gets dy. */
export const ReduceSum: Op<ReduceParameters> = {
  type: 'ReduceSum',
  infer: inferReduce,
  lower: axesAsInput,
  gradient: ({ g, inputs: [x], parameters, dy }) => {
    const kept = parameters.keepDims ? dy : g.apply(Reshape, [dy], { shape: keptShape(x, parameters.axes) })
    return [g.apply(Expand, [kept, x], undefined)]
  }
}
