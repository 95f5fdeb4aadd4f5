import type { Shape, Value } from '../../onnx/ir'
import type { GraphBuilder } from '../graph-builder'
import type { Op } from '../op'
import { Add } from './add'
import { Div } from './div'
import { Mul } from './mul'
import { ReduceMean } from './reduce-mean'
import { ReduceSum } from './reduce-sum'
import { Reshape } from './reshape'
import { Sqrt } from './sqrt'
import { Sub } from './sub'

export interface BatchNormalizationParameters {
  /** Added to the variance. */
  readonly epsilon: number
  /** What of the running statistics is kept in a step. */
  readonly momentum: number
}

/**
 * In training (Ioffe and Szegedy 2015): y = gamma (x - m) / sqrt(v + epsilon) + beta, with mean m and variance v
 * of each channel over samples and pixels. Inputs x [N, C, ...], gamma, beta, running mean and variance [C];
 * side outputs are the next running mean and variance.
 *
 * With s = 1 / sqrt(v + epsilon), n values a channel, xh = (x - m) s:
 *   dbeta = sum dy,   dgamma = sum dy xh = s (sum dy x - m dbeta),
 *   dx = gamma s (dy - dbeta / n - xh dgamma / n) = a dy + b x + c,
 *   a = gamma s,   b = -a s dgamma / n,   c = -a dbeta / n - b m.
 */
export const BatchNormalization: Op<BatchNormalizationParameters> = {
  type: 'BatchNormalization',
  infer: ([x]) => ({ type: x.type, shape: x.shape }),
  sideOutputs: ([, , , mean, variance]) => [mean, variance],
  lower: (_g, inputs, { epsilon, momentum }) => ({
    inputs,
    attributes: { epsilon: { float: epsilon }, momentum: { float: momentum }, training_mode: 1 }
  }),
  gradient({ g, inputs: [x, gamma], parameters: { epsilon }, dy }) {
    const add = (a: Value, b: Value) => g.apply(Add, [a, b], undefined)
    const sub = (a: Value, b: Value) => g.apply(Sub, [a, b], undefined)
    const mul = (a: Value, b: Value) => g.apply(Mul, [a, b], undefined)
    const div = (a: Value, b: Value) => g.apply(Div, [a, b], undefined)
    const axes = x.shape.flatMap((_, axis) => (axis === 1 ? [] : [axis]))
    const sum = (value: Value) => g.apply(ReduceSum, [value], { axes, keepDims: true })
    const perChannel: Shape = x.shape.map((extent, axis) => (axis === 1 ? extent : 1))
    const along = (value: Value) => g.apply(Reshape, [value], { shape: perChannel })

    const mean = g.apply(ReduceMean, [x], { axes, keepDims: true })
    const centred = sub(x, mean)
    const variance = g.apply(ReduceMean, [mul(centred, centred)], { axes, keepDims: true })
    const s = div(g.scalar(1), g.apply(Sqrt, [add(variance, g.scalar(epsilon))], undefined))
    const dbeta = sum(dy)
    const dgamma = mul(s, sum(mul(dy, centred)))
    const n = valuesPerChannel(g, x)
    const a = mul(along(gamma), s)
    const b = g.apply(Mul, [div(mul(mul(a, s), dgamma), n), g.scalar(-1)], undefined)
    const c = sub(g.apply(Mul, [div(mul(a, dbeta), n), g.scalar(-1)], undefined), mul(b, mean))
    const dx = add(add(mul(a, dy), mul(b, x)), c)
    const flat = (value: Value) => g.apply(Reshape, [value], { shape: gamma.shape })
    return [dx, flat(dgamma), flat(dbeta), null, null]
  }
}

/** Samples are counted when the graph runs: the last batch may be smaller. */
function valuesPerChannel(g: GraphBuilder, x: Value): Value {
  const [all] = g.node('Size', [x], {}, [{ type: 'int64', shape: [] }])
  const [count] = g.node('Cast', [all], { to: 1 }, [{ type: 'float32', shape: [] }])
  return g.apply(Div, [count, g.scalar(Number(x.shape[1]))], undefined)
}
