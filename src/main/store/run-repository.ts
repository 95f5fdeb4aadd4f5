/** Runs: what each was started with, what was recorded epoch by epoch, and what came of it. */
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Saying } from '../../shared/messages/saying'
import type { EpochRecord, LayerStatistics, MetricInfo, MisreadSample, Run, RunDataset, RunEvaluation, RunScore, RunState } from '../../shared/run'
import type { Connection, Database } from './database'
import * as schema from './schema'

export interface NewRun {
  readonly id: string
  readonly name: string
  readonly preset: string | null
  readonly sweepId: string | null
  readonly dataset: RunDataset
  readonly config: unknown
  readonly model: unknown
}

export class RunRepository {
  constructor(private readonly db: Database) {}

  add({ dataset, ...run }: NewRun): void {
    const values = { ...run, datasetSha256: dataset.sha256, datasetName: dataset.name, metrics: [], parameterCount: 0 }
    this.db
      .insert(schema.run)
      .values({ ...values, state: 'queued', createdAt: now() })
      .run()
  }

  addSweep(sweep: { readonly id: string; readonly name: string }): void {
    this.db
      .insert(schema.sweep)
      .values({ ...sweep, createdAt: now() })
      .run()
  }

  get(runId: string): Run | undefined {
    const row = this.db.select().from(schema.run).where(eq(schema.run.id, runId)).get()
    return row === undefined ? undefined : toRun(row)
  }

  /** Of those outside the trash. */
  names(): string[] {
    const { run } = schema
    return this.db.select({ name: run.name }).from(run).where(isNull(run.trashedAt)).all().map(({ name }) => name)
  }

  /** Those outside the trash, in the order in which they were made. */
  ofSweep(sweepId: string): Run[] {
    const { run } = schema
    return this.db.select().from(run).where(and(eq(run.sweepId, sweepId), isNull(run.trashedAt))).orderBy(asc(run.createdAt), asc(run.id)).all().map(toRun)
  }

  modelOf(runId: string): unknown {
    return this.db.select({ model: schema.run.model }).from(schema.run).where(eq(schema.run.id, runId)).get()?.model
  }

  /** It waits for its turn; what it came to before stays. */
  queue(runId: string): void {
    this.db.update(schema.run).set({ state: 'queued', problem: null, endedAt: null }).where(eq(schema.run.id, runId)).run()
  }

  begin(runId: string): void {
    this.db
      .update(schema.run)
      .set({ state: 'running', problem: null, startedAt: sql`coalesce(${schema.run.startedAt}, ${now()})`, endedAt: null })
      .where(eq(schema.run.id, runId))
      .run()
  }

  describe(runId: string, about: { readonly metrics: readonly MetricInfo[]; readonly parameterCount: number }): void {
    this.db.update(schema.run).set(about).where(eq(schema.run.id, runId)).run()
  }

  end(runId: string, state: RunState, problem: Saying | null = null): void {
    this.db.update(schema.run).set({ state, problem, endedAt: now() }).where(eq(schema.run.id, runId)).run()
  }

  /** Another configuration than it was ordered with, and what says why. */
  reconfigure(runId: string, config: unknown, notice: Saying): void {
    this.db.update(schema.run).set({ config, notice }).where(eq(schema.run.id, runId)).run()
  }

  remove(runId: string): void {
    this.db.delete(schema.run).where(eq(schema.run.id, runId)).run()
  }

  /** Runs that a program which was killed left as running or waiting. */
  markInterrupted(): void {
    this.db
      .update(schema.run)
      .set({ state: 'interrupted' })
      .where(inArray(schema.run.state, ['running', 'queued']))
      .run()
  }

  /** One transaction an epoch. An epoch that was recorded before is replaced. */
  recordEpoch(runId: string, record: EpochRecord, bestEpoch: number | null): void {
    this.db.transaction((tx) => {
      const { epoch, elapsedMs, learningRate, gradientNorm, samplesPerSecond } = record
      const row = { runId, epoch, elapsedMs, learningRate, gradientNorm, samplesPerSecond }
      tx.insert(schema.runEpoch).values(row).onConflictDoUpdate({ target: [schema.runEpoch.runId, schema.runEpoch.epoch], set: row }).run()
      replaceValues(tx, runId, record)
      replaceLayers(tx, runId, record)
      const summary = { bestEpoch, epochs: sql`max(${schema.run.epochs}, ${epoch})`, ...(epoch === bestEpoch ? { bestValues: record.validation } : {}) }
      tx.update(schema.run).set(summary).where(eq(schema.run.id, runId)).run()
    })
  }

