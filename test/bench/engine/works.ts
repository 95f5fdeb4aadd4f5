/** What is measured: the sizes are those of `reference.py`. */
import { architectureSchema, type Architecture, type ArchitectureInput } from '../../../src/main/nn/architecture'
import { lossSchema, type LossConfig } from '../../../src/main/nn/losses/registry'
import { modelOf, serializeModel } from '../../../src/main/onnx/protobuf'
import { optimizerSchema, type OptimizerConfig } from '../../../src/main/optim/registry'
import { loadSession } from '../../../src/main/runtime/session'
import { inferenceGraph } from '../../../src/main/training/graphs/prediction'
import { initialState, trainedTensors, type TrainingDefinition } from '../../../src/main/training/graphs/training-state'
import { sliceSamples, type Samples } from '../../../src/main/training/samples'
import { loadStepRunner } from '../../../src/main/training/step-runner'
import { Random } from '../../../src/shared/random'

export interface Work {
  readonly name: string
  run(): Promise<unknown>
  release(): Promise<void>
}

const random = new Random(1)
const samples: Samples = {
  x: Float32Array.from({ length: 10_800 * 1024 }, () => random.next()),
  side: new Float32Array(),
  labels: Uint8Array.from({ length: 10_800 }, () => random.below(36))
}

function definitionOf(layers: ArchitectureInput['layers'], optimizer: OptimizerConfig, loss: LossConfig): TrainingDefinition {
  const architecture: Architecture = architectureSchema.parse({ inputs: 1024, layers })
  return { architecture, optimizer, loss, clipNorm: null, averageDecay: null }
}

const crossEntropy = lossSchema.parse({ type: 'cross-entropy' })
const sgd = (momentum: number): OptimizerConfig => optimizerSchema.parse({ type: 'sgd', momentum })
const relu = { type: 'relu' } as const
const conv = (channels: number) => [{ type: 'conv2d', channels }, relu] as const

const mlp = definitionOf([{ type: 'dense', units: 64 }, { type: 'sigmoid' }, { type: 'dense', units: 36 }], sgd(0), crossEntropy)
const autoencoder = definitionOf(
  [...[32, 32, 32].flatMap((units) => [{ type: 'dense', units } as const, relu]), { type: 'dense', units: 1024 }, { type: 'sigmoid' }],
  sgd(0.9),
  { type: 'mean-squared-error' }
)
const cnn = definitionOf(
  [
    { type: 'image', height: 32, width: 32 },
    ...conv(32),
    ...conv(32),
    { type: 'max-pool' },
    ...conv(64),
    ...conv(64),
    { type: 'max-pool' },
    { type: 'flatten' },
    { type: 'dense', units: 256 },
    relu,
    { type: 'dense', units: 36 }
  ],
  optimizerSchema.parse({ type: 'adam' }),
  crossEntropy
)

/** Trains on the first `count` samples, in chunks where the network is small. */
const training =
  (name: string, definition: TrainingDefinition, graph: 'chunk' | 'step', batchSize: number, count: number) =>
  async (threads: number): Promise<Work> => {
    const runner = await loadStepRunner(definition, { batchSize, seed: 1, execution: { graph, threads, provider: 'cpu' } })
    let state = initialState(definition, new Random(1))
    return {
      name,
      run: async () => {
        const perCall = runner.stepsPerCall * batchSize
        for (let from = 0; from < count; from += perCall) {
          const part = sliceSamples(samples, from, Math.min(count, from + perCall))
          const rates = new Array<number>(Math.ceil(part.labels.length / batchSize)).fill(graph === 'chunk' ? 0.01 : 0.001)
          state = (await runner.run(part, rates, 0, state)).state
        }
      },
      release: () => runner.release()
    }
  }

const inference =
  (count: number) =>
  async (threads: number): Promise<Work> => {
    const graph = inferenceGraph(cnn, trainedTensors(cnn, initialState(cnn, new Random(1))))
    const session = await loadSession(serializeModel(modelOf(graph)), { threads })
    const glyphs = { type: 'uint8', dims: [count, 32, 32], data: Uint8Array.from(samples.x.subarray(0, count * 1024), (value) => value * 255) } as const
    return { name: `cnn-inference-${count}`, run: () => session.run({ glyphs }), release: () => session.release() }
  }

export const engineWorks: readonly ((threads: number) => Promise<Work>)[] = [
  training('mlp-epoch', mlp, 'chunk', 32, 10_800),
  training('autoencoder-epoch', autoencoder, 'chunk', 36, 10_800),
  training('cnn-step', cnn, 'step', 64, 64),
  ...[1, 64, 512].map(inference)
]
