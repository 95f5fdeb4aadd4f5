/** The calculus of a fully connected classifier, each formula as a test of the graphs that carry it out. */
import { describe, expect, it } from 'vitest'
import { gradients } from '../../../src/main/autodiff/gradients'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import { LogSoftmax } from '../../../src/main/autodiff/ops/log-softmax'
import { Mul } from '../../../src/main/autodiff/ops/mul'
import { ReduceSum } from '../../../src/main/autodiff/ops/reduce-sum'
import { Sigmoid } from '../../../src/main/autodiff/ops/sigmoid'
import { Tanh } from '../../../src/main/autodiff/ops/tanh'
import { dense as denseLayer } from '../../../src/main/nn/layers/dense'
import { meanSquaredError } from '../../../src/main/nn/losses/mean-squared-error'
import { softmaxCrossEntropy } from '../../../src/main/nn/losses/softmax-cross-entropy'
import type { Value } from '../../../src/main/onnx/ir'
import { modelOf, serializeModel } from '../../../src/main/onnx/protobuf'
import { floats, ints, type Tensor } from '../../../src/main/onnx/tensor'
import { loadSession } from '../../../src/main/runtime/session'

/** y = x W + b, as the layer emits it. */
const dense = (g: GraphBuilder, x: Value, parameters: readonly Value[]): Value =>
  denseLayer.emit({ g, parameters, buffers: [], noises: [], training: true }, x, { type: 'dense', units: 1, init: 'zeros' }).y

/** Feeds every tensor as an input of its name and returns what `build` makes of them. */
async function evaluate(
  feeds: Record<string, Tensor>,
  build: (g: GraphBuilder, inputs: Record<string, Value>) => Record<string, Value>
): Promise<Record<string, number[]>> {
  const g = new GraphBuilder('test')
  const inputs = Object.fromEntries(Object.entries(feeds).map(([name, { type, dims }]) => [name, g.input(name, type, dims)]))
  const outputs = Object.entries(build(g, inputs)).map(([name, value]) => g.named(`out.${name}`, value))
  const session = await loadSession(serializeModel(modelOf(g.finish(outputs))))
  const results = await session.run(feeds)
  await session.release()
  return Object.fromEntries(Object.entries(results).map(([name, { data }]) => [name.slice('out.'.length), [...data].map(Number)]))
}

function expectClose(found: readonly number[], expected: readonly number[], digits = 5): void {
  expect(found).toHaveLength(expected.length)
  found.forEach((value, index) => expect(value).toBeCloseTo(expected[index], digits))
}

describe('softmax', () => {
  it('softmax(z + c) = softmax(z), and logits of 10,000 stay finite', async () => {
    const logits = [1, -2, 0.5]
    const of = async (values: readonly number[]) =>
      (await evaluate({ z: floats([1, 3], values) }, (g, { z }) => ({ y: g.apply(LogSoftmax, [z], undefined) })))['y']
    const plain = await of(logits)
    const total = logits.reduce((sum, z) => sum + Math.exp(z), 0)
    expectClose(plain, logits.map((z) => z - Math.log(total)))
    expectClose(await of(logits.map((z) => z + 100)), plain, 4)
    const extreme = await of([10_000, -10_000, 0])
    expectClose(extreme, [0, -20_000, -10_000])
  })

  it('dJ/dz = (softmax(z) - onehot) / N', async () => {
    const z = [2, -1, 0.5, 0.25, 0, -3]
    const labels = [0, 2]
    const result = await evaluate({ z: floats([2, 3], z), labels: ints([2], labels) }, (g, inputs) => {
      const loss = softmaxCrossEntropy(g, inputs['z'], inputs['labels'])
      return { loss, slope: gradients(g, loss, [inputs['z']])[0] }
    })
    const rows = [z.slice(0, 3), z.slice(3)].map((row) => {
      const total = row.reduce((sum, value) => sum + Math.exp(value), 0)
      return row.map((value) => Math.exp(value) / total)
    })
    expectClose(result['loss'], [-(Math.log(rows[0][0]) + Math.log(rows[1][2])) / 2])
    expectClose(result['slope'], rows.flatMap((row, n) => row.map((p, k) => (p - (labels[n] === k ? 1 : 0)) / 2)))
  })
})

