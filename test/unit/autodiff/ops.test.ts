import { describe, expect, it } from 'vitest'
import { gradients } from '../../../src/main/autodiff/gradients'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import type { Op } from '../../../src/main/autodiff/op'
import { Add } from '../../../src/main/autodiff/ops/add'
import { Div } from '../../../src/main/autodiff/ops/div'
import { Exp } from '../../../src/main/autodiff/ops/exp'
import { Expand } from '../../../src/main/autodiff/ops/expand'
import { StopGradient } from '../../../src/main/autodiff/ops/identity'
import { Log } from '../../../src/main/autodiff/ops/log'
import { MatMul } from '../../../src/main/autodiff/ops/mat-mul'
import { Mul } from '../../../src/main/autodiff/ops/mul'
import { Neg } from '../../../src/main/autodiff/ops/neg'
import { ReduceMax } from '../../../src/main/autodiff/ops/reduce-max'
import { ReduceMean } from '../../../src/main/autodiff/ops/reduce-mean'
import { ReduceSum } from '../../../src/main/autodiff/ops/reduce-sum'
import { Relu } from '../../../src/main/autodiff/ops/relu'
import { Reshape } from '../../../src/main/autodiff/ops/reshape'
import { Sigmoid } from '../../../src/main/autodiff/ops/sigmoid'
import { Sub } from '../../../src/main/autodiff/ops/sub'
import { Tanh } from '../../../src/main/autodiff/ops/tanh'
import { Transpose } from '../../../src/main/autodiff/ops/transpose'
import { checkOp, type TestInput } from './check-op'

/** Away from the kink of ReLU and from zero, where Div and Log are steep. */
const matrix: TestInput = { dims: [2, 3], values: [0.5, -1.25, 2, -0.75, 1.5, -2.5] }
const positive: TestInput = { dims: [2, 3], values: [0.5, 1.25, 2, 0.75, 1.5, 2.5] }
const row: TestInput = { dims: [3], values: [0.8, -0.4, 1.1] }
const column: TestInput = { dims: [2, 1], values: [1.7, -0.6] }

describe('unary ops', () => {
  const cases: [Op, TestInput, (x: number) => number][] = [
    [Neg, matrix, (x) => -x],
    [Exp, matrix, Math.exp],
    [Log, positive, Math.log],
    [Sigmoid, matrix, (x) => 1 / (1 + Math.exp(-x))],
    [Tanh, matrix, Math.tanh],
    [Relu, matrix, (x) => Math.max(0, x)]
  ]
  it.each(cases.map(([op, input, f]) => ({ type: op.type, op, input, f })))('$type', async ({ op, input, f }) => {
    await checkOp({ op, parameters: undefined, inputs: [input], outputDims: [2, 3], reference: ([x]) => x.map(f) })
  })
})

describe('binary ops', () => {
  const cases: [Op, TestInput, (a: number, b: number) => number][] = [
    [Add, matrix, (a, b) => a + b],
    [Sub, matrix, (a, b) => a - b],
    [Mul, matrix, (a, b) => a * b],
    [Div, positive, (a, b) => a / b]
  ]
  for (const [op, b, f] of cases) {
    it(`${op.type}, element by element`, async () => {
      const reference = ([left, right]: readonly (readonly number[])[]) => left.map((value, index) => f(value, right[index]))
      await checkOp({ op, parameters: undefined, inputs: [matrix, b], outputDims: [2, 3], reference })
    })
    it(`${op.type}, a row against a column: both are repeated, both gradients summed back`, async () => {
      const reference = ([left, right]: readonly (readonly number[])[]) => right.flatMap((r) => left.map((l) => f(l, r)))
      await checkOp({ op, parameters: undefined, inputs: [row, column], outputDims: [2, 3], reference })
    })
  }

  it('refuses shapes that do not fit', () => {
    const g = new GraphBuilder('test')
    const [a, b] = [g.input('a', 'float32', [2, 3]), g.input('b', 'float32', [2])]
    expect(() => g.apply(Add, [a, b], undefined)).toThrow('Shapes [2, 3] and [2] cannot be broadcast: 3 against 2.')
  })
})

