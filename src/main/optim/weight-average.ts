/** An exponential moving average of the weights: smoother, and often better, than the weights themselves. */
import type { GraphBuilder } from '../autodiff/graph-builder'
import type { Value } from '../onnx/ir'
import { arithmetic } from './optimizer'

/** a <- decay a + (1 - decay) w. Starts as a copy of w. */
export function averageWeights(g: GraphBuilder, average: Value, parameter: Value, decay: number): Value {
  const { add, mul } = arithmetic(g)
  return add(mul(average, decay), mul(parameter, 1 - decay))
}
