/** What was measured of runs, without the layers' statistics: for lists, curves and comparisons of many. */
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { CurvePoint, ListedRun, LayerStatistics, Run } from '../../shared/run'
import type { Database } from './database'
import * as schema from './schema'

/** A sparkline has so few pixels. */
const SPARKLINE_POINTS = 48

type Values = Record<string, number>

export class RunCurves {
  constructor(private readonly db: Database) {}

  /** Adds to each run what it measures. */
  withValues(runs: readonly Run[]): ListedRun[] {
    const validation = new Map<string, Values>()
    const test = new Map<string, Values>()
    for (const { runId, metric, value } of this.bestSoFar()) validation.set(runId, { ...validation.get(runId), [metric]: value })
    for (const { runId, part, metricValues } of this.judged()) (part === 'test' ? test : validation).set(runId, metricValues)
    return runs.map((run) => ({ ...run, values: { validation: validation.get(run.id) ?? {}, test: test.get(run.id) ?? {} } }))
  }

  /** Epoch 0 is the network as initialised. */
  curve(runId: string): CurvePoint[] {
    const points = this.db.select().from(schema.runEpoch).where(eq(schema.runEpoch.runId, runId)).orderBy(asc(schema.runEpoch.epoch)).all()
    const values = new Map(points.map(({ epoch }) => [epoch, { training: {} as Values, validation: {} as Values }]))
    for (const { part, metric, epoch, value } of this.db.select().from(schema.runValue).where(eq(schema.runValue.runId, runId)).all()) {
      const at = values.get(epoch)
      if (at !== undefined) at[part][metric] = value
    }
    return points.map(({ runId: _, ...point }) => ({ ...point, training: {}, validation: {}, ...values.get(point.epoch) }))
  }

  /** One metric on validation over the epochs, thinned to what a sparkline can show. */
  sparkline(runId: string, metric: string): number[] {
    const { runValue } = schema
    const values = this.db
      .select({ value: runValue.value })
      .from(runValue)
      .where(and(eq(runValue.runId, runId), eq(runValue.part, 'validation'), eq(runValue.metric, metric), gt(runValue.epoch, 0)))
      .orderBy(asc(runValue.epoch))
      .all()
      .map(({ value }) => value)
    if (values.length <= SPARKLINE_POINTS) return values
    const step = (values.length - 1) / (SPARKLINE_POINTS - 1)
    return Array.from({ length: SPARKLINE_POINTS }, (_, index) => values[Math.round(index * step)])
  }

  /** By epoch: how the values of each layer are spread. */
  layers(runId: string): { readonly epoch: number; readonly layers: LayerStatistics[] }[] {
    const rows = this.db
      .select()
      .from(schema.runLayer)
      .where(eq(schema.runLayer.runId, runId))
      .orderBy(asc(schema.runLayer.epoch), asc(schema.runLayer.layer))
      .all()
    const epochs = new Map<number, LayerStatistics[]>()
    for (const { runId: _, epoch, ...layer } of rows) epochs.set(epoch, [...(epochs.get(epoch) ?? []), layer])
    return [...epochs].map(([epoch, layers]) => ({ epoch, layers }))
  }

  private judged() {
    const { runId, part, metricValues } = schema.runEvaluation
    return this.db.select({ runId, part, metricValues }).from(schema.runEvaluation).innerJoin(schema.run, eq(schema.run.id, runId)).where(isNull(schema.run.trashedAt)).all()
  }

  /** Of runs that were not judged yet. The metrics come from the run, so that each value is one step in the index. */
  private bestSoFar(): { runId: string; metric: string; value: number }[] {
    return this.db.all(sql`
      SELECT run.id AS runId, found.metric AS metric, found.value AS value
      FROM run, json_each(run.metrics) AS info
      JOIN run_value AS found ON found.run_id = run.id AND found.part = 'validation'
        AND found.metric = json_extract(info.value, '$.name') AND found.epoch = run.best_epoch
      WHERE run.trashed_at IS NULL AND NOT EXISTS (SELECT 1 FROM run_evaluation WHERE run_evaluation.run_id = run.id)`)
  }
}
