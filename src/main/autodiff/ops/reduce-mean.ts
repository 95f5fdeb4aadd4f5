import type { Op } from '../op'
import { Expand } from './expand'
import { Div } from './div'
import { axesAsAttribute, inferReduce, keptShape, type ReduceParameters } from './reduce'
import { ReduceSum } from './reduce-sum'
import { Reshape } from './reshape'

/** Mean along axes. Each of the n values gets dy / n; n is counted when the graph runs. */
export const ReduceMean: Op<ReduceParameters> = {
  type: 'ReduceMean',
  infer: inferReduce,
  lower: axesAsAttribute,
  gradient: ({ g, inputs: [x], parameters, dy }) => {
    const one = g.apply(Expand, [g.scalar(1), x], undefined)
    const count = g.apply(ReduceSum, [one], { ...parameters, keepDims: true })
    const kept = parameters.keepDims ? dy : g.apply(Reshape, [dy], { shape: keptShape(x, parameters.axes) })
    return [g.apply(Expand, [g.apply(Div, [kept, count], undefined), x], undefined)]
  }
}
