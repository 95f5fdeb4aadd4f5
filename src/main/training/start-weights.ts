/** The weights that a run begins with: as initialised, or those of a model that is trained further. */
import { existsSync, readFileSync } from 'node:fs'
import type { Dataset } from '../datasets/dataset'
import { UserError } from '../../shared/user-error'
import { tensorsByName, type Parameter } from '../nn/network'
import { writeWhole } from './checkpoint/checkpoint'
import { parseTensors, serializeTensors } from './checkpoint/safetensors'
import type { RunConfig } from './run-config'
import { readTrainable } from './trainable-model'

/** Metadata key of the temperature that the model divides its logits by. */
const TEMPERATURE_KEY = 'temperature'

export interface StartWeights {
  readonly tensors: readonly Parameter[]
  /** See `fitTemperature`; 1 where no model came before. */
  readonly temperature: number
}

/**
 * Of the model in the file `startPath`, null when it is gone. Throws UserError for one that has not the run's network, or
 * tells other symbols apart than the dataset.
 */
export function startWeightsOf({ startFrom, architecture }: RunConfig, { name, symbols }: Dataset, startPath: string | null): StartWeights {
  const model = startFrom ?? ''
  if (startPath === null) throw new UserError('errors:training.startGone', { model })
  const { card, tensors, architecture: own } = readTrainable(startPath)
  if (JSON.stringify(own) !== JSON.stringify(architecture)) throw new UserError('errors:training.otherStartNetwork', { model })
  if (card.symbols.join('\n') !== symbols.join('\n')) throw new UserError('errors:training.otherStartSymbols', { model, dataset: name })
  return { tensors, temperature: card.temperature ?? 1 }
}

/** Kept in the run's folder: the run then needs the model no more, and its layers can be shown as they were. */
export const keepStartWeights = (path: string, { tensors, temperature }: StartWeights): void =>
  writeWhole(path, serializeTensors(tensorsByName(tensors), { [TEMPERATURE_KEY]: String(temperature) }))

/** Null where none were kept yet. */
export function keptStartWeights(path: string): StartWeights | null {
  if (!existsSync(path)) return null
  const { tensors, metadata } = parseTensors(readFileSync(path))
  return { tensors: Object.entries(tensors).map(([name, { dims, data }]) => ({ name, dims, data })), temperature: Number(metadata[TEMPERATURE_KEY] ?? 1) }
}
