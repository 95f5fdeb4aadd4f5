/** Makes training steps through onnxruntime: one a call with the step graph, many a call with the chunk graph. */
import type { Architecture } from '../nn/architecture'
import { multiplicationsPerSample } from '../nn/network'
import { modelOf, serializeModel } from '../onnx/protobuf'
import { asFloats, floats, scalar } from '../onnx/tensor'
import { loadSession, type Tensors } from '../runtime/session'
import { Random } from '../../shared/random'
import type { Execution } from './execution'
import { sampleInputs } from './graphs/batch'
import { chunkGraph } from './graphs/chunk'
import { nextName, stepGraph } from './graphs/step'
import { stateSpecs, type StateSpec, type StateTensors, type TrainingDefinition } from './graphs/training-state'
import { STREAMS } from './random-streams'
import { feedSamples, sliceSamples, type Samples } from './samples'

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

/** Seconds that a call takes at most on a slow machine: it cannot be stopped, and shows no progress before it ends. */
const CALL_SECONDS = 0.1
/** Multiplications and additions a second of one core of a slow machine. */
const SLOW_CORE = 10e9
/** More steps than these gain nothing: a call costs about as much as two steps of a small network. */
const MOST_STEPS = 100

/** With the chunk graph as many as a call may take, counting for each weight the value and its two gradients; else one. */
export function stepsPerCall({ graph }: Execution, architecture: Architecture, batchSize: number): number {
  if (graph === 'step') return 1
  const secondsPerStep = (2 * 3 * multiplicationsPerSample(architecture) * batchSize) / SLOW_CORE
  return Math.min(MOST_STEPS, Math.max(1, Math.floor(CALL_SECONDS / secondsPerStep)))
}

export async function loadStepRunner(definition: TrainingDefinition, options: StepRunnerOptions): Promise<StepRunner> {
  const { batchSize, seed, execution } = options
  const inChunks = execution.graph === 'chunk'
  const graph = inChunks ? chunkGraph(definition) : stepGraph(definition)
  const session = await loadSession(serializeModel(modelOf(graph)), { ...execution, weightsAreFed: true, memoryPattern: inChunks })
  // Asked for once: both lay out the whole network, and a step should not.
  const [inputs, states] = [sampleInputs(definition), stateSpecs(definition)]
  /** Batches of one size. */
  const runEqual = async (samples: Samples, rates: readonly number[], stepsBefore: number, state: StateTensors): Promise<CallResult> => {
    const clock = inChunks ? chunkClock(rates, stepsBefore) : stepClock(rates, stepsBefore)
    const count = samples.labels.length
    const axes = inChunks ? [rates.length, count / rates.length] : [count]
    const feeds = feedSamples(inputs, samples, Random.of(seed, STREAMS.layerNoise, stepsBefore), axes)
    return resultOf(states, await session.run({ ...feeds, ...clock, ...state }))
  }
  return {
    stepsPerCall: stepsPerCall(execution, definition.architecture, batchSize),
    run: async (samples, rates, stepsBefore, state) => {
      const count = samples.labels.length
      const wholeBatches = Math.floor(count / batchSize)
      const [whole, last] = [sliceSamples(samples, 0, wholeBatches * batchSize), sliceSamples(samples, wholeBatches * batchSize, count)]
      if (last.labels.length === 0) return runEqual(whole, rates, stepsBefore, state)
      const before = wholeBatches === 0 ? nothingDone(state) : await runEqual(whole, rates.slice(0, wholeBatches), stepsBefore, state)
      return joined(before, await runEqual(last, rates.slice(wholeBatches), stepsBefore + wholeBatches, before.state))
    },
    release: () => session.release()
  }
}

const nothingDone = (state: StateTensors): CallResult => ({ state, losses: new Float32Array(), corrects: new Float32Array() })

const joined = (before: CallResult, after: CallResult): CallResult => ({
  state: after.state,
  losses: Float32Array.of(...before.losses, ...after.losses),
  corrects: Float32Array.of(...before.corrects, ...after.corrects)
})

const chunkClock = (rates: readonly number[], stepsBefore: number): Tensors => ({
  learningRates: floats([rates.length], rates),
  stepNumbers: floats([rates.length], rates.map((_, index) => stepsBefore + index + 1))
})

const stepClock = ([rate]: readonly number[], stepsBefore: number): Tensors => ({
  learningRate: scalar(rate),
  step: scalar(stepsBefore + 1)
})

function resultOf(states: readonly StateSpec[], outputs: Tensors): CallResult {
  const corrects = outputs['corrects'] ?? outputs['correct']
  return {
    state: Object.fromEntries(states.map(({ name }) => [name, asFloats(outputs[nextName(name)])])),
    losses: asFloats(outputs['losses'] ?? outputs['loss']).data,
    corrects: corrects === undefined ? new Float32Array() : asFloats(corrects).data
  }
}
