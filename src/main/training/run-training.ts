/**
 * One run from beginning to end, in the training process: split, train, watch, keep the best weights, judge
 * them, export. What it leaves lies in the run's folder; what it tells on the way is for the database.
 */
import { mkdirSync } from 'node:fs'
import { both, type Saying } from '../../shared/messages/saying'
import { isClassification, type EpochRecord, type MetricInfo, type RunEvaluation } from '../../shared/run'
import type { Progress, WorkContext } from '../../shared/progress'
import { UserError } from '../../shared/user-error'
import { parameterCount } from '../nn/network'
import { readCheckpoint } from './checkpoint/checkpoint'
import { finishRun } from './finish-run'
import { trainedTensors } from './graphs/training-state'
import { EpochWatch } from './epoch-watch'
import { decidingMetric, metricsOf } from './metrics/registry'
import type { ModelIdentity } from './model-card'
import { planOf, type RunConfig } from './run-config'
import { balancedWeights, openRunData, type RunData } from './run-data'
import { runFiles } from './run-files'
import { RunJournal } from './run-journal'
import { keepStartWeights, keptStartWeights, startWeightsOf } from './start-weights'
import { beginning, train, type TrainerEvent, type TrainingPlan, type TrainingPosition } from './trainer'

export interface TrainRequest {
  readonly kind: 'train'
  readonly runId: string
  /** The run's own folder; made where it is missing. What an earlier process left there is taken up. */
  readonly runDir: string
  /** The stored dataset's own folder, which its hash names. */
  readonly datasetDir: string
  readonly config: RunConfig
  readonly model: ModelIdentity
  /** The file of the model that it is trained further from; null where there is none, or none any more. */
  readonly startPath: string | null
}

export type TrainEvent =
  | { readonly type: 'started'; readonly metrics: readonly MetricInfo[]; readonly parameterCount: number }
  /** Again for epochs that were recorded before a pause: whoever keeps them may have lost the last ones. */
  | { readonly type: 'epoch'; readonly record: EpochRecord; readonly bestEpoch: number | null }
  | { readonly type: 'judged'; readonly evaluation: RunEvaluation }

export interface TrainResult {
  readonly bestEpoch: number
  readonly modelPath: string
}

/** Throws UserError for data that does not fit and for a loss that is no number any more. */
export async function runTraining(
  request: TrainRequest,
  context: WorkContext,
  emit: (event: TrainEvent) => void,
  programDir: string | null
): Promise<TrainResult> {
  const { config, runDir, datasetDir } = request
  const files = runFiles(runDir)
  mkdirSync(runDir, { recursive: true })
  context.onProgress({ stage: { key: 'jobs:readingData' }, fraction: 0 })
  const data = openRunData({ config, datasetDir, splitPath: files.split, programDir })
  try {
    const plan = planFor(config, data)
    const checkpoint = readCheckpoint(files.checkpoint)
    const journal = new RunJournal(files.checkpoint, decidingMetric(config.loss), checkpoint)
    emit({ type: 'started', metrics: infosOf(config), parameterCount: parameterCount(config.architecture) })
    for (const record of journal.epochs) emit({ type: 'epoch', record, bestEpoch: journal.bestEpoch?.epoch ?? null })
    const watch = await EpochWatch.open(plan, data, context.signal)
    try {
      const start = checkpoint?.position ?? firstPosition(request, plan, data)
      await trainEpochs({ plan, config, data, journal, watch, context, emit }, start)
      return await finishRun(request, data, journal, watch, context, emit)
    } finally {
      await watch.close()
    }
  } finally {
    await data.source.close()
  }
}

/** What showing a metric takes; its functions stay here. */
const infosOf = ({ loss }: RunConfig): MetricInfo[] =>
  metricsOf(loss).map(({ name, label, unit, higherIsBetter }) => ({ name, label, unit, higherIsBetter }))

function planFor(config: RunConfig, { dataset, split }: RunData): TrainingPlan {
  if (!isClassification(config.loss) || !config.balanceClasses) return planOf(config)
  return planOf(config, { ...config.loss, classWeights: balancedWeights(dataset, split) })
}

/** Before the first step; what it begins with is kept. */
function firstPosition({ config, runDir, startPath }: TrainRequest, plan: TrainingPlan, { dataset }: RunData): TrainingPosition {
  const { initial } = runFiles(runDir)
  const kept = keptStartWeights(initial)
  if (kept !== null) return beginning(plan, kept.tensors)
  const given = config.startFrom === null ? null : startWeightsOf(config, dataset, startPath)
  const start = beginning(plan, given?.tensors)
  keepStartWeights(initial, given ?? { tensors: trainedTensors(plan, start.state), temperature: 1 })
  return start
}

interface EpochLoop {
  readonly plan: TrainingPlan
  readonly config: RunConfig
  readonly data: RunData
  readonly journal: RunJournal
  readonly watch: EpochWatch
  readonly context: WorkContext
  readonly emit: (event: TrainEvent) => void
}

async function trainEpochs(loop: EpochLoop, start: TrainingPosition): Promise<void> {
  const { plan, config, data, journal, watch, context, emit } = loop
  const enter = (record: EpochRecord, position: TrainingPosition): void => {
    journal.enter(record, trainedTensors(plan, position.state))
    journal.write(position)
    emit({ type: 'epoch', record, bestEpoch: journal.bestEpoch?.epoch ?? null })
  }
  if (journal.epochs.length === 0) enter(await watch.lookBefore(trainedTensors(plan, start.state)), start)
  if (journal.hasStalled(config.patience)) return
  let epochBeganAt = performance.now()
  // Of an epoch that is taken up in the middle only the rest is timed.
  let doneBefore = start.stepInEpoch * plan.batchSize
  for await (const event of explained(train(plan, data.source, start, context.signal), journal)) {
    const samplesPerSecond = ((event.samplesDone - doneBefore) * 1000) / (performance.now() - epochBeganAt)
    context.onProgress(progressOf(plan, data, event, samplesPerSecond))
    if (!event.epochEnded) {
      journal.writeWhenDue(event.position)
      continue
    }
    const seen = { event, samplesPerSecond, elapsedMs: journal.elapsedMs }
    enter(await watch.look(seen, trainedTensors(plan, event.position.state)), event.position)
    if (journal.hasStalled(config.patience)) return
    epochBeganAt = performance.now()
    doneBefore = 0
  }
}

function progressOf({ epochs }: TrainingPlan, { source }: RunData, event: TrainerEvent, samplesPerSecond: number): Progress {
  const { epoch, samplesDone, loss, accuracy, learningRate } = event
  return {
    stage: { key: 'jobs:epoch', values: { epoch: epoch + 1, epochs } },
    fraction: (epoch + samplesDone / source.samplesPerEpoch) / epochs,
    figures: { loss, accuracy, learningRate, samplesPerSecond }
  }
}

/** A loss that is no number any more ends the run; the sentence says what is left of it. */
async function* explained(events: AsyncGenerator<TrainerEvent>, journal: RunJournal): AsyncGenerator<TrainerEvent> {
  try {
    yield* events
  } catch (error) {
    if (!UserError.is(error)) throw error
    const last = journal.epochs.at(-1)?.epoch ?? 0
    const kept: Saying = last === 0 ? { key: 'errors:training.keptBefore' } : { key: 'errors:training.keptEpoch', values: { epoch: last } }
    throw new UserError(both(error.saying, kept))
  }
}
