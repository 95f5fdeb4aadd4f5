/** Makes training steps through onnxruntime: one a call with the step graph, many a call with the chunk graph. */
import { modelOf, serializeModel } from '../onnx/protobuf'
import { floats, ints, scalar, type FloatTensor, type Tensor } from '../onnx/tensor'
import { loadSession, type Tensors } from '../runtime/session'
import { Random } from '../../shared/random'
import type { Execution } from './execution'
import { chunkGraph } from './graphs/chunk'
import { nextName, stepGraph } from './graphs/step'
import { stateSpecs, type StateTensors, type TrainingDefinition } from './graphs/training-state'
import { feedSamples, type Samples } from './samples'

/** Steps made in one call, in order. */
export interface CallResult {
  readonly state: StateTensors
  /** Mean over each step's batch. */
  readonly losses: Float32Array
  /** How many of each batch were right; empty for autoencoders. */
  readonly corrects: Float32Array
}

export interface StepRunner {
  readonly stepsPerCall: number
  /** One step for each rate, on `samples` in turn; `stepsBefore` were made before these. */
  run(samples: Samples, rates: readonly number[], stepsBefore: number, state: StateTensors): Promise<CallResult>
  release(): Promise<void>
}

export interface StepRunnerOptions {
  readonly batchSize: number
  readonly seed: number
  readonly execution: Execution
}

/** A call of this many steps stays under a tenth of a second for the networks that it is used for. */
const STEPS_PER_CHUNK = 20
/** Tells the layers' noise from other random numbers of the same seed. */
const NOISE_STREAM = 1

export const stepsPerCall = ({ graph }: Execution): number => (graph === 'chunk' ? STEPS_PER_CHUNK : 1)

export async function loadStepRunner(definition: TrainingDefinition, options: StepRunnerOptions): Promise<StepRunner> {
  const { batchSize, seed, execution } = options
  const inChunks = execution.graph === 'chunk'
  const graph = inChunks ? chunkGraph(definition, batchSize) : stepGraph(definition)
  const session = await loadSession(serializeModel(modelOf(graph)), execution)
  const feed = (samples: Samples, stepsBefore: number): Record<string, Tensor> =>
    feedSamples(definition, samples, Random.of(seed, NOISE_STREAM, stepsBefore))
  return {
    stepsPerCall: stepsPerCall(execution),
    run: async (samples, rates, stepsBefore, state) => {
      const clock = inChunks ? chunkClock(rates, stepsBefore) : stepClock(rates, stepsBefore)
      return resultOf(definition, await session.run({ ...feed(samples, stepsBefore), ...clock, ...state }))
    },
    release: () => session.release()
  }
}

const chunkClock = (rates: readonly number[], stepsBefore: number): Tensors => ({
  learningRates: floats([rates.length], rates),
  stepsBefore: ints([], [stepsBefore])
})

const stepClock = ([rate]: readonly number[], stepsBefore: number): Tensors => ({
  learningRate: scalar(rate),
  step: scalar(stepsBefore + 1)
})

function resultOf(definition: TrainingDefinition, outputs: Tensors): CallResult {
  const corrects = outputs['corrects'] ?? outputs['correct']
  return {
    state: Object.fromEntries(stateSpecs(definition).map(({ name }) => [name, asFloats(outputs[nextName(name)])])),
    losses: asFloats(outputs['losses'] ?? outputs['loss']).data,
    corrects: corrects === undefined ? new Float32Array() : asFloats(corrects).data
  }
}

export function asFloats(tensor: Tensor): FloatTensor {
  if (tensor.type !== 'float32') throw new TypeError(`Expected float32, found ${tensor.type}.`)
  return tensor
}