  recordEvaluation(runId: string, { part, count, values, confusion, classes, misread }: RunEvaluation): void {
    this.db.transaction((tx) => {
      const row = { runId, part, sampleCount: count, metricValues: values, confusion, classes }
      tx.insert(schema.runEvaluation)
        .values(row)
        .onConflictDoUpdate({ target: [schema.runEvaluation.runId, schema.runEvaluation.part], set: row })
        .run()
      tx.delete(schema.runMisread)
        .where(and(eq(schema.runMisread.runId, runId), eq(schema.runMisread.part, part)))
        .run()
      for (const { index, symbol, candidates } of misread) {
        tx.insert(schema.runMisread)
          .values({ runId, part, symbol, named: candidates[0].symbol, sampleIndex: index, candidates })
          .run()
      }
    })
  }

  epochs(runId: string): EpochRecord[] {
    const values = this.db.select().from(schema.runValue).where(eq(schema.runValue.runId, runId)).all()
    const layers = this.db.select().from(schema.runLayer).where(eq(schema.runLayer.runId, runId)).all()
    const epochs = this.db.select().from(schema.runEpoch).where(eq(schema.runEpoch.runId, runId)).orderBy(asc(schema.runEpoch.epoch)).all()
    const [valuesByEpoch, layersByEpoch] = [byEpoch(values), byEpoch(layers)]
    return epochs.map(({ runId: _, ...epoch }) => ({
      ...epoch,
      training: valuesOf(valuesByEpoch.get(epoch.epoch), 'training'),
      validation: valuesOf(valuesByEpoch.get(epoch.epoch), 'validation'),
      layers: (layersByEpoch.get(epoch.epoch) ?? []).map(toLayer)
    }))
  }

  /** Validation first, as `evaluations`, without what takes long to load: a run may misread thousands of samples. */
  scores(runId: string): RunScore[] {
    const { part, metricValues } = schema.runEvaluation
    return this.db.select({ part, values: metricValues }).from(schema.runEvaluation).where(eq(schema.runEvaluation.runId, runId)).orderBy(desc(part)).all()
  }

  evaluations(runId: string): RunEvaluation[] {
    const rows = this.db.select().from(schema.runEvaluation).where(eq(schema.runEvaluation.runId, runId)).orderBy(desc(schema.runEvaluation.part)).all()
    return rows.map(({ part, sampleCount, metricValues, confusion, classes }) => ({
      part,
      count: sampleCount,
      values: metricValues,
      confusion,
      classes,
      misread: this.misread(runId, part)
    }))
  }

  private misread(runId: string, part: RunEvaluation['part']): MisreadSample[] {
    return this.db
      .select()
      .from(schema.runMisread)
      .where(and(eq(schema.runMisread.runId, runId), eq(schema.runMisread.part, part)))
      .all()
      .map(({ sampleIndex, symbol, candidates }) => ({ index: sampleIndex, symbol, candidates }))
  }
}

const now = (): string => new Date().toISOString()

type RunRow = typeof schema.run.$inferSelect

function toRun({ datasetSha256, datasetName, model: _model, trashedAt: _trashedAt, bestValues: _bestValues, ...run }: RunRow): Run {
  return { ...run, dataset: { sha256: datasetSha256, name: datasetName } }
}

type ValueRow = typeof schema.runValue.$inferSelect

const valuesOf = (rows: readonly ValueRow[] | undefined, part: ValueRow['part']): Record<string, number> =>
  Object.fromEntries((rows ?? []).flatMap((row) => (row.part === part ? [[row.metric, row.value]] : [])))

function byEpoch<Row extends { readonly epoch: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.epoch)
    if (group === undefined) groups.set(row.epoch, [row])
    else group.push(row)
  }
  return groups
}

function toLayer({ layer, type, quantity, mean, deviation, histogram }: typeof schema.runLayer.$inferSelect): LayerStatistics {
  return { layer, type, quantity, mean, deviation, histogram }
}

function replaceValues(tx: Connection, runId: string, { epoch, training, validation }: EpochRecord): void {
  tx.delete(schema.runValue)
    .where(and(eq(schema.runValue.runId, runId), eq(schema.runValue.epoch, epoch)))
    .run()
  for (const [part, values] of [['training', training], ['validation', validation]] as const) {
    for (const [metric, value] of Object.entries(values)) tx.insert(schema.runValue).values({ runId, part, metric, epoch, value }).run()
  }
}

function replaceLayers(tx: Connection, runId: string, { epoch, layers }: EpochRecord): void {
  tx.delete(schema.runLayer)
    .where(and(eq(schema.runLayer.runId, runId), eq(schema.runLayer.epoch, epoch)))
    .run()
  for (const layer of layers) tx.insert(schema.runLayer).values({ runId, epoch, ...layer }).run()
}
