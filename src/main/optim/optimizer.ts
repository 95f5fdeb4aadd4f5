/**
 * What an optimizer is to the step graph: for each parameter it keeps some tensors of the same shape, and from
 * a gradient it emits the nodes of the next parameter and the next of those tensors.
 */
import type { GraphBuilder } from '../autodiff/graph-builder'
import { Add } from '../autodiff/ops/add'
import { Div } from '../autodiff/ops/div'
import { Mul } from '../autodiff/ops/mul'
import { Sub } from '../autodiff/ops/sub'
import type { Value } from '../onnx/ir'

/** One parameter in one step. */
export interface UpdateInputs {
  readonly parameter: Value
  readonly gradient: Value
  /** What the optimizer kept, in the order of its `slots`; zeros at first. */
  readonly kept: readonly Value[]
  /** A scalar of the graph, for it changes from step to step; 1 where the gradient has it in it already. */
  readonly learningRate: Value | 1
  /** Which step this is, counted from 1, as float32. */
  readonly step: Value
}

export interface Updated {
  readonly parameter: Value
  readonly kept: readonly Value[]
}

export interface Optimizer<Config> {
  /** Names of what is kept for each parameter. */
  slots(config: Config): readonly string[]
  emit(g: GraphBuilder, inputs: UpdateInputs, config: Config): Updated
}

/** The arithmetic of update rules, so that they read like their formulas. Numbers become scalars of the graph. */
export function arithmetic(g: GraphBuilder) {
  const value = (x: Value | number): Value => (typeof x === 'number' ? g.scalar(x) : x)
  const binary = (op: typeof Add) => (a: Value | number, b: Value | number) => g.apply(op, [value(a), value(b)], undefined)
  const mul = (a: Value, b: Value | number): Value => (b === 1 ? a : binary(Mul)(a, b))
  return { add: binary(Add), sub: binary(Sub), mul, div: binary(Div) }
}

/** Weights decay, biases and the scale and shift of batch normalisation do not: they have one axis. */
export const decays = (parameter: Value, weightDecay: number): boolean => weightDecay > 0 && parameter.shape.length > 1
