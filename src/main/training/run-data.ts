/** The data of a run: the dataset, who of it is in which part, and where the training samples come from. */
import { existsSync } from 'node:fs'
import { isPlain } from '../datasets/augmentation'
import type { Dataset } from '../datasets/dataset'
import { loadDataset } from '../datasets/dataset-store'
import { readIdx, serializeIdx } from '../datasets/idx'
import { normalisationFor, PLANE_PIXELS } from '../../shared/glyph-normalisation'
import { PLACEMENT_INPUTS } from '../../shared/glyph-placement'
import type { Saying } from '../../shared/messages/saying'
import { isClassification } from '../../shared/run'
import { UserError } from '../../shared/user-error'
import { sideInputCount } from '../nn/architecture'
import { placeLayers } from '../nn/network'
import { sizeOf } from '../onnx/tensor'
import { writeWhole } from './checkpoint/checkpoint'
import type { RunConfig } from './run-config'
import { SampleMaker } from './sample-maker'
import { aheadSource, directSource } from './sample-sources'
import { indicesOf, splitDataset, type Split } from './split'
import { stepsPerCall } from './step-runner'
import type { SampleSource } from './trainer'

export interface RunData {
  readonly dataset: Dataset
  readonly split: Split
  readonly source: SampleSource
}

export interface RunDataOptions {
  readonly config: RunConfig
  readonly datasetDir: string
  readonly splitPath: string
  /** Where the built worker lies; null makes samples in this thread. */
  readonly programDir: string | null
}

/** Throws UserError for a network that does not fit the dataset, or a dataset too small to be split. */
export function openRunData({ config, datasetDir, splitPath, programDir }: RunDataOptions): RunData {
  const dataset = loadDataset(datasetDir)
  checkFit(config, dataset)
  const split = existsSync(splitPath) ? readIdx(splitPath).data : newSplit(config, dataset, splitPath)
  const training = indicesOf(split, 'training')
  if (training.length === 0 || !split.includes(1)) {
    throw new UserError('errors:training.tooFewSamples', { dataset: dataset.name, share: config.split.validationShare * 100 })
  }
  const { seed, samplesPerClass, augmentation, batchSize, execution, architecture } = config
  const recipe = { seed, samplesPerClass, augmentation, planes: planesFor(config) }
  const maker = new SampleMaker(dataset, training, recipe)
  const { samplesPerEpoch } = maker
  const partSize = stepsPerCall(execution, architecture, batchSize) * batchSize
  const source =
    programDir === null || isPlain(augmentation)
      ? directSource(maker)
      : aheadSource({ samplesPerEpoch, programDir, setup: { datasetDir, splitPath, recipe, partSize } })
  return { dataset, split, source }
}

/** How many planes of a glyph the network takes. */
export const planesFor = ({ architecture }: Pick<RunConfig, 'architecture'>): number => architecture.inputs / PLANE_PIXELS

function newSplit(config: RunConfig, dataset: Dataset, splitPath: string): Split {
  const split = splitDataset(dataset, config.split, config.seed)
  writeWhole(splitPath, serializeIdx({ dims: [split.length], data: split }))
  return split
}

function checkFit(config: RunConfig, dataset: Dataset): void {
  const problem = fitProblem(config, dataset)
  if (problem !== null) throw new UserError(problem)
}

/** Why the network does not suit the dataset; null when it does. Throws UserError where two layers do not fit. */
export function fitProblem({ architecture, loss }: Pick<RunConfig, 'architecture' | 'loss'>, { name, symbols }: Pick<Dataset, 'name' | 'symbols'>): Saying | null {
  if (normalisationFor(architecture.inputs) === undefined) {
    return { key: 'errors:training.otherInputs', values: { inputs: architecture.inputs, plain: PLANE_PIXELS, withCut: 2 * PLANE_PIXELS } }
  }
  const sides = sideInputCount(architecture)
  if (sides !== 0 && sides !== PLACEMENT_INPUTS) {
    return { key: 'errors:training.otherSideInputs', values: { count: sides, given: PLACEMENT_INPUTS } }
  }
  const outputs = sizeOf(placeLayers(architecture).at(-1)?.output ?? [])
  const wanted = isClassification(loss) ? symbols.length : architecture.inputs
  if (outputs === wanted) return null
  return isClassification(loss)
    ? { key: 'errors:training.otherOutputs', values: { count: outputs, dataset: name, wanted } }
    : { key: 'errors:training.otherCopy', values: { count: outputs, wanted } }
}

/** A weight for each class that makes all of them count alike, however rare: n / (K n_k). */
export function balancedWeights(dataset: Dataset, split: Split): number[] {
  const counts = new Array<number>(dataset.symbols.length).fill(0)
  for (const index of indicesOf(split, 'training')) counts[dataset.labels[index]]++
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => (count === 0 ? 1 : total / (counts.length * count)))
}
