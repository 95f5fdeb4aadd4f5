/**
 * Softmax cross-entropy, the usual loss of a classifier, from logits.
 *
 *   J = mean over samples n of  log(sum_k exp(z_nk - m_n)) - (z_n,label - m_n),   m_n = max_k z_nk
 *
 * Softmax does not change when a constant is added to all logits, so the greatest is subtracted first: exp
 * then never overflows, however large the logits. For the same reason m counts as a constant in the gradient,
 * which comes out as (softmax(z) - onehot) / N.
 */
import type { GraphBuilder } from '../autodiff/graph-builder'
import { Exp } from '../autodiff/ops/exp'
import { StopGradient } from '../autodiff/ops/identity'
import { Log } from '../autodiff/ops/log'
import { Mul } from '../autodiff/ops/mul'
import { ReduceMax } from '../autodiff/ops/reduce-max'
import { ReduceMean } from '../autodiff/ops/reduce-mean'
import { ReduceSum } from '../autodiff/ops/reduce-sum'
import { Sub } from '../autodiff/ops/sub'
import type { Value } from '../onnx/ir'
import { floats, ints } from '../onnx/tensor'

const lastAxis = { axes: [1], keepDims: true }

/** log softmax(z) for z [N, classes]. */
export function logSoftmax(g: GraphBuilder, logits: Value): Value {
  const greatest = g.apply(StopGradient, [g.apply(ReduceMax, [logits], lastAxis)], undefined)
  const shifted = g.apply(Sub, [logits, greatest], undefined)
  const total = g.apply(ReduceSum, [g.apply(Exp, [shifted], undefined)], lastAxis)
  return g.apply(Sub, [shifted, g.apply(Log, [total], undefined)], undefined)
}

/** Scalar J for logits [N, classes] and int64 labels [N]. */
export function softmaxCrossEntropy(g: GraphBuilder, logits: Value, labels: Value): Value {
  const picked = g.apply(Mul, [logSoftmax(g, logits), oneHot(g, labels, logits)], undefined)
  const perSample = g.apply(ReduceSum, [picked], { axes: [1], keepDims: false })
  return g.apply(Mul, [g.apply(ReduceMean, [perSample], { axes: [0], keepDims: false }), g.scalar(-1)], undefined)
}

function oneHot(g: GraphBuilder, labels: Value, logits: Value): Value {
  const depth = g.constant('depth', ints([1], [Number(logits.shape[1])]))
  return g.node('OneHot', [labels, depth, g.constant('offOn', floats([2], [0, 1]))], { axis: -1 }, [logits])[0]
}
