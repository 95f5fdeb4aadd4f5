/**
 * The mean squared error, the usual loss of an autoencoder: J = 1/(N d) sum over n, i of (y_ni - t_ni)^2. With
 * values from 0 to 1 the peak signal-to-noise ratio is -10 log10 J decibels.
 */
import { countValues } from '../../autodiff/count-values'
import type { GraphBuilder } from '../../autodiff/graph-builder'
import type { Op } from '../../autodiff/op'
import { Div } from '../../autodiff/ops/div'
import { Mul } from '../../autodiff/ops/mul'
import { Neg } from '../../autodiff/ops/neg'
import { Sub } from '../../autodiff/ops/sub'
import type { Value } from '../../onnx/ir'

/** Scalar J from y and targets [N, d]. */
export const meanSquaredError = (g: GraphBuilder, y: Value, targets: Value): Value => g.apply(MeanSquaredError, [y, targets], undefined)

/** dJ/dy = 2/(N d) (y - t) in one pass over y, where the gradients of its parts would take five. */
const MeanSquaredError: Op = {
  type: 'Div',
  infer: ([y]) => ({ type: y.type, shape: [] }),
  lower(g, [y, targets]) {
    const [sum] = g.node('ReduceSumSquare', [g.apply(Sub, [y, targets], undefined)], { keepdims: 0 }, [{ type: y.type, shape: [] }])
    return { inputs: [sum, countValues(g, y)], attributes: {} }
  },
  gradient({ g, inputs: [y, targets], dy }) {
    const scale = g.apply(Div, [g.apply(Mul, [g.scalar(2), dy], undefined), countValues(g, y)], undefined)
    const slope = g.apply(Mul, [g.apply(Sub, [y, targets], undefined), scale], undefined)
    return [slope, g.apply(Neg, [slope], undefined)]
  }
}
