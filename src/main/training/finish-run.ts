/** The end of a run: its best weights judged on validation and test, and written as a model. */
import { basename } from 'node:path'
import { isClassification, type RunEvaluation } from '../../shared/run'
import type { WorkContext } from '../../shared/progress'
import { UserError } from '../../shared/user-error'
import { writeWhole, type BestEpoch } from './checkpoint/checkpoint'
import type { EpochWatch } from './epoch-watch'
import { calibrated, fitTemperature } from './calibration'
import { exportModel } from './export-model'
import { judge, type JudgedPart } from './judgement'
import type { Outcome } from './metrics/metric'
import { modelCard } from './model-card'
import { judgePca, PCA_SAMPLES } from './pca-baseline'
import { drawReconstructions } from './reconstruction-sheet'
import { planesFor, type RunData } from './run-data'
import { runFiles } from './run-files'
import type { RunJournal } from './run-journal'
import type { TrainEvent, TrainRequest, TrainResult } from './run-training'
import { plainSamples } from './sample-maker'
import type { Samples } from './samples'
import { indicesOf } from './split'
import { keptStartWeights } from './start-weights'

/** Samples that tell a temperature. */
const ENOUGH_TO_CALIBRATE = 500

export async function finishRun(
  request: TrainRequest,
  data: RunData,
  journal: RunJournal,
  watch: EpochWatch,
  context: WorkContext,
  emit: (event: TrainEvent) => void
): Promise<TrainResult> {
  const best = journal.bestEpoch
  if (best === null) throw new UserError('errors:training.nothingMeasured')
  context.onProgress({ stage: { key: 'jobs:judgingResult' }, fraction: 1 })
  const isClassifier = isClassification(request.config.loss)
  const outcomesOf = (samples: Samples) => watch.evaluator.outcomes(best.tensors, samples, context.signal)
  const temperature = isClassifier ? await temperatureOf(request, watch, outcomesOf(watch.validation)) : 1
  const evaluations: RunEvaluation[] = []
  for (const part of partsOf(request, data, watch)) {
    evaluations.push(await judge(calibrated(outcomesOf(part.samples), temperature), part, watch.metrics, watch.symbols))
  }
  const complete = isClassifier ? evaluations : await besidePca(request, data, watch, best, evaluations, context)
  for (const evaluation of complete) emit({ type: 'judged', evaluation })
  return { bestEpoch: best.epoch, modelPath: writeModel(request, data, watch, { best, temperature, evaluations }) }
}

/** A model that was trained further on few letters keeps the temperature that it had: all of them may be named rightly now. */
async function temperatureOf({ config, runDir }: TrainRequest, { validation }: EpochWatch, outcomes: AsyncIterable<Outcome>): Promise<number> {
  const start = config.startFrom === null || validation.labels.length >= ENOUGH_TO_CALIBRATE ? null : keptStartWeights(runFiles(runDir).initial)
  return start?.temperature ?? (await fitTemperature(outcomes))
}

function partsOf({ config }: TrainRequest, { dataset, split }: RunData, watch: EpochWatch): JudgedPart[] {
  const test = indicesOf(split, 'test')
  return [
    { part: 'validation', samples: watch.validation, indices: indicesOf(split, 'validation') },
    ...(test.length === 0 ? [] : [{ part: 'test', samples: plainSamples(dataset, test, planesFor(config)), indices: test } as const])
  ]
}

/** Adds to the values on validation what PCA reaches there, and draws some samples as each gives them back. */
async function besidePca(
  { config, runDir }: TrainRequest,
  { dataset, split }: RunData,
  { validation, evaluator }: EpochWatch,
  best: BestEpoch,
  evaluations: readonly RunEvaluation[],
  { signal }: WorkContext
): Promise<RunEvaluation[]> {
  const training = plainSamples(dataset, indicesOf(split, 'training').subarray(0, PCA_SAMPLES), planesFor(config))
  const pca = await judgePca(config.architecture, training, validation)
  const outcomes = evaluator.outcomes(best.tensors, validation, signal)
  const first = await outcomes.next()
  if (first.done !== true) await drawReconstructions(runFiles(runDir).reconstructions, [first.value.samples.x, first.value.outputs, pca.reconstructions])
  const added = { 'pca-psnr': pca.psnr, 'pca-components': pca.components }
  return evaluations.map((evaluation) => (evaluation.part === 'validation' ? { ...evaluation, values: { ...evaluation.values, ...added } } : evaluation))
}

interface Judged {
  readonly best: BestEpoch
  readonly temperature: number
  readonly evaluations: readonly RunEvaluation[]
}

function writeModel(request: TrainRequest, { dataset, split }: RunData, { metrics }: EpochWatch, { best, ...judged }: Judged): string {
  const { config, model, runDir, runId, datasetDir } = request
  const files = runFiles(runDir)
  const card = modelCard({ identity: model, config, dataset, datasetSha256: basename(datasetDir), split, bestEpoch: best.epoch, metrics, ...judged })
  writeWhole(files.model, exportModel(config, best.tensors, card, runId))
  writeWhole(files.card, `${JSON.stringify(card, null, 2)}\n`)
  return files.model
}
