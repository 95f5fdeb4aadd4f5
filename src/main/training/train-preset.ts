/** Trains a preset on a folder of labelled characters and writes the model with its card. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCharacterSet, type CharacterSet } from '../datasets/labelled-images'
import { NORMALISATION } from '../../shared/glyph-normalisation'
import { GLYPH_SIDE, MODEL_CARD_KEY, type ModelCard } from '../../shared/model'
import type { WorkContext } from '../../shared/progress'
import { Random } from '../../shared/random'
import { UserError } from '../../shared/user-error'
import { describeArchitecture } from '../nn/architecture'
import type { Parameter } from '../nn/network'
import { describeOptimizer } from '../optim/registry'
import { loadSession } from '../runtime/session'
import { measureAccuracy, type Accuracy } from './accuracy'
import { distortedSamples, plainSamples } from './glyph-samples'
import { presets, type Preset } from './presets'
import { stratifiedSplit, type Split } from './split'
import { exportClassifier, predict, train, type EpochResult, type Samples } from './trainer'

export interface TrainRequest {
  readonly kind: 'train'
  readonly preset: string
  /** Folder of the IDX files. */
  readonly dataDir: string
  /** Gets `<id>.onnx` and `<id>.json`. */
  readonly outputDir: string
  readonly seed: number
  /** What makes the model again; for its card. */
  readonly command: string
}

export interface EpochEvent {
  readonly epoch: number
  readonly epochs: number
  readonly trainingLoss: number
  readonly trainingAccuracy: number
  readonly validationLoss: number
  readonly validationAccuracy: number
  readonly samplesPerSecond: number
}

export interface TrainResult {
  readonly modelPath: string
  readonly card: ModelCard
}

const INPUTS = GLYPH_SIDE * GLYPH_SIDE

/** Keeps the weights of the epoch that did best on validation. Throws UserError for data that does not fit. */
export async function trainPreset(request: TrainRequest, context: WorkContext, emit: (event: EpochEvent) => void): Promise<TrainResult> {
  const preset = presets.find(({ id }) => id === request.preset)
  if (preset === undefined) throw new UserError(`There is no preset "${request.preset}": use ${presets.map(({ id }) => id).join(' or ')}.`)
  context.onProgress({ stage: 'Reading the data', fraction: 0 })
  const data = readCharacterSet(request.dataDir)
  const random = new Random(request.seed)
  const split = stratifiedSplit(data.train.labels, data.symbols.length, preset.validationShare, random)
  const best = await bestParameters(preset, data, split, random, request.seed, context, emit)
  const test = plainSamples(data.test, data.test.labels.keys())
  const accuracy = await evaluate(preset, data, best.parameters, test)
  const card = cardOf(request, preset, data, split, best, accuracy)
  return { modelPath: write(request.outputDir, preset, data, best.parameters, card), card }
}

interface BestEpoch {
  readonly epoch: number
  readonly parameters: readonly Parameter[]
  readonly validation: Accuracy
}

async function bestParameters(
  preset: Preset,
  data: CharacterSet,
  split: Split,
  random: Random,
  seed: number,
  context: WorkContext,
  emit: (event: EpochEvent) => void
): Promise<BestEpoch> {
  const architecture = preset.architecture(data.symbols.length)
  const validationSamples = plainSamples(data.train, split.validation.flatMap((indices) => [...indices]))
  const samplesOf = (): Samples => distortedSamples(data.train, split.training, preset, random)
  let best: BestEpoch | null = null
  for await (const result of train({ ...preset, architecture, seed }, samplesOf, context)) {
    const validation = await evaluate(preset, data, result.parameters, validationSamples)
    emit(eventOf(preset, data, result, validation))
    if (best === null || validation.exact > best.validation.exact) best = { epoch: result.epoch, parameters: result.parameters, validation }
  }
  if (best === null) throw new UserError(`The preset "${preset.id}" has no epochs.`)
  return best
}

async function evaluate(preset: Preset, data: CharacterSet, parameters: readonly Parameter[], samples: Samples): Promise<Accuracy> {
  const session = await loadSession(exportClassifier(preset.architecture(data.symbols.length), parameters, {}))
  try {
    return measureAccuracy(await predict(session, samples.x, INPUTS), samples, data.symbols)
  } finally {
    await session.release()
  }
}

const eventOf = (preset: Preset, data: CharacterSet, result: EpochResult, validation: Accuracy): EpochEvent => ({
  epoch: result.epoch + 1,
  epochs: preset.epochs,
  trainingLoss: result.loss,
  trainingAccuracy: result.accuracy,
  validationLoss: validation.loss,
  validationAccuracy: validation.exact,
  samplesPerSecond: (preset.samplesPerClass * data.symbols.length * 1000) / result.durationMs
})

function cardOf(request: TrainRequest, preset: Preset, data: CharacterSet, split: Split, best: BestEpoch, test: Accuracy): ModelCard {
  const architecture = preset.architecture(data.symbols.length)
  const countOf = (parts: readonly Int32Array[]): number => parts.reduce((sum, part) => sum + part.length, 0)
  return {
    id: preset.modelId,
    name: preset.modelName,
    summary: preset.summary,
    symbols: [...data.symbols],
    normalisation: NORMALISATION,
    architecture: describeArchitecture(architecture),
    parameterCount: best.parameters.reduce((sum, { data: values }) => sum + values.length, 0),
    command: request.command,
    data: {
      name: 'EMNIST, 36 classes (capitals and digits)',
      sha256: data.sha256,
      licence: 'Derived from NIST Special Database 19, a work of the United States Government, in the public domain.',
      trainingSamples: countOf(split.training),
      validationSamples: countOf(split.validation)
    },
    training: {
      preset: preset.id,
      seed: request.seed,
      optimizer: describeOptimizer(preset.optimizer),
      learningRate: `${preset.learningRate}, ${preset.schedule.type}`,
      batchSize: preset.batchSize,
      epochs: preset.epochs,
      bestEpoch: best.epoch + 1,
      samplesPerEpoch: preset.samplesPerClass * data.symbols.length
    },
    metrics: {
      'validation accuracy': best.validation.exact,
      'test accuracy': test.exact,
      'test accuracy, O=0 I=1 S=5 Z=2': test.merged
    }
  }
}

/** Both files appear whole or not at all. */
function write(folder: string, preset: Preset, data: CharacterSet, parameters: readonly Parameter[], card: ModelCard): string {
  mkdirSync(folder, { recursive: true })
  const modelPath = join(folder, `${preset.modelId}.onnx`)
  const cardText = JSON.stringify(card, null, 2)
  const model = exportClassifier(preset.architecture(data.symbols.length), parameters, { [MODEL_CARD_KEY]: cardText })
  for (const [path, content] of [[modelPath, model], [modelPath.replace(/\.onnx$/, '.json'), `${cardText}\n`]] as const) {
    writeFileSync(`${path}.part`, content)
    renameSync(`${path}.part`, path)
  }
  return modelPath
}
