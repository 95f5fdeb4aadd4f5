import type { Op } from '../op'
import { countValues } from '../count-values'
import { Expand } from './expand'
import { Div } from './div'
import { axesAsAttribute, inferReduce, keptShape, type ReduceParameters } from './reduce'
import { Reshape } from './reshape'

/** Mean along axes. Each of the n values gets dy / n, with n = (values of x) / (values of y), counted when the graph runs. */
export const ReduceMean: Op<ReduceParameters> = {
  type: 'ReduceMean',
  infer: inferReduce,
  lower: axesAsAttribute,
  gradient: ({ g, inputs: [x], parameters, dy }) => {
    const n = g.apply(Div, [countValues(g, x), countValues(g, dy)], undefined)
    const kept = parameters.keepDims ? dy : g.apply(Reshape, [dy], { shape: keptShape(x, parameters.axes) })
    return [g.apply(Expand, [g.apply(Div, [kept, n], undefined), x], undefined)]
  }
}
