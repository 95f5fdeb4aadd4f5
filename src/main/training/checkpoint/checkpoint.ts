/**
 * Everything that a run needs to go on where it was: the network and the optimizer, how far the epoch is, the
 * best weights so far, and what was recorded. Random numbers need no state (see Random.of).
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { wordsOf } from '../../../shared/messages/saying'
import type { EpochRecord } from '../../../shared/run'
import { UserError } from '../../../shared/user-error'
import type { Parameter } from '../../nn/network'
import { floats } from '../../onnx/tensor'
import type { TrainingPosition } from '../trainer'
import { parseTensors, serializeTensors, type NamedTensors } from './safetensors'

export interface BestEpoch {
  /** Counted from 1. */
  readonly epoch: number
  /** Of the metric that decides. */
  readonly value: number
  readonly tensors: readonly Parameter[]
}

export interface Checkpoint {
  readonly position: TrainingPosition
  readonly best: BestEpoch | null
  readonly elapsedMs: number
  readonly records: readonly EpochRecord[]
}

const STATE = 'state/'
const BEST = 'best/'
const PROGRESS_KEY = 'progress'

interface Progress extends Pick<TrainingPosition, 'epoch' | 'stepInEpoch' | 'totals'> {
  readonly best: Omit<BestEpoch, 'tensors'> | null
  readonly elapsedMs: number
  readonly records: readonly EpochRecord[]
}

/** The file is whole or the one before it is: written beside, flushed to the disk, then renamed. */
export function writeCheckpoint(path: string, { position, best, elapsedMs, records }: Checkpoint): void {
  const { state, epoch, stepInEpoch, totals } = position
  const progress: Progress = { epoch, stepInEpoch, totals, best: best === null ? null : { epoch: best.epoch, value: best.value }, elapsedMs, records }
  const kept = (best?.tensors ?? []).map(({ name, dims, data }) => [`${BEST}${name}`, floats(dims, data)] as const)
  const states = Object.entries(state).map(([name, tensor]) => [`${STATE}${name}`, tensor] as const)
  writeWhole(path, serializeTensors(Object.fromEntries([...states, ...kept]), { [PROGRESS_KEY]: JSON.stringify(progress) }))
}

/** Null where there is none. Throws UserError for a file that is damaged. */
export function readCheckpoint(path: string): Checkpoint | null {
  if (!existsSync(path)) return null
  try {
    const { tensors, metadata } = parseTensors(readFileSync(path))
    const { best, elapsedMs, records, ...position } = JSON.parse(metadata[PROGRESS_KEY]) as Progress
    return {
      position: { ...position, state: named(tensors, STATE) },
      best: best === null ? null : { ...best, tensors: Object.entries(named(tensors, BEST)).map(([name, tensor]) => ({ name, ...tensor })) },
      elapsedMs,
      records
    }
  } catch (error) {
    throw new UserError('errors:training.damagedCheckpoint', { file: basename(path), detail: wordsOf(error) })
  }
}

function named(tensors: NamedTensors, prefix: string): NamedTensors {
  return Object.fromEntries(
    Object.entries(tensors).flatMap(([name, tensor]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), tensor]] : []))
  )
}

/** As a whole or not at all, also when the power fails. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const part = `${path}.part`
  const file = openSync(part, 'w')
  try {
    const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
    for (let written = 0; written < content.length; ) written += writeSync(file, content, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(part, path)
}
