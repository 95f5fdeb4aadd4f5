import { describe, expect, it } from 'vitest'
import { architectureSchema } from '../../../src/main/nn/architecture'
import { optimizerSchema } from '../../../src/main/optim/registry'
import { Evaluator, measure } from '../../../src/main/training/evaluator'
import { trainedTensors } from '../../../src/main/training/graphs/training-state'
import { metricsOf } from '../../../src/main/training/metrics/registry'
import type { Samples } from '../../../src/main/training/samples'
import { beginning, train, type SampleSource, type TrainerEvent, type TrainingPlan } from '../../../src/main/training/trainer'
import { Random } from '../../../src/shared/random'
import { architecture, bytesOf, plan, samples, sourceOf, trained } from './small-training'

const signal = () => new AbortController().signal

/** Accuracy and the like of what was trained, on data of one's choice. */
async function judged(change: Partial<TrainingPlan>, event: TrainerEvent, data: Samples): Promise<Record<string, number>> {
  const whole = { ...plan, ...change }
  const evaluator = await Evaluator.load(whole, whole.execution)
  try {
    const symbols = ['a', 'b', 'c']
    return await measure(metricsOf(whole.loss), symbols, evaluator.outcomes(trainedTensors(whole, event.position.state), data, signal()))
  } finally {
    await evaluator.release()
  }
}

