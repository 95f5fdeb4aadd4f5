/**
 * Checks an op against an independent reference: its result against a plain float64 function, its gradient
 * against that function's central differences; and its graph against the specification of ONNX.
 */
import { expect } from 'vitest'
import { gradients } from '../../../src/main/autodiff/gradients'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import type { Op } from '../../../src/main/autodiff/op'
import { Mul } from '../../../src/main/autodiff/ops/mul'
import { ReduceSum } from '../../../src/main/autodiff/ops/reduce-sum'
import { checkModel } from '../../../src/main/onnx/checker'
import { modelOf, serializeModel } from '../../../src/main/onnx/protobuf'
import { floats, sizeOf } from '../../../src/main/onnx/tensor'
import { loadSession } from '../../../src/main/runtime/session'

export interface TestInput {
  readonly dims: readonly number[]
  readonly values: readonly number[]
}

export interface OpCheck<Parameters> {
  readonly op: Op<Parameters>
  readonly parameters: Parameters
  readonly inputs: readonly TestInput[]
  readonly outputDims: readonly number[]
  /** The op in float64: from the inputs' values to the output's. */
  readonly reference: (inputs: readonly (readonly number[])[]) => number[]
  /** Inputs without a gradient, by position. */
  readonly constantInputs?: readonly number[]
}

const STEP = 1e-5

/** Weights that differ, so that a gradient that lands in the wrong place is seen. */
const weightOf = (index: number): number => 0.3 + ((index * 37) % 11) / 7

export async function checkOp<Parameters>(check: OpCheck<Parameters>): Promise<void> {
  const { inputs, outputDims, reference } = check
  const values = inputs.map((input) => input.values)
  const { y, slopes } = await runOp(check)
  const expected = reference(values)
  expect(y.length).toBe(sizeOf(outputDims))
  expectClose(y, expected, 'forward')

  const loss = (at: readonly (readonly number[])[]): number =>
    reference(at).reduce((sum, value, index) => sum + value * weightOf(index), 0)
  inputs.forEach((input, position) => {
    if (check.constantInputs?.includes(position)) return
    const differences = input.values.map((_, index) => {
      const moved = (by: number) => values.map((row, other) => (other === position ? row.with(index, row[index] + by) : row))
      return (loss(moved(STEP)) - loss(moved(-STEP))) / (2 * STEP)
    })
    expectClose(slopes[position], differences, `gradient of input ${position}`)
  })
}

/** Runs y = op(x) and dJ/dx for J = sum of y times the weights. */
async function runOp<Parameters>({ op, parameters, inputs, outputDims, constantInputs = [] }: OpCheck<Parameters>) {
  const g = new GraphBuilder('check')
  const xs = inputs.map(({ dims }, index) => g.input(`x${index}`, 'float32', dims))
  const y = g.apply(op, xs, parameters)
  expect(y.shape).toEqual(outputDims)
  const weights = g.constant('weights', floats(outputDims, Array.from({ length: sizeOf(outputDims) }, (_, index) => weightOf(index))))
  const weighted = g.apply(Mul, [y, weights], undefined)
  const loss = g.apply(ReduceSum, [weighted], { axes: outputDims.map((_, axis) => axis), keepDims: false })
  const differentiable = xs.filter((_, index) => !constantInputs.includes(index))
  const slopes = gradients(g, loss, differentiable)
  slopes.forEach((slope, index) => expect(slope.shape).toEqual(differentiable[index].shape))
  const graph = g.finish([g.named('y', y), ...slopes.map((slope, index) => g.named(`d${differentiable[index].name}`, slope))])
  const model = modelOf(graph)
  checkModel(model)
  const session = await loadSession(serializeModel(model))
  const results = await session.run(Object.fromEntries(inputs.map(({ dims, values }, index) => [`x${index}`, floats(dims, values)])))
  await session.release()
  return {
    y: [...results['y'].data].map(Number),
    slopes: inputs.map((_, index) => (constantInputs.includes(index) ? [] : [...results[`dx${index}`].data].map(Number)))
  }
}

function expectClose(found: readonly number[], expected: readonly number[], what: string): void {
  expect(found.length, what).toBe(expected.length)
  found.forEach((value, index) => {
    const tolerance = 2e-4 * Math.max(1, Math.abs(expected[index]))
    expect(Math.abs(value - expected[index]), `${what}[${index}]: ${value} against ${expected[index]}`).toBeLessThan(tolerance)
  })
}
