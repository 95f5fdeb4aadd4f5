/**
 * The training loop: epochs of shuffled mini-batches, a call at a time. It holds nothing of its own: everything
 * that the next step depends on is in the position it yields and in the plan, so that a run can stop after any
 * call and go on later to the same bytes.
 */
import type { Parameter } from '../nn/network'
import { rateFactor, type Schedule } from '../optim/schedules'
import { orAborted } from '../../shared/or-aborted'
import { Random } from '../../shared/random'
import { UserError } from '../../shared/user-error'
import type { Execution } from './execution'
import { initialState, withWeights, type StateTensors, type TrainingDefinition } from './graphs/training-state'
import { STREAMS } from './random-streams'
import type { Samples } from './samples'
import { loadStepRunner, type CallResult, type StepRunner } from './step-runner'

export interface TrainingPlan extends TrainingDefinition {
  readonly epochs: number
  readonly batchSize: number
  readonly learningRate: number
  readonly schedule: Schedule
  readonly warmUpSteps: number
  readonly seed: number
  readonly execution: Execution
}

/** Gives an epoch's samples in their order; the same ones whenever it is asked. */
export interface SampleSource {
  readonly samplesPerEpoch: number
  /** Samples `from` up to, not with, `to` of that epoch. */
  take(epoch: number, from: number, to: number): Promise<Samples>
  close(): Promise<void>
}

/** Where a training stands between two calls. */
export interface TrainingPosition {
  readonly state: StateTensors
  /** The epoch under way, from 0; `epochs` when all are done. */
  readonly epoch: number
  /** Steps made in it. */
  readonly stepInEpoch: number
  /** Sums over its samples so far. */
  readonly totals: { readonly loss: number; readonly correct: number }
}

export interface TrainerEvent {
  readonly position: TrainingPosition
  /** Of the epoch that this call was part of. */
  readonly epoch: number
  readonly samplesDone: number
  /** Over the epoch so far; when it has ended, over all of it. */
  readonly loss: number
  readonly accuracy: number
  readonly learningRate: number
  readonly epochEnded: boolean
}

const NOTHING = { loss: 0, correct: 0 }

/** Before the first step. `weights`: those to begin with, instead of as initialised. */
export const beginning = (plan: TrainingPlan, weights: readonly Parameter[] = []): TrainingPosition => ({
  state: withWeights(initialState(plan, Random.of(plan.seed, STREAMS.init)), weights),
  epoch: 0,
  stepInEpoch: 0,
  totals: NOTHING
})

/**
 * Yields after every call. Throws the signal's reason when told to stop, UserError when the loss is no number
 * any more.
 */
export async function* train(plan: TrainingPlan, source: SampleSource, start: TrainingPosition, signal: AbortSignal): AsyncGenerator<TrainerEvent> {
  const runner = await loadStepRunner(plan, plan)
  let position = start
  try {
    while (position.epoch < plan.epochs) {
      signal.throwIfAborted()
      const event = await call(plan, source, runner, position, signal)
      position = event.position
      yield event
      // Lets a message that asks to stop come in.
      await new Promise((resolve) => setImmediate(resolve))
    }
  } finally {
    await runner.release()
  }
}

async function call(plan: TrainingPlan, source: SampleSource, runner: StepRunner, position: TrainingPosition, signal: AbortSignal): Promise<TrainerEvent> {
  const { batchSize } = plan
  const { epoch, stepInEpoch } = position
  const count = source.samplesPerEpoch
  const stepsPerEpoch = Math.ceil(count / batchSize)
  const steps = Math.min(runner.stepsPerCall, stepsPerEpoch - stepInEpoch)
  const from = stepInEpoch * batchSize
  const samplesDone = Math.min(count, from + steps * batchSize)
  const stepsBefore = epoch * stepsPerEpoch + stepInEpoch
  const rates = learningRates(plan, stepsBefore, steps, stepsPerEpoch)
  // A worker may need longer for its samples than a person who pressed Stop will wait.
  const samples = await orAborted(source.take(epoch, from, samplesDone), signal)
  const result = await runner.run(samples, rates, stepsBefore, position.state)
  const totals = addTotals(position.totals, result, samplesDone - from, batchSize)
  if (!Number.isFinite(totals.loss)) throw diverged(epoch, firstBad(result.losses) + stepsBefore, rates[0])
  const epochEnded = samplesDone === count
  return {
    position: epochEnded
      ? { state: result.state, epoch: epoch + 1, stepInEpoch: 0, totals: NOTHING }
      : { state: result.state, epoch, stepInEpoch: stepInEpoch + steps, totals },
    epoch,
    samplesDone,
    loss: totals.loss / samplesDone,
    accuracy: totals.correct / samplesDone,
    learningRate: rates[rates.length - 1],
    epochEnded
  }
}

/** The rate of each of `count` steps from `first` on. */
function learningRates(plan: TrainingPlan, first: number, count: number, stepsPerEpoch: number): number[] {
  const { epochs, learningRate, schedule, warmUpSteps } = plan
  const span = { stepsPerEpoch, epochs, warmUpSteps }
  return Array.from({ length: count }, (_, index) => learningRate * rateFactor(schedule, first + index, span))
}

/** Each batch's loss is a mean; the last batch may be smaller. */
function addTotals(before: TrainingPosition['totals'], { losses, corrects }: CallResult, count: number, batchSize: number): TrainingPosition['totals'] {
  const loss = losses.reduce((sum, value, step) => sum + value * Math.min(batchSize, count - step * batchSize), before.loss)
  return { loss, correct: corrects.reduce((sum, value) => sum + value, before.correct) }
}

const firstBad = (losses: Float32Array): number => losses.findIndex((loss) => !Number.isFinite(loss)) + 1

const diverged = (epoch: number, step: number, rate: number): UserError =>
  new UserError('errors:training.diverged', { epoch: epoch + 1, step, rate })
