/** The ops of larger networks: activations, moving values, indexing. */
import { describe, expect, it } from 'vitest'
import { gradients } from '../../../src/main/autodiff/gradients'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import { Clip } from '../../../src/main/autodiff/ops/clip'
import { Concat } from '../../../src/main/autodiff/ops/concat'
import { Dropout } from '../../../src/main/autodiff/ops/dropout'
import { Flatten } from '../../../src/main/autodiff/ops/flatten'
import { Gather } from '../../../src/main/autodiff/ops/gather'
import { Gelu } from '../../../src/main/autodiff/ops/gelu'
import { Gemm } from '../../../src/main/autodiff/ops/gemm'
import { LeakyRelu } from '../../../src/main/autodiff/ops/leaky-relu'
import { LogSoftmax } from '../../../src/main/autodiff/ops/log-softmax'
import { Mul } from '../../../src/main/autodiff/ops/mul'
import { Pad } from '../../../src/main/autodiff/ops/pad'
import { Pow } from '../../../src/main/autodiff/ops/pow'
import { ReduceSum } from '../../../src/main/autodiff/ops/reduce-sum'
import { Slice } from '../../../src/main/autodiff/ops/slice'
import { Softmax } from '../../../src/main/autodiff/ops/softmax'
import { Sqrt } from '../../../src/main/autodiff/ops/sqrt'
import { Where } from '../../../src/main/autodiff/ops/where'
import { modelOf, serializeModel } from '../../../src/main/onnx/protobuf'
import { floats, ints, type Tensor } from '../../../src/main/onnx/tensor'
import { loadSession } from '../../../src/main/runtime/session'
import { checkOp, type TestInput } from './check-op'

const matrix: TestInput = { dims: [2, 3], values: [0.5, -1.25, 2, -0.75, 1.5, -2.5] }
const positive: TestInput = { dims: [2, 3], values: [0.5, 1.25, 2, 0.75, 1.5, 2.5] }
const elementwise = (f: (x: number) => number) => ([x]: readonly (readonly number[])[]) => x.map(f)
const outputDims = [2, 3]

describe('functions of one value', () => {
  it('Sqrt', () => checkOp({ op: Sqrt, parameters: undefined, inputs: [positive], outputDims, reference: elementwise(Math.sqrt) }))
  it('Pow', () =>
    checkOp({ op: Pow, parameters: { exponent: 2.5 }, inputs: [positive], outputDims, reference: elementwise((x) => x ** 2.5) }))
  it('Pow of negative values by a whole exponent', () =>
    checkOp({ op: Pow, parameters: { exponent: 3 }, inputs: [matrix], outputDims, reference: elementwise((x) => x ** 3) }))
  it('LeakyRelu', () =>
    checkOp({
      op: LeakyRelu,
      parameters: { alpha: 0.1 },
      inputs: [matrix],
      outputDims,
      reference: elementwise((x) => (x > 0 ? x : 0.1 * x))
    }))
  it('Clip', () =>
    checkOp({
      op: Clip,
      parameters: { min: -1, max: 1 },
      inputs: [matrix],
      outputDims,
      reference: elementwise((x) => Math.min(1, Math.max(-1, x)))
    }))
  it('Gelu', () =>
    checkOp({ op: Gelu, parameters: undefined, inputs: [matrix], outputDims, reference: elementwise((x) => (x * (1 + erf(x * Math.SQRT1_2))) / 2) }))
})

/** By its series, which converges fast for the small values here. */
function erf(x: number): number {
  let term = x
  let sum = x
  for (let n = 1; n < 60; n++) {
    term *= (-x * x) / n
    sum += term / (2 * n + 1)
  }
  return (2 / Math.sqrt(Math.PI)) * sum
}

describe('functions of a row', () => {
  const rows = (x: readonly number[]) => [x.slice(0, 3), x.slice(3)]
  const softmax = (row: readonly number[]) => {
    const total = row.reduce((sum, value) => sum + Math.exp(value), 0)
    return row.map((value) => Math.exp(value) / total)
  }
  it('Softmax', () =>
    checkOp({ op: Softmax, parameters: undefined, inputs: [matrix], outputDims, reference: ([x]) => rows(x).flatMap(softmax) }))
  it('LogSoftmax', () =>
    checkOp({
      op: LogSoftmax,
      parameters: undefined,
      inputs: [matrix],
      outputDims,
      reference: ([x]) => rows(x).flatMap((row) => softmax(row).map(Math.log))
    }))
})

describe('Gemm', () => {
  const [a, b] = [matrix, { dims: [3, 2], values: [1, -2, 0.5, 3, -1, 0.25] }]
  const product = (left: readonly number[], right: readonly number[]): number[] =>
    [0, 1].flatMap((n) => [0, 1].map((m) => [0, 1, 2].reduce((sum, d) => sum + left[n * 3 + d] * right[d * 2 + m], 0)))
  const transposed = ({ dims: [rows, columns], values }: TestInput): TestInput => ({
    dims: [columns, rows],
    values: values.map((_, index) => values[(index % rows) * columns + Math.floor(index / rows)])
  })
  /** The values of a transposed input, back in their order. */
  const original = (input: TestInput, values: readonly number[]) => transposed({ dims: input.dims, values }).values

  it('multiplies and adds a row', () =>
    checkOp({
      op: Gemm,
      parameters: {},
      inputs: [a, b, { dims: [2], values: [0.1, -0.2] }],
      outputDims: [2, 2],
      reference: ([left, right, c]) => product(left, right).map((value, index) => value + c[index % 2])
    }))
  it.each([
    { transA: false, transB: false },
    { transA: true, transB: false },
    { transA: false, transB: true },
    { transA: true, transB: true }
  ])('multiplies with $transA and $transB for what is transposed', ({ transA, transB }) => {
    const inputs = [transA ? transposed(a) : a, transB ? transposed(b) : b]
    return checkOp({
      op: Gemm,
      parameters: { transA, transB },
      inputs,
      outputDims: [2, 2],
      reference: ([left, right]) => product(transA ? original(inputs[0], left) : left, transB ? original(inputs[1], right) : right)
    })
  })
  it('refuses matrices that do not fit', () => {
    const g = new GraphBuilder('test')
    const x = g.input('x', 'float32', [2, 3])
    expect(() => g.apply(Gemm, [x, x], { transA: true })).not.toThrow()
    expect(() => g.apply(Gemm, [x, x], {})).toThrow('Gemm takes [n, d] times [d, m] plus [m], not [2, 3] times [2, 3].')
  })
})

