import { describe, expect, it } from 'vitest'
import { architectureSchema, describeArchitecture } from '../../../src/main/nn/architecture'
import { modelOf, serializeModel } from '../../../src/main/onnx/protobuf'
import { floats, ints, scalar, type Tensor } from '../../../src/main/onnx/tensor'
import { loadSession, type Tensors } from '../../../src/main/runtime/session'
import { stepGraph } from '../../../src/main/training/graphs'
import { exportClassifier, predict, train, type EpochResult, type Samples, type TrainingConfig } from '../../../src/main/training/trainer'
import { stateSpecs } from '../../../src/main/training/training-state'
import { Random } from '../../../src/shared/random'

const architecture = architectureSchema.parse({
  inputs: 4,
  layers: [{ type: 'dense', units: 8 }, { type: 'tanh' }, { type: 'dense', units: 3 }]
})

/** Three classes: which of the first three values is the greatest. 103 samples leave a smaller last batch. */
function samples(count = 103): Samples {
  const random = new Random(11)
  const x = Float32Array.from({ length: count * 4 }, () => random.spread(1))
  const labels = Uint8Array.from({ length: count }, (_, row) => {
    const values = [...x.subarray(row * 4, row * 4 + 3)]
    return values.indexOf(Math.max(...values))
  })
  return { x, labels }
}

const config: TrainingConfig = {
  architecture,
  optimizer: { type: 'sgd', momentum: 0.9, nesterov: false, weightDecay: 0 },
  clipNorm: null,
  averageDecay: null,
  labelSmoothing: 0,
  epochs: 30,
  batchSize: 8,
  learningRate: 0.05,
  schedule: { type: 'constant' },
  warmUpSteps: 0,
  seed: 1
}
const context = () => ({ signal: new AbortController().signal, onProgress: () => {} })

async function trained(change: Partial<TrainingConfig> = {}, data = samples()): Promise<EpochResult[]> {
  const epochs: EpochResult[] = []
  for await (const epoch of train({ ...config, ...change }, () => data, context())) epochs.push(epoch)
  return epochs
}
const bytesOf = (epoch: EpochResult | undefined) => Buffer.from(exportClassifier(architecture, epoch?.parameters ?? [], {}))

