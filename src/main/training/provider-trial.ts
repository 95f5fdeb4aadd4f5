/**
 * Tries an execution provider before a run trusts it: one step of a small convolutional network there and on the
 * CPU. With a rate of 1 and plain descent the weights move by exactly the gradient.
 */
import { architectureSchema } from '../nn/architecture'
import { lossSchema } from '../nn/losses/registry'
import { optimizerSchema } from '../optim/registry'
import { asItIs } from '../../shared/messages/saying'
import { CPU, type ProviderTrial } from '../../shared/provider'
import { Random } from '../../shared/random'
import { runtimeWords } from '../runtime/runtime-words'
import { initialState, type StateTensors, type TrainingDefinition } from './graphs/training-state'
import { loadStepRunner } from './step-runner'

const definition: TrainingDefinition = {
  architecture: architectureSchema.parse({
    inputs: 64,
    layers: [
      { type: 'image', height: 8, width: 8 },
      { type: 'conv2d', channels: 6 },
      { type: 'batch-normalization' },
      { type: 'relu' },
      { type: 'max-pool' },
      { type: 'conv2d', channels: 4 },
      { type: 'flatten' },
      { type: 'dense', units: 3 }
    ]
  }),
  loss: lossSchema.parse({ type: 'cross-entropy' }),
  optimizer: optimizerSchema.parse({ type: 'sgd', momentum: 0 }),
  clipNorm: null,
  averageDecay: null
}
const SAMPLES = 8
/** Other hardware adds up in another order. */
const TOLERANCE = 1e-3

export async function tryProvider(provider: string): Promise<ProviderTrial> {
  try {
    const [there, here] = [await oneStep(provider), await oneStep(CPU)]
    const worst = Object.entries(here).reduce((most, [name, { data }]) => {
      const other = there[name].data
      return data.reduce((far, value, index) => Math.max(far, Math.abs(value - other[index])), most)
    }, 0)
    return { problem: worst < TOLERANCE ? null : { key: 'jobs:otherGradients', values: { difference: worst.toPrecision(2) } } }
  } catch (error) {
    return { problem: asItIs(runtimeWords(error)) }
  }
}

async function oneStep(provider: string): Promise<StateTensors> {
  const random = new Random(1)
  const samples = {
    x: Float32Array.from({ length: SAMPLES * 64 }, () => random.next()),
    side: new Float32Array(),
    labels: Uint8Array.from({ length: SAMPLES }, (_, index) => index % 3)
  }
  const runner = await loadStepRunner(definition, { batchSize: SAMPLES, seed: 1, execution: { graph: 'step', threads: 1, provider } })
  try {
    return (await runner.run(samples, [1], 0, initialState(definition, random))).state
  } finally {
    await runner.release()
  }
}