describe('ops that move values', () => {
  const cube: TestInput = { dims: [2, 2, 2], values: [1, -2, 3, -4, 5, -6, 7, -8] }
  it('Flatten', () =>
    checkOp({ op: Flatten, parameters: undefined, inputs: [cube], outputDims: [2, 4], reference: ([x]) => [...x] }))
  it('Slice', () =>
    checkOp({
      op: Slice,
      parameters: { axis: -1, start: 1, end: 3 },
      inputs: [matrix],
      outputDims: [2, 2],
      reference: ([x]) => [x[1], x[2], x[4], x[5]]
    }))
  it('Slice refuses what lies outside', () => {
    const g = new GraphBuilder('test')
    const x = g.input('x', 'float32', [2, 3])
    expect(() => g.apply(Slice, [x], { axis: 1, start: 1, end: 4 })).toThrow('Slice 1:4 does not lie within the extent 3 of axis 1.')
  })
  it('Pad', () =>
    checkOp({
      op: Pad,
      parameters: { before: [0, 1], after: [1, 0] },
      inputs: [matrix],
      outputDims: [3, 4],
      reference: ([x]) => [0, ...x.slice(0, 3), 0, ...x.slice(3), 0, 0, 0, 0]
    }))
  it('Concat', () =>
    checkOp({
      op: Concat,
      parameters: { axis: 1 },
      inputs: [matrix, { dims: [2, 1], values: [9, -9] }],
      outputDims: [2, 4],
      reference: ([a, b]) => [...a.slice(0, 3), b[0], ...a.slice(3), b[1]]
    }))
})

describe('ops that choose', () => {
  /** y and dJ/dx for J = sum of y times weights 1, 2, 3... */
  async function run(feeds: Record<string, Tensor>, build: (g: GraphBuilder, inputs: ReturnType<GraphBuilder['input']>[]) => ReturnType<GraphBuilder['input']>) {
    const g = new GraphBuilder('test')
    const inputs = Object.entries(feeds).map(([name, { type, dims }]) => g.input(name, type, dims))
    const y = build(g, inputs)
    const dims = y.shape as number[]
    const size = dims.reduce((product, extent) => product * extent, 1)
    const weights = g.constant('weights', floats(dims, Array.from({ length: size }, (_, index) => index + 1)))
    const weighted = g.apply(Mul, [y, weights], undefined)
    const loss = g.apply(ReduceSum, [weighted], { axes: dims.map((_, axis) => axis), keepDims: false })
    const differentiable = inputs.filter(({ type }) => type === 'float32')
    const slopes = gradients(g, loss, differentiable)
    const outputs = [g.named('y', y), ...slopes.map((slope, index) => g.named(`d${differentiable[index].name}`, slope))]
    const session = await loadSession(serializeModel(modelOf(g.finish(outputs))))
    const results = await session.run(feeds)
    await session.release()
    return Object.fromEntries(Object.entries(results).map(([name, { data }]) => [name, [...data].map(Number)]))
  }

  it('Gather takes rows; a row taken twice gets both gradients', async () => {
    const feeds = { x: floats([3, 2], [1, 2, 3, 4, 5, 6]), rows: ints([3], [2, 0, 2]) }
    const result = await run(feeds, (g, [x, rows]) => g.apply(Gather, [x, rows], undefined))
    expect(result['y']).toEqual([5, 6, 1, 2, 5, 6])
    expect(result['dx']).toEqual([3, 4, 0, 0, 1 + 5, 2 + 6])
  })

  it('Where takes from either; each gets the gradient where it was taken', async () => {
    const condition: Tensor = { type: 'bool', dims: [3], data: Uint8Array.of(1, 0, 1) }
    const feeds = { condition, a: floats([2, 3], [1, 2, 3, 4, 5, 6]), b: floats([1, 3], [10, 20, 30]) }
    const result = await run(feeds, (g, inputs) => g.apply(Where, inputs, undefined))
    expect(result['y']).toEqual([1, 20, 3, 4, 20, 6])
    expect(result['da']).toEqual([1, 0, 3, 4, 0, 6])
    expect(result['db']).toEqual([0, 2 + 5, 0])
  })
})

describe('Dropout', () => {
  it('drops where the uniform number is below the rate, and scales the rest', () =>
    checkOp({
      op: Dropout,
      parameters: { rate: 0.2 },
      inputs: [matrix, { dims: [2, 3], values: [0.1, 0.25, 0.9, 0.5, 0.15, 0] }],
      outputDims,
      constantInputs: [1],
      reference: ([x, u]) => x.map((value, index) => (u[index] >= 0.2 ? value / 0.8 : 0))
    }))
})