describe('cross-entropy', () => {
  const z = [2, -1, 0.5, 0.25, 0, -3]
  const logs = [z.slice(0, 3), z.slice(3)].map((row) => {
    const total = Math.log(row.reduce((sum, value) => sum + Math.exp(value), 0))
    return row.map((value) => value - total)
  })
  const lossOf = async (options: Parameters<typeof softmaxCrossEntropy>[3]) =>
    (
      await evaluate({ z: floats([2, 3], z), labels: ints([2], [0, 2]) }, (g, inputs) => ({
        loss: softmaxCrossEntropy(g, inputs['z'], inputs['labels'], options)
      }))
    )['loss']

  it('with smoothed labels spreads a share of each over all classes', async () => {
    const smoothed = (row: readonly number[], label: number) =>
      row.reduce((sum, log, k) => sum + log * (0.1 / 3 + (k === label ? 0.9 : 0)), 0)
    expectClose(await lossOf({ labelSmoothing: 0.1 }), [-(smoothed(logs[0], 0) + smoothed(logs[1], 2)) / 2])
  })

  it('with class weights counts each sample by its class', async () => {
    expectClose(await lossOf({ classWeights: [2, 1, 0.5] }), [-(2 * logs[0][0] + 0.5 * logs[1][2]) / 2])
  })

  it('dJ/dz = w (softmax(z) - t) / N with both', async () => {
    const options = { labelSmoothing: 0.3, classWeights: [2, 1, 0.5] }
    const { slope } = await evaluate({ z: floats([2, 3], z), labels: ints([2], [0, 2]) }, (g, inputs) => ({
      slope: gradients(g, softmaxCrossEntropy(g, inputs['z'], inputs['labels'], options), [inputs['z']])[0]
    }))
    const expected = (row: readonly number[], label: number, weight: number) =>
      row.map((log, k) => (weight * (Math.exp(log) - (0.1 + (k === label ? 0.7 : 0)))) / 2)
    expectClose(slope, [...expected(logs[0], 0, 2), ...expected(logs[1], 2, 0.5)])
  })
})

describe('the mean squared error', () => {
  it('dJ/dy = 2 (y - t) / (N d), dJ/dt the opposite', async () => {
    const [y, t] = [
      [0.5, -1, 2, 0.25, 3, -0.5],
      [1, 1, 0, 0.75, -1, 0]
    ]
    const { loss, dy, dt } = await evaluate({ y: floats([2, 3], y), t: floats([2, 3], t) }, (g, inputs) => {
      const loss = meanSquaredError(g, inputs['y'], inputs['t'])
      const [dy, dt] = gradients(g, loss, [inputs['y'], inputs['t']])
      return { loss, dy, dt }
    })
    const differences = y.map((value, index) => value - t[index])
    expectClose(loss, [differences.reduce((sum, difference) => sum + difference ** 2, 0) / 6])
    expectClose(dy, differences.map((difference) => difference / 3))
    expectClose(dt, differences.map((difference) => -difference / 3))
  })
})

describe('activations', () => {
  const x = [-3, -0.5, 0, 1, 4]
  const sigmoid = (value: number) => 1 / (1 + Math.exp(-value))

  it("sigma'(x) = sigma(x) (1 - sigma(x)), never more than a quarter", async () => {
    const { slope } = await evaluate({ x: floats([5], x) }, (g, inputs) => {
      const loss = g.apply(ReduceSum, [g.apply(Sigmoid, [inputs['x']], undefined)], { axes: [0], keepDims: false })
      return { slope: gradients(g, loss, [inputs['x']])[0] }
    })
    expectClose(slope, x.map((value) => sigmoid(value) * (1 - sigmoid(value))))
    expect(Math.max(...slope)).toBeLessThanOrEqual(0.25)
  })

  it('tanh x = 2 sigma(2x) - 1', async () => {
    const { tanh, sigma } = await evaluate({ x: floats([5], x), two: floats([], [2]) }, (g, inputs) => ({
      tanh: g.apply(Tanh, [inputs['x']], undefined),
      sigma: g.apply(Sigmoid, [g.apply(Mul, [inputs['x'], inputs['two']], undefined)], undefined)
    }))
    expectClose(tanh, sigma.map((value) => 2 * value - 1))
  })
})

describe('a dense layer', () => {
  it('dJ/dW = x^T delta, dJ/dx = delta W^T, dJ/db = delta (samples as rows)', async () => {
    const delta = [0.5, -1]
    const x = [2, -3, 4]
    const weight = [1, 2, 3, 4, 5, 6]
    const feeds = { x: floats([1, 3], x), w: floats([3, 2], weight), b: floats([2], [0.1, 0.2]), delta: floats([1, 2], delta) }
    const result = await evaluate(feeds, (g, inputs) => {
      const y = dense(g, inputs['x'], [inputs['w'], inputs['b']])
      const loss = g.apply(ReduceSum, [g.apply(Mul, [y, inputs['delta']], undefined)], { axes: [0, 1], keepDims: false })
      const [dx, dw, db] = gradients(g, loss, [inputs['x'], inputs['w'], inputs['b']])
      return { dx, dw, db }
    })
    expectClose(result['dw'], x.flatMap((value) => delta.map((d) => value * d)))
    expectClose(result['dx'], [0, 1, 2].map((d) => weight[2 * d] * delta[0] + weight[2 * d + 1] * delta[1]))
    expectClose(result['db'], delta)
  })

  it('several without an activation equal one: x W1 W2 + (b1 W2 + b2)', async () => {
    const feeds = {
      x: floats([1, 2], [1.5, -2]),
      w1: floats([2, 2], [1, 2, 3, 4]),
      b1: floats([2], [0.5, -0.5]),
      w2: floats([2, 1], [2, -1]),
      b2: floats([1], [0.25])
    }
    const { deep } = await evaluate(feeds, (g, { x, w1, b1, w2, b2 }) => ({ deep: dense(g, dense(g, x, [w1, b1]), [w2, b2]) }))
    // W1 W2 = [[0], [2]], b1 W2 + b2 = 1.75.
    expectClose(deep, [1.5 * 0 + -2 * 2 + 1.75])
  })
})
