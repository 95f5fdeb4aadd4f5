/**
 * Softmax cross-entropy, the usual loss of a classifier, from logits z [N, K] and labels [N]:
 *
 *   J = -1/N sum over n, k of w_n t_nk log softmax(z_n)_k
 *
 * with t the label as a distribution: 1 at the label, or, smoothed by s (Szegedy et al. 2016), 1 - s there and
 * s / K everywhere; and w what a sample of its class counts. Softmax does not change when a constant is added to
 * all logits; the runtime's LogSoftmax subtracts the greatest one first, so that exp never overflows.
 */
import { countValues } from '../../autodiff/count-values'
import type { GraphBuilder } from '../../autodiff/graph-builder'
import type { Op } from '../../autodiff/op'
import { Div } from '../../autodiff/ops/div'
import { Exp } from '../../autodiff/ops/exp'
import { LogSoftmax } from '../../autodiff/ops/log-softmax'
import { Mul } from '../../autodiff/ops/mul'
import { Sub } from '../../autodiff/ops/sub'
import type { Value } from '../../onnx/ir'
import { floats, ints } from '../../onnx/tensor'

export interface CrossEntropyOptions {
  /** s above, 0 to 1. */
  readonly labelSmoothing?: number
  /** What a sample of each class counts, [K]; all count 1 without it. */
  readonly classWeights?: readonly number[]
}

/** Scalar J. Labels are int64. */
export function softmaxCrossEntropy(
  g: GraphBuilder,
  logits: Value,
  labels: Value,
  { labelSmoothing = 0, classWeights }: CrossEntropyOptions = {}
): Value {
  const targets = smoothedTargets(g, labels, logits, labelSmoothing)
  if (classWeights === undefined) return g.apply(SoftmaxCrossEntropy, [logits, targets], undefined)
  const weights = weightsOf(g, labels, classWeights)
  return g.apply(SoftmaxCrossEntropy, [logits, g.apply(Mul, [targets, weights], undefined), weights], undefined)
}

/**
 * From z, w t [N, K] and, unless all are 1, w [N, 1]. As t sums to 1 in each row, dJ/dz = (w softmax(z) - w t) / N:
 * a third of the nodes that the gradients of its parts would take.
 */
const SoftmaxCrossEntropy: Op = {
  type: 'Mul',
  infer: ([logits]) => ({ type: logits.type, shape: [] }),
  lower(g, [logits, targets]) {
    const terms = g.apply(Mul, [g.apply(LogSoftmax, [logits], undefined), targets], undefined)
    const [sum] = g.node('ReduceSum', [terms], { keepdims: 0 }, [{ type: logits.type, shape: [] }])
    return { inputs: [sum, minusOneNth(g, logits)], attributes: {} }
  },
  gradient({ g, inputs: [logits, targets, weights], dy }) {
    const softmax = g.apply(Exp, [g.apply(LogSoftmax, [logits], undefined)], undefined)
    const weighted = weights === undefined ? softmax : g.apply(Mul, [softmax, weights], undefined)
    const scale = g.apply(Mul, [minusOneNth(g, logits), dy], undefined)
    return [g.apply(Mul, [g.apply(Sub, [targets, weighted], undefined), scale], undefined), null, null]
  }
}

/** -1/N, by the number of logits. */
const minusOneNth = (g: GraphBuilder, logits: Value): Value =>
  g.apply(Div, [g.scalar(-Number(logits.shape[1])), countValues(g, logits)], undefined)

/** t [N, K]. */
function smoothedTargets(g: GraphBuilder, labels: Value, logits: Value, smoothing: number): Value {
  const classes = Number(logits.shape[1])
  const depth = g.constant('depth', ints([1], [classes]))
  const offOn = g.constant('offOn', floats([2], [smoothing / classes, 1 - smoothing + smoothing / classes]))
  return g.node('OneHot', [labels, depth, offOn], { axis: -1 }, [logits])[0]
}

/** w [N, 1]. */
function weightsOf(g: GraphBuilder, labels: Value, classWeights: readonly number[]): Value {
  const weights = g.constant('classWeights', floats([classWeights.length, 1], classWeights))
  return g.node('Gather', [weights, labels], { axis: 0 }, [{ type: 'float32', shape: [...labels.shape, 1] }])[0]
}
