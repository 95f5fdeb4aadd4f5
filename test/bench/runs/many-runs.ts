/**
 * Fills a new workspace with thousands of runs as training would have recorded them, made inside SQLite by one
 * statement a table: in the repository's way, a transaction an epoch, it would take hours.
 */
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { openWorkspace } from '../../../src/main/store/workspace'
import { presets } from '../../../src/main/training/presets'
import { runConfigSchema } from '../../../src/main/training/run-config'
import { resourcesDir } from '../../../src/main/program-paths'
import type { MetricInfo } from '../../../src/shared/run'

const DATASET = { sha256: 'b'.repeat(64), name: 'made up' }
const CLASSES = 36

const share = (name: string, label: string): MetricInfo => ({ name, label, unit: 'share', higherIsBetter: true })
/** Eight on validation; the first two are measured in training too. */
export const metrics: readonly MetricInfo[] = [
  { name: 'loss', label: 'Loss', unit: 'nats', higherIsBetter: false },
  share('accuracy', 'Accuracy'),
  share('merged-accuracy', 'Accuracy, O=0'),
  share('top-2-accuracy', 'Among the best two'),
  share('top-5-accuracy', 'Among the best five'),
  { ...share('calibration-error', 'Calibration error'), higherIsBetter: false },
  share('precision', 'Precision'),
  share('recall', 'Recall')
]

export interface ManyRuns {
  readonly runs: number
  readonly epochs: number
}

/** Half of the runs are judged on test, the others ended before; every tenth failed. */
export function makeManyRuns(workspaceDir: string, { runs, epochs }: ManyRuns): void {
  openWorkspace({ workspaceDir, bundledModelsDir: join(resourcesDir, 'models') }).close()
  const db = new Database(join(workspaceDir, 'workspace.db'))
  try {
    db.pragma('synchronous = OFF')
    db.transaction(() => {
      addRuns(db, runs, epochs)
      addEpochs(db, epochs)
      addEvaluations(db)
    })()
  } finally {
    db.close()
  }
}

function addRuns(db: Database.Database, count: number, epochs: number): void {
  const insert = db.prepare(
    `INSERT INTO run (id, name, state, problem, preset, dataset_sha256, dataset_name, config, model, metrics, parameter_count, best_epoch, epochs, best_values, created_at, started_at, ended_at, tags)
     VALUES (@id, @name, @state, @problem, @preset, @sha256, @dataset, @config, '{}', @metrics, 150000, @bestEpoch, @epochs, @bestValues, @createdAt, @createdAt, @createdAt, @tags)`
  )
  const kinds = presets.map(({ id, config }) => ({ id, config: runConfigSchema.parse(config(CLASSES)) }))
  const begin = Date.UTC(2026, 0, 1)
  for (let index = 0; index < count; index += 1) {
    const { id: preset, config } = kinds[index % kinds.length]
    const learningRate = Number((0.0001 * 1.4 ** (index % 17)).toPrecision(3))
    const state = index % 10 === 9 ? 'failed' : 'finished'
    insert.run({
      id: index.toString(16).padStart(8, '0'),
      name: `${preset} number ${index}, learning rate ${learningRate}`,
      state,
      problem: state === 'failed' ? 'The loss is no number any more.' : null,
      preset,
      sha256: DATASET.sha256,
      dataset: DATASET.name,
      config: JSON.stringify({ ...config, learningRate, epochs, seed: index }),
      metrics: JSON.stringify(metrics),
      bestEpoch: epochs - (index % 9),
      epochs,
      bestValues: JSON.stringify(Object.fromEntries(metrics.map(({ name, higherIsBetter }) => [name, higherIsBetter ? 0.95 - Math.sin(index) / 20 : 0.2 + Math.sin(index) / 10]))),
      createdAt: new Date(begin + index * 60_000).toISOString(),
      tags: JSON.stringify(index % 50 === 0 ? ['kept'] : [])
    })
  }
}

/** Curves that fall or rise towards a value of the run's own. Epoch 0 is the network as initialised. */
function addEpochs(db: Database.Database, epochs: number): void {
  const numbers = `WITH RECURSIVE epoch(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM epoch WHERE n < ${epochs})`
  db.exec(`${numbers} INSERT INTO run_epoch SELECT run.id, n, n * 2000.0, 0.01, 1.0 / (n + 1), 12000 FROM run CROSS JOIN epoch ORDER BY run.id, n`)
  const series = [
    ...metrics.map(({ name, higherIsBetter }) => ({ part: 'validation', name, higherIsBetter, from: 0 })),
    ...metrics.slice(0, 2).map(({ name, higherIsBetter }) => ({ part: 'training', name, higherIsBetter, from: 1 }))
  ]
  const rows = series.map(({ part, name, higherIsBetter, from }) => `('${part}', '${name}', ${higherIsBetter ? 1 : 0}, ${from})`).join(', ')
  db.exec(
    `${numbers}, series(part, metric, rises, begin) AS (VALUES ${rows})
     INSERT INTO run_value
     SELECT run.id, part, metric, n, CASE rises WHEN 1 THEN 0.95 - 0.9 * exp(-n / (4.0 + run.rowid % 23)) ELSE 0.1 + 3.4 * exp(-n / (4.0 + run.rowid % 23)) END
     FROM run CROSS JOIN series CROSS JOIN epoch WHERE n >= begin ORDER BY run.id, part, metric, n`
  )
}

function addEvaluations(db: Database.Database): void {
  const values = `json_object(${metrics.map(({ name }, index) => `'${name}', 0.8 + sin(run.rowid) / 20 + ${index} / 1000.0`).join(', ')})`
  const confusion = JSON.stringify(Array.from({ length: CLASSES }, (_row, row) => Array.from({ length: CLASSES }, (_cell, column) => (row === column ? 300 : (row * column) % 7))))
  const classes = JSON.stringify(Array.from({ length: CLASSES }, (_class, index) => ({ symbol: index.toString(36).toUpperCase(), count: 400, precision: 0.9, recall: 0.9 })))
  db.prepare(
    `INSERT INTO run_evaluation
     SELECT run.id, part, 14000, ${values}, ?, ? FROM run JOIN (SELECT 'test' AS part UNION SELECT 'validation') WHERE run.state = 'finished' AND run.rowid % 2 = 0 ORDER BY run.id, part`
  ).run(confusion, classes)
}
