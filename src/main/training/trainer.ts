/** Trains a classifier: epochs of shuffled mini-batches, run in chunks so that a cancel is heard in time. */
import type { Architecture } from '../nn/architecture'
import type { Parameter } from '../nn/network'
import { modelOf, serializeModel } from '../onnx/protobuf'
import { floats, ints, type FloatTensor, type Tensor } from '../onnx/tensor'
import { rateFactor, type Schedule } from '../optim/schedules'
import { loadSession, type Session, type Tensors } from '../runtime/session'
import { Random } from '../../shared/random'
import type { WorkContext } from '../../shared/progress'
import { UserError } from '../../shared/user-error'
import { chunkGraph, inferenceGraph } from './graphs'
import { initialState, stateSpecs, trainedTensors, type StateTensors, type TrainingDefinition } from './training-state'

/** Samples ready for the network: x [count, inputs] in row order. */
export interface Samples {
  readonly x: Float32Array
  readonly labels: Uint8Array
}

export interface TrainingConfig extends TrainingDefinition {
  readonly epochs: number
  readonly batchSize: number
  readonly learningRate: number
  readonly schedule: Schedule
  readonly warmUpSteps: number
  readonly seed: number
}

export interface EpochResult {
  readonly epoch: number
  readonly loss: number
  readonly accuracy: number
  readonly durationMs: number
  readonly parameters: readonly Parameter[]
}

/** A call of this many steps stays under a tenth of a second for the networks at hand. */
const STEPS_PER_CALL = 20

/**
 * Yields after every epoch. `samplesOf` gives an epoch's samples, so that they can differ from epoch to epoch;
 * it gets its own random numbers. Throws UserError when the loss is no number any more.
 */
export async function* train(
  config: TrainingConfig,
  samplesOf: (epoch: number, random: Random) => Samples,
  context: WorkContext
): AsyncGenerator<EpochResult> {
  const { architecture, batchSize } = config
  const random = new Random(config.seed)
  let state = initialState(config, random)
  let stepsBefore = 0
  const session = await loadSession(serializeModel(modelOf(chunkGraph(config, batchSize))))
  try {
    for (let epoch = 0; epoch < config.epochs; epoch++) {
      const startedAt = performance.now()
      const samples = samplesOf(epoch, random)
      const order = Int32Array.from({ length: samples.labels.length }, (_, index) => index)
      random.shuffle(order)
      const totals = { loss: 0, correct: 0 }
      for (let from = 0; from < order.length; from += STEPS_PER_CALL * batchSize) {
        context.signal.throwIfAborted()
        const rows = order.subarray(from, from + STEPS_PER_CALL * batchSize)
        const rates = learningRates(config, stepsBefore, Math.ceil(rows.length / batchSize), order.length)
        const result = await session.run({
          ...chunkFeeds(samples, rows, architecture.inputs),
          learningRates: floats([rates.length], rates),
          stepsBefore: ints([], [stepsBefore]),
          ...state
        })
        state = nextState(config, result)
        stepsBefore += rates.length
        addTotals(totals, result, rows.length, batchSize)
        if (!Number.isFinite(totals.loss)) throw diverged(epoch, stepsBefore, rates[0])
        const done = (epoch + (from + rows.length) / order.length) / config.epochs
        context.onProgress({ stage: `Epoch ${epoch + 1} of ${config.epochs}`, fraction: done })
        // Lets a message that asks to cancel come in.
        await new Promise((resolve) => setImmediate(resolve))
      }
      yield {
        epoch,
        loss: totals.loss / order.length,
        accuracy: totals.correct / order.length,
        durationMs: performance.now() - startedAt,
        parameters: trainedTensors(config, state)
      }
    }
  } finally {
    await session.release()
  }
}

/** The rate of each of `count` steps from `first` on. */
function learningRates(config: TrainingConfig, first: number, count: number, samplesPerEpoch: number): number[] {
  const { batchSize, epochs, learningRate, schedule, warmUpSteps } = config
  const span = { stepsPerEpoch: Math.ceil(samplesPerEpoch / batchSize), epochs, warmUpSteps }
  return Array.from({ length: count }, (_, index) => learningRate * rateFactor(schedule, first + index, span))
}

const nextState = (definition: TrainingDefinition, result: Tensors): StateTensors =>
  Object.fromEntries(stateSpecs(definition).map(({ name }) => [name, asFloats(result[`${name}.next`])]))

function chunkFeeds({ x, labels }: Samples, rows: Int32Array, inputs: number): Tensors {
  const gathered = new Float32Array(rows.length * inputs)
  rows.forEach((row, index) => gathered.set(x.subarray(row * inputs, (row + 1) * inputs), index * inputs))
  return {
    x: floats([rows.length, inputs], gathered),
    labels: ints([rows.length], Array.from(rows, (row) => labels[row]))
  }
}

/** Each batch's loss is a mean; the last batch may be smaller. */
function addTotals(totals: { loss: number; correct: number }, result: Tensors, count: number, batchSize: number): void {
  dataOf(result['losses']).forEach((loss, step) => (totals.loss += loss * Math.min(batchSize, count - step * batchSize)))
  dataOf(result['corrects']).forEach((correct) => (totals.correct += correct))
}

function asFloats(tensor: Tensor): FloatTensor {
  if (tensor.type !== 'float32') throw new TypeError(`Expected float32, found ${tensor.type}.`)
  return tensor
}
const dataOf = (tensor: Tensor): Float32Array => asFloats(tensor).data

const diverged = (epoch: number, step: number, rate: number): UserError =>
  new UserError(`Training diverged in epoch ${epoch + 1} at step ${step}: the loss is no number any more. Try a smaller learning rate than ${rate}.`)

/** The ONNX file of a trained classifier. */
export function exportClassifier(architecture: Architecture, parameters: readonly Parameter[], metadata: Readonly<Record<string, string>>): Uint8Array {
  return serializeModel(modelOf(inferenceGraph(architecture, parameters), metadata))
}

/** Class probabilities [count, classes], a thousand samples a call. */
export async function predict(session: Session, x: Float32Array, inputs: number): Promise<Float32Array> {
  const count = x.length / inputs
  const parts: Float32Array[] = []
  for (let from = 0; from < count; from += 1000) {
    const part = x.subarray(from * inputs, Math.min(count, from + 1000) * inputs)
    const { probabilities } = await session.run({ glyphs: floats([part.length / inputs, inputs], part) })
    parts.push(dataOf(probabilities))
  }
  const all = new Float32Array(parts.reduce((size, part) => size + part.length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}
