/**
 * Softmax cross-entropy, the usual loss of a classifier, from logits z [N, K] and labels [N]:
 *
 *   J = -1/N sum over n, k of t_nk log softmax(z_n)_k
 *
 * with t the label as a distribution: 1 at the label, or, smoothed by s (Szegedy et al. 2016), 1 - s there and
 * s / K everywhere. Softmax does not change when a constant is added to all logits; the runtime's LogSoftmax
 * subtracts the greatest one first, so that exp never overflows. The gradient is (softmax(z) - t) / N.
 */
import type { GraphBuilder } from '../../autodiff/graph-builder'
import { LogSoftmax } from '../../autodiff/ops/log-softmax'
import { Mul } from '../../autodiff/ops/mul'
import { ReduceMean } from '../../autodiff/ops/reduce-mean'
import { ReduceSum } from '../../autodiff/ops/reduce-sum'
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
  const terms = g.apply(Mul, [g.apply(LogSoftmax, [logits], undefined), targets], undefined)
  const perSample = g.apply(ReduceSum, [terms], { axes: [1], keepDims: false })
  const weighted = classWeights === undefined ? perSample : g.apply(Mul, [perSample, weightsOf(g, labels, classWeights)], undefined)
  return g.apply(Mul, [g.apply(ReduceMean, [weighted], { axes: [0], keepDims: false }), g.scalar(-1)], undefined)
}

/** t [N, K]. */
function smoothedTargets(g: GraphBuilder, labels: Value, logits: Value, smoothing: number): Value {
  const classes = Number(logits.shape[1])
  const depth = g.constant('depth', ints([1], [classes]))
  const offOn = g.constant('offOn', floats([2], [smoothing / classes, 1 - smoothing + smoothing / classes]))
  return g.node('OneHot', [labels, depth, offOn], { axis: -1 }, [logits])[0]
}

function weightsOf(g: GraphBuilder, labels: Value, classWeights: readonly number[]): Value {
  const weights = g.constant('classWeights', floats([classWeights.length], classWeights))
  return g.node('Gather', [weights, labels], { axis: 0 }, [{ type: 'float32', shape: labels.shape }])[0]
}