describe('train', () => {
  it('learns, and what it learned predicts', async () => {
    const epochs = await trained()
    expect(epochs).toHaveLength(30)
    expect(epochs[29].loss).toBeLessThan(epochs[0].loss / 3)
    expect(epochs[29].accuracy).toBeGreaterThan(0.9)
    expect((await judged({}, epochs[29], samples()))['accuracy']).toBeGreaterThan(0.9)
  })

  it('gives the same bytes for the same seed, others for another', async () => {
    const [once, again, other] = [await trained({ epochs: 3 }), await trained({ epochs: 3 }), await trained({ epochs: 3, seed: 2 })]
    expect(bytesOf(once[2]).equals(bytesOf(again[2]))).toBe(true)
    expect(bytesOf(once[2]).equals(bytesOf(other[2]))).toBe(false)
  })

  it.each(['chunk', 'step'] as const)('goes on from any call to the same bytes: %s graph', async (graph) => {
    const whole: TrainingPlan = { ...plan, epochs: 2, execution: { ...plan.execution, graph } }
    const data = samples(2500)
    const events: TrainerEvent[] = []
    for await (const event of train(whole, sourceOf(data), beginning(whole), signal())) events.push(event)
    const middle = events[Math.floor(events.length / 3)]
    expect(middle.epochEnded).toBe(false)
    const [, last] = await trained({ epochs: 2, execution: whole.execution }, data, middle)
    expect(bytesOf(last).equals(bytesOf(events[events.length - 1]))).toBe(true)
    expect(last.loss).toBe(events[events.length - 1].loss)
  })

  it('does in one call what the step graph does in many, the smaller last batch included', async () => {
    const [chunked] = await trained({ epochs: 1 })
    const [stepped] = await trained({ epochs: 1, execution: { ...plan.execution, graph: 'step' } })
    expect(stepped.loss).toBeCloseTo(chunked.loss, 5)
    expect(stepped.accuracy).toBe(chunked.accuracy)
    for (const [name, { data }] of Object.entries(stepped.position.state)) {
      data.forEach((value, index) => expect(value, name).toBeCloseTo(chunked.position.state[name].data[index], 5))
    }
  })

  it('does not learn from zeros', async () => {
    const layers = architecture.layers.map((layer) => (layer.type === 'dense' ? { ...layer, init: 'zeros' as const } : layer))
    const [first] = await trained({ epochs: 1, architecture: { ...architecture, layers } })
    for (const name of ['layer0.weight', 'layer2.weight']) {
      expect(Math.max(...first.position.state[name].data.map(Math.abs))).toBe(0)
    }
  })

  it('stops when the loss is no number any more, and says where', async () => {
    await expect(trained({ learningRate: 1e39 })).rejects.toThrow(
      /Training diverged in epoch 1 at step \d+: the loss is no number any more. Try a smaller learning rate/
    )
  })

  it('can be stopped while it waits for samples', async () => {
    const controller = new AbortController()
    const source: SampleSource = { samplesPerEpoch: 8, take: () => new Promise(() => undefined), close: async () => {} }
    const waiting = train(plan, source, beginning(plan), controller.signal).next()
    controller.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
  })

  it('can be stopped between calls', async () => {
    const controller = new AbortController()
    const running = train(plan, sourceOf(samples(4000)), beginning(plan), controller.signal)
    await running.next()
    controller.abort(new DOMException('Cancelled', 'AbortError'))
    await expect(running.next()).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('every optimizer, schedule and safeguard', () => {
  const ways: [string, Partial<TrainingPlan>][] = [
    ['plain descent', { optimizer: optimizerSchema.parse({ type: 'sgd', momentum: 0 }), learningRate: 0.5 }],
    ['Nesterov', { optimizer: optimizerSchema.parse({ type: 'sgd', nesterov: true }) }],
    ['AdamW', { optimizer: optimizerSchema.parse({ type: 'adam', weightDecay: 0.01 }), learningRate: 0.02 }],
    ['clipped gradients', { clipNorm: 0.5, learningRate: 0.1 }],
    ['averaged weights', { averageDecay: 0.95 }],
    ['smoothed labels', { loss: { type: 'cross-entropy', labelSmoothing: 0.1, classWeights: null } }],
    ['weighted classes', { loss: { type: 'cross-entropy', labelSmoothing: 0, classWeights: [1, 1.2, 0.8] } }],
    ['one-cycle', { schedule: { type: 'one-cycle', rise: 0.3, start: 0.1 }, learningRate: 0.1 }],
    ['cosine with warm-up', { schedule: { type: 'cosine', floor: 0 }, warmUpSteps: 20 }]
  ]
  it.each(ways)('%s learns', async (_name, change) => {
    const epochs = await trained(change)
    expect(epochs[29].accuracy).toBeGreaterThan(0.88)
  })

  it('an average of the weights starts as a copy of them and follows', async () => {
    const start = beginning(plan).state['layer0.weight'].data
    const averaging = { epochs: 1, averageDecay: 0.9 }
    const [epoch] = await trained(averaging)
    const { state } = epoch.position
    const distance = (values: Float32Array): number => values.reduce((sum, value, index) => sum + Math.abs(value - start[index]), 0)
    const [moved, followed] = [distance(state['layer0.weight'].data), distance(state['layer0.weight.average'].data)]
    expect(followed).toBeGreaterThan(0.1 * moved)
    expect(followed).toBeLessThan(moved)
    expect(trainedTensors({ ...plan, ...averaging }, state)[0].data).toBe(state['layer0.weight.average'].data)
  })
})

describe('dropout', () => {
  const layers = architectureSchema.parse({
    inputs: 4,
    layers: [{ type: 'dense', units: 16 }, { type: 'tanh' }, { type: 'dropout', rate: 0.3 }, { type: 'dense', units: 3 }]
  })
  it.each(['chunk', 'step'] as const)('learns, drops the same for the same seed, and nothing in prediction: %s graph', async (graph) => {
    const change = { architecture: layers, epochs: 20, learningRate: 0.1, execution: { ...plan.execution, graph } }
    const [once, again] = [await trained(change), await trained(change)]
    expect(bytesOf(once[19]).equals(bytesOf(again[19]))).toBe(true)
    expect((await judged(change, once[19], samples()))['accuracy']).toBeGreaterThan(0.9)
  })
})

describe('a convolutional network', () => {
  const image = { type: 'image', height: 8, width: 8 } as const
  const convolutional = architectureSchema.parse({
    inputs: 64,
    layers: [
      image,
      { type: 'conv2d', channels: 4, bias: false },
      { type: 'batch-normalization' },
      { type: 'relu' },
      { type: 'max-pool' },
      { type: 'flatten' },
      { type: 'dense', units: 2 }
    ]
  })
  const residual = architectureSchema.parse({
    inputs: 64,
    layers: [
      image,
      { type: 'residual', channels: 4, stride: 2 },
      { type: 'residual', channels: 4 },
      { type: 'global-average-pool' },
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
    return { x: Float32Array.from(rows.flat()), side: new Float32Array(), labels }
  }

  it.each([
    ['plain', convolutional],
    ['residual', residual]
  ])('learns what lies anywhere, and predicts by its running statistics: %s', async (_name, layers) => {
    const change = { architecture: layers, epochs: 10, batchSize: 16, execution: { graph: 'step', threads: 2, provider: 'cpu' } as const }
    const epochs = await trained(change, bars(400, 1))
    expect((await judged(change, epochs[9], bars(100, 2)))['accuracy']).toBeGreaterThan(0.95)
  })

  it('gives the same bytes on two threads too', async () => {
    const change = { architecture: convolutional, epochs: 2, batchSize: 16, execution: { graph: 'step', threads: 2, provider: 'cpu' } as const }
    const [once, again] = [await trained(change, bars(100, 1)), await trained(change, bars(100, 1))]
    expect(bytesOf(once[1]).equals(bytesOf(again[1]))).toBe(true)
  })
})

describe('an autoencoder', () => {
  it('learns to give back what lies in a plane', async () => {
    const random = new Random(4)
    const x = Float32Array.from(Array.from({ length: 400 }, () => {
      const [a, b] = [random.next() / 2, random.next() / 2]
      return [a, b, a + b, (a + b) / 2]
    }).flat())
    const data = { x, side: new Float32Array(), labels: new Uint8Array(400) }
    const change: Partial<TrainingPlan> = {
      architecture: architectureSchema.parse({ inputs: 4, layers: [{ type: 'dense', units: 2 }, { type: 'dense', units: 4 }] }),
      loss: { type: 'mean-squared-error' },
      optimizer: optimizerSchema.parse({ type: 'adam' }),
      learningRate: 0.02,
      epochs: 60
    }
    const epochs = await trained(change, data)
    expect(epochs[59].loss).toBeLessThan(1e-3)
    expect((await judged(change, epochs[59], data))['psnr']).toBeGreaterThan(30)
  })
})
