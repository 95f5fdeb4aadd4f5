/** Gradient clipping by the norm of all gradients together (Pascanu et al. 2013). */
import type { GraphBuilder } from '../autodiff/graph-builder'
import { Add } from '../autodiff/ops/add'
import { Clip } from '../autodiff/ops/clip'
import { Div } from '../autodiff/ops/div'
import { Mul } from '../autodiff/ops/mul'
import { ReduceSum } from '../autodiff/ops/reduce-sum'
import { Sqrt } from '../autodiff/ops/sqrt'
import type { Value } from '../onnx/ir'

/** The Euclidean norm over every value of every gradient: a scalar. */
export function globalNorm(g: GraphBuilder, gradients: readonly Value[]): Value {
  const squares = gradients.map((gradient) => {
    const axes = gradient.shape.map((_, axis) => axis)
    return g.apply(ReduceSum, [g.apply(Mul, [gradient, gradient], undefined)], { axes, keepDims: false })
  })
  return g.apply(Sqrt, [squares.reduce((sum, square) => g.apply(Add, [sum, square], undefined))], undefined)
}

/** All gradients times min(1, limit / norm): their direction stays. */
export function clipByNorm(g: GraphBuilder, gradients: readonly Value[], norm: Value, limit: number): Value[] {
  // A norm of zero would make the ratio infinite; held at 1 it does no harm.
  const factor = g.apply(Clip, [g.apply(Div, [g.scalar(limit), norm], undefined)], { min: 0, max: 1 })
  return gradients.map((gradient) => g.apply(Mul, [gradient, factor], undefined))
}