describe('train', () => {
  it('learns, and what it exports predicts what it learned', async () => {
    const epochs = await trained()
    expect(epochs).toHaveLength(30)
    expect(epochs[29].loss).toBeLessThan(epochs[0].loss / 3)
    expect(epochs[29].accuracy).toBeGreaterThan(0.9)
    const { x, labels } = samples()
    const session = await loadSession(bytesOf(epochs[29]))
    const probabilities = await predict(session, x, 4)
    await session.release()
    const rows = Array.from(labels, (_, row) => [...probabilities.subarray(row * 3, row * 3 + 3)])
    for (const row of rows) expect(row[0] + row[1] + row[2]).toBeCloseTo(1, 5)
    const right = rows.filter((row, index) => row.indexOf(Math.max(...row)) === labels[index]).length
    expect(right / labels.length).toBeGreaterThan(0.9)
  })

  it('gives the same bytes for the same seed, others for another', async () => {
    const [once, again, other] = [await trained({ epochs: 3 }), await trained({ epochs: 3 }), await trained({ epochs: 3, seed: 2 })]
    expect(bytesOf(once[2]).equals(bytesOf(again[2]))).toBe(true)
    expect(bytesOf(once[2]).equals(bytesOf(other[2]))).toBe(false)
  })

  it('does not learn from zeros', async () => {
    const layers = architecture.layers.map((layer) => (layer.type === 'dense' ? { ...layer, init: 'zeros' as const } : layer))
    const [first] = await trained({ epochs: 1, architecture: { ...architecture, layers } })
    const weights = first.parameters.filter(({ name }) => name.endsWith('.weight'))
    for (const { data } of weights) expect(Math.max(...data.map(Math.abs))).toBe(0)
  })

  it('stops when the loss is no number any more, and says where', async () => {
    await expect(trained({ learningRate: 1e39 })).rejects.toThrow(
      /Training diverged in epoch 1 at step \d+: the loss is no number any more. Try a smaller learning rate/
    )
  })

  it('can be cancelled between calls', async () => {
    const controller = new AbortController()
    const running = train(config, () => samples(4000), {
      signal: controller.signal,
      onProgress: () => controller.abort(new DOMException('Cancelled', 'AbortError'))
    })
    await expect(running.next()).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('every optimizer, schedule and safeguard', () => {
  const ways: [string, Partial<TrainingConfig>][] = [
    ['Nesterov', { optimizer: { type: 'sgd', momentum: 0.9, nesterov: true, weightDecay: 0 } }],
    ['AdamW', { optimizer: { type: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 }, learningRate: 0.02 }],
    ['clipped gradients', { clipNorm: 0.5, learningRate: 0.1 }],
    ['averaged weights', { averageDecay: 0.95 }],
    ['smoothed labels', { labelSmoothing: 0.1 }],
    ['one-cycle', { schedule: { type: 'one-cycle', rise: 0.3, start: 0.1 }, learningRate: 0.1 }],
    ['cosine with warm-up', { schedule: { type: 'cosine', floor: 0 }, warmUpSteps: 20 }]
  ]
  it.each(ways)('%s learns', async (_name, change) => {
    const epochs = await trained(change)
    expect(epochs[29].accuracy).toBeGreaterThan(0.88)
  })

  it('an average of the weights starts as a copy of them and follows', async () => {
    const [plain] = await trained({ epochs: 1 })
    const [averaged] = await trained({ epochs: 1, averageDecay: 0.9 })
    const { state } = beginning(103)
    const [from, to, between] = [state['layer0.weight'].data, plain.parameters[0].data, averaged.parameters[0].data]
    const [moved, followed] = [0, 1].map((which) =>
      between.reduce((sum, value, index) => sum + Math.abs((which === 0 ? Number(to[index]) : value) - Number(from[index])), 0)
    )
    expect(followed).toBeGreaterThan(0.1 * moved)
    expect(followed).toBeLessThan(moved)
  })
})

describe('a convolutional network', () => {
  const convolutional = architectureSchema.parse({
    inputs: 64,
    layers: [
      { type: 'image', height: 8, width: 8 },
      { type: 'conv2d', channels: 4, bias: false },
      { type: 'batch-normalization' },
      { type: 'relu' },
      { type: 'max-pool' },
      { type: 'flatten' },
      { type: 'dense', units: 2 }
    ]
  })
  /** Bars that lie and bars that stand, anywhere in the image, in noise. */
  function bars(count: number, seed: number): Samples {
    const random = new Random(seed)
    const labels = Uint8Array.from({ length: count }, () => random.below(2))
    const rows = Array.from(labels, (label) => {
      const place = random.below(8)
      return Array.from({ length: 64 }, (_, pixel) => {
        const inked = (label === 0 ? Math.floor(pixel / 8) : pixel % 8) === place
        return (inked ? 1 : 0) + random.spread(0.3)
      })
    })
    return { x: Float32Array.from(rows.flat()), labels }
  }

  it('learns what lies anywhere, and predicts by its running statistics', async () => {
    const epochs = await trained({ architecture: convolutional, epochs: 8, batchSize: 16 }, bars(200, 1))
    const session = await loadSession(exportClassifier(convolutional, epochs[7].parameters, {}))
    const unseen = bars(100, 2)
    const probabilities = await predict(session, unseen.x, 64)
    await session.release()
    const right = [...unseen.labels].filter((label, row) => probabilities[row * 2 + label] > 0.5).length
    expect(right).toBeGreaterThan(95)
  })
})

describe('the chunk graph', () => {
  it('does in one call what the step graph does in many, the smaller last batch included', async () => {
    const data = samples(19)
    const [epoch] = await trained({ epochs: 1 }, data)
    expect(epoch.parameters.map(({ name }) => `${name}`)).toEqual(['layer0.weight', 'layer0.bias', 'layer2.weight', 'layer2.bias'])

    const { state, order } = beginning(19)
    const session = await loadSession(serializeModel(modelOf(stepGraph(config))))
    let current: Tensors = state
    let loss = 0
    for (const batch of [order.slice(0, 8), order.slice(8, 16), order.slice(16)]) {
      const x = batch.flatMap((row) => [...data.x.subarray(row * 4, row * 4 + 4)])
      const labels = ints([batch.length], batch.map((row) => data.labels[row]))
      const result = await session.run({ x: floats([batch.length, 4], x), labels, learningRate: scalar(0.05), step: scalar(1), ...current })
      loss += Number(result['loss'].data[0]) * batch.length
      current = Object.fromEntries(stateSpecs(config).map(({ name }) => [name, result[`${name}.next`]]))
    }
    await session.release()
    expect(epoch.loss).toBeCloseTo(loss / 19, 5)
    for (const { name, data: values } of epoch.parameters) {
      values.forEach((value, index) => expect(value).toBeCloseTo(Number(current[name].data[index]), 5))
    }
  })
})

/** The weights and the order in which `train` begins with seed 1. */
function beginning(count: number): { state: Tensors; order: number[] } {
  const random = new Random(1)
  const glorot = (fanIn: number, fanOut: number) => {
    const limit = Math.sqrt(6 / (fanIn + fanOut))
    return Float32Array.from({ length: fanIn * fanOut }, () => limit * (2 * random.next() - 1))
  }
  const parameters: Record<string, Tensor> = {
    'layer0.weight': floats([4, 8], glorot(4, 8)),
    'layer0.bias': floats([8], new Float32Array(8)),
    'layer2.weight': floats([8, 3], glorot(8, 3)),
    'layer2.bias': floats([3], new Float32Array(3))
  }
  const velocities = Object.entries(parameters).map(([name, { dims }]) => [
    `${name}.velocity`,
    floats(dims, new Float32Array(dims.reduce((product, extent) => product * extent, 1)))
  ])
  const order = Int32Array.from({ length: count }, (_, index) => index)
  random.shuffle(order)
  return { state: { ...parameters, ...(Object.fromEntries(velocities) as Tensors) }, order: [...order] }
}

describe('architecture', () => {
  it('is checked', () => {
    expect(describeArchitecture(architecture)).toBe('4-8-3 tanh')
    expect(architectureSchema.safeParse({ inputs: 4, layers: [] }).success).toBe(false)
    expect(architectureSchema.safeParse({ inputs: 4, layers: [{ type: 'dense', units: 0 }] }).success).toBe(false)
    expect(architectureSchema.safeParse({ inputs: 4, layers: [{ type: 'softmax' }] }).success).toBe(false)
  })
})
