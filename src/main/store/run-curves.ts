/** What was measured of runs, without the layers' statistics: for curves and comparisons of many. */
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { CurvePoint, LayerStatistics } from '../../shared/run'
import type { Database } from './database'
import * as schema from './schema'

/** A sparkline has so few pixels. */
const SPARKLINE_POINTS = 48

type Values = Record<string, number>

interface ValueRow {
  readonly part: 'training' | 'validation'
  readonly metric: string
  readonly epoch: number
  readonly value: number
}

export class RunCurves {
  constructor(private readonly db: Database) {}

  /** Epoch 0 is the network as initialised. */
  curve(runId: string): CurvePoint[] {
    const points = this.db.select().from(schema.runEpoch).where(eq(schema.runEpoch.runId, runId)).orderBy(asc(schema.runEpoch.epoch)).all()
    const values = new Map(points.map(({ epoch }) => [epoch, { training: {} as Values, validation: {} as Values }]))
    // A thousand rows a run: as SQLite gives them, in a quarter of the time that mapping them to columns takes.
    const rows = this.db.all<ValueRow>(sql`SELECT part, metric, epoch, value FROM run_value WHERE run_id = ${runId}`)
    for (const { part, metric, epoch, value } of rows) {
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
}
