/**
 * Stochastic gradient descent with momentum (Polyak 1964) and weight decay.
 *
 *   v <- mu v + (dJ/dw + lambda w),   w <- w - lr v
 */
import type { GraphBuilder } from '../autodiff/graph-builder'
import { Add } from '../autodiff/ops/add'
import { Mul } from '../autodiff/ops/mul'
import { Sub } from '../autodiff/ops/sub'
import type { Value } from '../onnx/ir'

export interface SgdConfig {
  readonly momentum: number
  readonly weightDecay: number
}

export interface Update {
  readonly parameter: Value
  readonly velocity: Value
}

/** One step for one parameter. `learningRate` is a scalar value of the graph, so that a schedule can change it. */
export function sgd(
  g: GraphBuilder,
  { parameter, velocity }: Update,
  gradient: Value,
  learningRate: Value,
  { momentum, weightDecay }: SgdConfig
): Update {
  const mul = (a: Value, b: Value) => g.apply(Mul, [a, b], undefined)
  const add = (a: Value, b: Value) => g.apply(Add, [a, b], undefined)
  const decays = weightDecay > 0 && parameter.shape.length > 1
  const slope = decays ? add(gradient, mul(parameter, g.scalar(weightDecay))) : gradient
  const next = add(mul(velocity, g.scalar(momentum)), slope)
  return { velocity: next, parameter: g.apply(Sub, [parameter, mul(next, learningRate)], undefined) }
}
