/** What the reductions share: the shape that is left, and the two ways in which ONNX takes the axes. */
import type { Shape, Value } from '../../onnx/ir'
import { axisFromFront } from '../../onnx/shapes'
import { ints } from '../../onnx/tensor'
import type { GraphBuilder } from '../graph-builder'
import type { Inferred, Lowered } from '../op'

export interface ReduceParameters {
  readonly axes: readonly number[]
  /** Keep a reduced axis with extent 1. */
  readonly keepDims: boolean
}

export function inferReduce([x]: readonly Value[], { axes, keepDims }: ReduceParameters): Inferred {
  return { type: x.type, shape: keepDims ? keptShape(x, axes) : x.shape.filter((_, axis) => !frontAxes(x, axes).includes(axis)) }
}

/** Axes as a constant input: ReduceSum since opset 13. */
export function axesAsInput(g: GraphBuilder, [x]: readonly Value[], { axes, keepDims }: ReduceParameters): Lowered {
  return {
    inputs: [x, g.constant('axes', ints([axes.length], [...axes]))],
    attributes: { keepdims: keepDims ? 1 : 0 }
  }
}

/** Axes as an attribute: every other reduction before opset 18. */
export function axesAsAttribute(_g: GraphBuilder, inputs: readonly Value[], { axes, keepDims }: ReduceParameters): Lowered {
  return { inputs, attributes: { axes, keepdims: keepDims ? 1 : 0 } }
}

/** x's shape with 1 in place of each reduced axis: what a reduced gradient broadcasts from. */
export const keptShape = (x: Value, axes: readonly number[]): Shape =>
  x.shape.map((extent, axis) => (frontAxes(x, axes).includes(axis) ? 1 : extent))

const frontAxes = (x: Value, axes: readonly number[]): number[] => axes.map((axis) => axisFromFront(axis, x.shape.length))
