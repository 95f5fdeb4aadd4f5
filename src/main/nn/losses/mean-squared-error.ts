/**
 * The mean squared error, the usual loss of an autoencoder: J = 1/(N d) sum over n, i of (y_ni - t_ni)^2. With
 * values from 0 to 1 the peak signal-to-noise ratio is -10 log10 J decibels.
 */
import type { GraphBuilder } from '../../autodiff/graph-builder'
import { Mul } from '../../autodiff/ops/mul'
import { ReduceMean } from '../../autodiff/ops/reduce-mean'
import { Sub } from '../../autodiff/ops/sub'
import type { Value } from '../../onnx/ir'

/** Scalar J from y and targets [N, d]. */
export function meanSquaredError(g: GraphBuilder, y: Value, targets: Value): Value {
  const difference = g.apply(Sub, [y, targets], undefined)
  return g.apply(ReduceMean, [g.apply(Mul, [difference, difference], undefined)], { axes: [0, 1], keepDims: false })
}
