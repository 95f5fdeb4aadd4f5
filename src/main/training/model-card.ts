/** A model's card: where it comes from, how it is made again, how good it is. */
import type { Dataset } from '../datasets/dataset'
import { knownDataset } from '../datasets/known-datasets'
import { recipeOf } from '../datasets/recipes'
import { normalisationFor } from '../../shared/glyph-normalisation'
import type { ModelCard } from '../../shared/model'
import { isClassification, metricInSentence, type RunEvaluation } from '../../shared/run'
import { describeArchitecture } from '../nn/architecture'
import { parameterCount } from '../nn/network'
import { describeOptimizer } from '../optim/registry'
import type { Metric } from './metrics/metric'
import type { RunConfig } from './run-config'
import { indicesOf, type Split } from './split'

/** Who the model is, as opposed to how it was made. */
export interface ModelIdentity {
  readonly id: string
  readonly name: string
  readonly summary: string
  /** The command that makes it again. */
  readonly command: string
}

export interface CardSource {
  readonly identity: ModelIdentity
  readonly config: RunConfig
  readonly dataset: Dataset
  /** By `datasetHash`. */
  readonly datasetSha256: string
  readonly split: Split
  readonly bestEpoch: number
  /** Which the probabilities were calibrated by; 1 for an autoencoder. */
  readonly temperature: number
  readonly evaluations: readonly RunEvaluation[]
  readonly metrics: readonly Metric[]
}

export function modelCard({ identity, config, dataset, datasetSha256: sha256, split, bestEpoch, temperature, evaluations, metrics }: CardSource): ModelCard {
  const known = knownDataset(sha256)
  const { learningRate, schedule, batchSize, epochs, optimizer, architecture, seed } = config
  return {
    ...identity,
    symbols: [...dataset.symbols],
    normalisation: normalisationFor(architecture.inputs) ?? 'unknown',
    ...(isClassification(config.loss) ? { temperature } : {}),
    architecture: describeArchitecture(architecture),
    parameterCount: parameterCount(architecture),
    data: {
      name: known?.title ?? dataset.name,
      sha256,
      licence: known?.licence ?? recipeOf(dataset.name)?.licence ?? 'Not stated.',
      trainingSamples: indicesOf(split, 'training').length,
      validationSamples: indicesOf(split, 'validation').length
    },
    training: {
      seed,
      optimizer: describeOptimizer(optimizer),
      learningRate: `${learningRate}, ${schedule.type}`,
      batchSize,
      epochs,
      bestEpoch,
      ...(config.samplesPerClass === null ? {} : { samplesPerEpoch: config.samplesPerClass * dataset.symbols.length }),
      threads: config.execution.threads
    },
    metrics: Object.fromEntries(
      evaluations.flatMap(({ part, values }) => metrics.filter(({ unit }) => unit === 'share').map(({ name, label }) => [`${part} ${metricInSentence(label)}`, values[name]]))
    )
  }
}
