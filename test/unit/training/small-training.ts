/** A network of a few weights and data that it can learn: what the trainer's tests run. */
import { architectureSchema } from '../../../src/main/nn/architecture'
import { lossSchema } from '../../../src/main/nn/losses/registry'
import { optimizerSchema } from '../../../src/main/optim/registry'
import { sliceSamples, type Samples } from '../../../src/main/training/samples'
import { beginning, train, type SampleSource, type TrainerEvent, type TrainingPlan } from '../../../src/main/training/trainer'
import { Random } from '../../../src/shared/random'

export const architecture = architectureSchema.parse({
  inputs: 4,
  layers: [{ type: 'dense', units: 8 }, { type: 'tanh' }, { type: 'dense', units: 3 }]
})

/** Three classes: which of the first three values is the greatest. 103 samples leave a smaller last batch. */
export function samples(count = 103): Samples {
  const random = new Random(11)
  const x = Float32Array.from({ length: count * 4 }, () => random.spread(1))
  const labels = Uint8Array.from({ length: count }, (_, row) => {
    const values = [...x.subarray(row * 4, row * 4 + 3)]
    return values.indexOf(Math.max(...values))
  })
  return { x, side: new Float32Array(), labels }
}

export const plan: TrainingPlan = {
  architecture,
  loss: lossSchema.parse({ type: 'cross-entropy' }),
  optimizer: optimizerSchema.parse({ type: 'sgd', momentum: 0.9 }),
  clipNorm: null,
  averageDecay: null,
  epochs: 30,
  batchSize: 8,
  learningRate: 0.05,
  schedule: { type: 'constant' },
  warmUpSteps: 0,
  seed: 1,
  execution: { graph: 'chunk', threads: 1, provider: 'cpu' }
}

/** Every epoch in the same order. */
export const sourceOf = (data: Samples): SampleSource => ({
  samplesPerEpoch: data.labels.length,
  take: async (_epoch, from, to) => sliceSamples(data, from, to),
  close: async () => {}
})

/** The events at the end of each epoch. */
export async function trained(change: Partial<TrainingPlan> = {}, data = samples(), start?: TrainerEvent): Promise<TrainerEvent[]> {
  const whole = { ...plan, ...change }
  const epochs: TrainerEvent[] = []
  for await (const event of train(whole, sourceOf(data), start?.position ?? beginning(whole), new AbortController().signal)) {
    if (event.epochEnded) epochs.push(event)
  }
  return epochs
}

export const bytesOf = ({ position: { state } }: TrainerEvent): Buffer =>
  Buffer.concat(Object.values(state).map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength)))