describe('MatMul', () => {
  const b: TestInput = { dims: [3, 2], values: [1, -2, 0.5, 3, -1, 0.25] }

  it('multiplies rows by columns', async () => {
    const reference = ([left, right]: readonly (readonly number[])[]) =>
      [0, 1].flatMap((n) => [0, 1].map((m) => [0, 1, 2].reduce((sum, d) => sum + left[n * 3 + d] * right[d * 2 + m], 0)))
    await checkOp({ op: MatMul, parameters: undefined, inputs: [matrix, b], outputDims: [2, 2], reference })
  })

  it('refuses matrices that do not fit', () => {
    const g = new GraphBuilder('test')
    const a = g.input('a', 'float32', [2, 3])
    expect(() => g.apply(MatMul, [a, a], undefined)).toThrow('MatMul takes [n, d] and [d, m], not [2, 3] and [2, 3].')
  })
})

describe('ops that move values', () => {
  it('Transpose', async () => {
    const reference = ([x]: readonly (readonly number[])[]) => [x[0], x[3], x[1], x[4], x[2], x[5]]
    await checkOp({ op: Transpose, parameters: { permutation: [1, 0] }, inputs: [matrix], outputDims: [3, 2], reference })
  })
  it('Transpose of three axes, not its own inverse', async () => {
    const x: TestInput = { dims: [1, 2, 3], values: matrix.values }
    const reference = ([v]: readonly (readonly number[])[]) => [0, 3, 1, 4, 2, 5].map((index) => v[index])
    await checkOp({ op: Transpose, parameters: { permutation: [2, 0, 1] }, inputs: [x], outputDims: [3, 1, 2], reference })
  })
  it('Reshape', async () => {
    await checkOp({ op: Reshape, parameters: { shape: [3, 2] }, inputs: [matrix], outputDims: [3, 2], reference: ([x]) => [...x] })
  })
  it('Expand', async () => {
    const reference = ([x]: readonly (readonly number[])[]) => [...x, ...x]
    await checkOp({ op: Expand, parameters: undefined, inputs: [row, matrix], outputDims: [2, 3], reference, constantInputs: [1] })
  })
})

describe('reductions', () => {
  const rows = (x: readonly number[]) => [x.slice(0, 3), x.slice(3)]
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

  it.each([true, false])('ReduceSum of rows, keepDims %s', async (keepDims) => {
    const outputDims = keepDims ? [2, 1] : [2]
    const reference = ([x]: readonly (readonly number[])[]) => rows(x).map(sum)
    await checkOp({ op: ReduceSum, parameters: { axes: [1], keepDims }, inputs: [matrix], outputDims, reference })
  })
  it.each([true, false])('ReduceMean of columns, keepDims %s', async (keepDims) => {
    const outputDims = keepDims ? [1, 3] : [3]
    const reference = ([x]: readonly (readonly number[])[]) => [0, 1, 2].map((c) => (x[c] + x[3 + c]) / 2)
    await checkOp({ op: ReduceMean, parameters: { axes: [0], keepDims }, inputs: [matrix], outputDims, reference })
  })
  it.each([true, false])('ReduceMax of rows, keepDims %s', async (keepDims) => {
    const outputDims = keepDims ? [2, 1] : [2]
    const reference = ([x]: readonly (readonly number[])[]) => rows(x).map((values) => Math.max(...values))
    await checkOp({ op: ReduceMax, parameters: { axes: [-1], keepDims }, inputs: [matrix], outputDims, reference })
  })
})

describe('gradients', () => {
  it('adds up what comes back along several ways', async () => {
    const square: Op = {
      type: 'Mul',
      infer: ([x]) => ({ type: x.type, shape: x.shape }),
      lower: (_g, [x]) => ({ inputs: [x, x], attributes: {} }),
      gradient: ({ g, inputs: [x], dy }) => {
        const once = g.apply(Mul, [dy, x], undefined)
        return [g.apply(Add, [once, once], undefined)]
      }
    }
    await checkOp({ op: square, parameters: undefined, inputs: [matrix], outputDims: [2, 3], reference: ([x]) => x.map((v) => v * v) })
  })

  it('needs a scalar loss that depends on what it is taken by', () => {
    const g = new GraphBuilder('test')
    const [x, other] = [g.input('x', 'float32', [2]), g.input('other', 'float32', [2])]
    expect(() => gradients(g, x, [x])).toThrow(/must be a scalar/)
    const loss = g.apply(ReduceSum, [x], { axes: [0], keepDims: false })
    expect(() => gradients(g, loss, [other])).toThrow('The loss does not depend on other.')
  })

  it('does not flow back through what is held constant', () => {
    const g = new GraphBuilder('test')
    const x = g.input('x', 'float32', [2])
    const loss = g.apply(ReduceSum, [g.apply(StopGradient, [x], undefined)], { axes: [0], keepDims: false })
    expect(() => gradients(g, loss, [x])).toThrow('The loss does not depend on x.')
  })
})
