/** Three steps of each update rule on one parameter, against the rule in plain arithmetic. */
import { describe, expect, it } from 'vitest'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import { modelOf, serializeModel } from '../../../src/main/onnx/protobuf'
import { floats, scalar } from '../../../src/main/onnx/tensor'
import { clipByNorm, globalNorm } from '../../../src/main/optim/clipping'
import { emitUpdate, optimizerSchema, optimizerSlots, type OptimizerConfig } from '../../../src/main/optim/registry'
import { loadSession, type Tensors } from '../../../src/main/runtime/session'

const RATE = 0.1
const start = [1, -2]
const gradients = [
  [0.5, -1],
  [0.25, 3],
  [-2, 0.1]
]

async function threeSteps(config: OptimizerConfig): Promise<number[][]> {
  const g = new GraphBuilder('update')
  const dims = [2, 1]
  const names = optimizerSlots(config)
  const inputs = {
    parameter: g.input('parameter', 'float32', dims),
    gradient: g.input('gradient', 'float32', dims),
    kept: names.map((name) => g.input(name, 'float32', dims)),
    learningRate: g.input('learningRate', 'float32', []),
    step: g.input('step', 'float32', [])
  }
  const { parameter, kept } = emitUpdate(g, inputs, config)
  const outputs = [g.named('parameter.next', parameter), ...kept.map((value, index) => g.named(`${names[index]}.next`, value))]
  const session = await loadSession(serializeModel(modelOf(g.finish(outputs))))
  let state: Tensors = Object.fromEntries([['parameter', floats(dims, start)], ...names.map((name) => [name, floats(dims, [0, 0])])])
  const path: number[][] = []
  for (const [index, gradient] of gradients.entries()) {
    const result = await session.run({ ...state, gradient: floats(dims, gradient), learningRate: scalar(RATE), step: scalar(index + 1) })
    state = Object.fromEntries(['parameter', ...names].map((name) => [name, result[`${name}.next`]]))
    path.push([...state['parameter'].data].map(Number))
  }
  await session.release()
  return path
}

/** Runs `rule` for each of the two values by itself. */
function byHand(rule: (w: number, d: number, memory: { a: number; b: number }, t: number) => number): number[][] {
  const memories = start.map(() => ({ a: 0, b: 0 }))
  const w = [...start]
  return gradients.map((gradient, index) => {
    gradient.forEach((d, place) => (w[place] = rule(w[place], d, memories[place], index + 1)))
    return [...w]
  })
}

function expectSame(found: readonly number[][], expected: readonly number[][]): void {
  found.forEach((row, step) => row.forEach((value, place) => expect(value, `step ${step + 1}`).toBeCloseTo(expected[step][place], 5)))
}

describe('SGD', () => {
  it('with momentum and weight decay', async () => {
    const config = optimizerSchema.parse({ type: 'sgd', momentum: 0.8, weightDecay: 0.05 })
    const expected = byHand((w, d, memory) => {
      memory.a = 0.8 * memory.a + d + 0.05 * w
      return w - RATE * memory.a
    })
    expectSame(await threeSteps(config), expected)
  })

  it("in Nesterov's form", async () => {
    const config = optimizerSchema.parse({ type: 'sgd', momentum: 0.8, nesterov: true })
    const expected = byHand((w, d, memory) => {
      memory.a = 0.8 * memory.a + d
      return w - RATE * (d + 0.8 * memory.a)
    })
    expectSame(await threeSteps(config), expected)
  })
})

describe('Adam', () => {
  it.each([0, 0.05])('with weight decay %s', async (weightDecay) => {
    const config = optimizerSchema.parse({ type: 'adam', beta1: 0.9, beta2: 0.99, weightDecay })
    const expected = byHand((w, d, memory, t) => {
      memory.a = 0.9 * memory.a + 0.1 * d
      memory.b = 0.99 * memory.b + 0.01 * d * d
      const direction = memory.a / (1 - 0.9 ** t) / (Math.sqrt(memory.b / (1 - 0.99 ** t)) + 1e-8)
      return w - RATE * (direction + weightDecay * w)
    })
    expectSame(await threeSteps(config), expected)
  })
})

describe('clipping', () => {
  async function clipped(limit: number): Promise<{ norm: number; values: number[] }> {
    const g = new GraphBuilder('clip')
    const [a, b] = [g.input('a', 'float32', [2]), g.input('b', 'float32', [1, 1])]
    const norm = globalNorm(g, [a, b])
    const [x, y] = clipByNorm(g, [a, b], norm, limit)
    const session = await loadSession(serializeModel(modelOf(g.finish([g.named('norm', norm), g.named('x', x), g.named('y', y)]))))
    const result = await session.run({ a: floats([2], [2, -3]), b: floats([1, 1], [6]) })
    await session.release()
    return { norm: Number(result['norm'].data[0]), values: [...result['x'].data, ...result['y'].data].map(Number) }
  }

  it('shortens all gradients together, and only when they are too long', async () => {
    const { norm, values } = await clipped(3.5)
    expect(norm).toBeCloseTo(7, 5)
    expectSame([values], [[1, -1.5, 3]])
    expectSame([(await clipped(10)).values], [[2, -3, 6]])
  })
})
