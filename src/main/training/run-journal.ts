/** What a run has to show so far: its records, its best weights, its time; and the checkpoint that holds them. */
import type { EpochRecord } from '../../shared/run'
import type { Parameter } from '../nn/network'
import { writeCheckpoint, type BestEpoch, type Checkpoint } from './checkpoint/checkpoint'
import type { Metric } from './metrics/metric'
import type { TrainingPosition } from './trainer'

/** In a long epoch a checkpoint is written about so often. */
const CHECKPOINT_EVERY_MS = 30_000

export class RunJournal {
  private best: BestEpoch | null
  private readonly records: EpochRecord[]
  private readonly earlierMs: number
  private readonly startedAt = performance.now()
  private writtenAt = performance.now()

  /** `from`: where an earlier process stopped. */
  constructor(
    private readonly path: string,
    private readonly deciding: Metric,
    from: Checkpoint | null
  ) {
    this.best = from?.best ?? null
    this.records = [...(from?.records ?? [])]
    this.earlierMs = from?.elapsedMs ?? 0
  }

  get elapsedMs(): number {
    return this.earlierMs + performance.now() - this.startedAt
  }

  get bestEpoch(): BestEpoch | null {
    return this.best
  }

  get epochs(): readonly EpochRecord[] {
    return this.records
  }

  /** Enters an epoch, and keeps its weights when it is the best so far; what was not trained is never it. */
  enter(record: EpochRecord, tensors: readonly Parameter[]): void {
    this.records.push(record)
    const value = record.validation[this.deciding.name]
    if (record.epoch === 0 || Number.isNaN(value) || !this.isBetter(value)) return
    this.best = { epoch: record.epoch, value, tensors: tensors.map((tensor) => ({ ...tensor, data: tensor.data.slice() })) }
  }

  private isBetter(value: number): boolean {
    if (this.best === null) return true
    return this.deciding.higherIsBetter ? value > this.best.value : value < this.best.value
  }

  /** Whether `patience` epochs have gone by without a better one. */
  hasStalled(patience: number | null): boolean {
    const last = this.records.at(-1)
    return patience !== null && this.best !== null && last !== undefined && last.epoch - this.best.epoch >= patience
  }

  write(position: TrainingPosition): void {
    writeCheckpoint(this.path, { position, best: this.best, elapsedMs: this.elapsedMs, records: this.records })
    this.writtenAt = performance.now()
  }

  /** Within a long epoch. Weights that are no numbers any more are not kept: the loss will tell in the next step. */
  writeWhenDue(position: TrainingPosition): void {
    if (performance.now() - this.writtenAt < CHECKPOINT_EVERY_MS) return
    const isSound = Object.values(position.state).every(({ data }) => data.every(Number.isFinite))
    if (isSound) this.write(position)
  }
}
