/** The tables as drizzle sees them. The migrations make them; a test holds the two together. */
import { blob, customType, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Saying } from '../../shared/messages/saying'
import { readSaying, writeSaying } from '../../shared/messages/saying-schema'
import type { Candidate, StageProvenance } from '../../shared/reading'
import type { ReadText } from '../../shared/test-page'
import type { ClassScore, Histogram, MetricInfo, MisreadSample } from '../../shared/run'

/** A saying, in a column of text. */
const saying = customType<{ data: Saying; driverData: string }>({ dataType: () => 'text', toDriver: writeSaying, fromDriver: readSaying })

export const file = sqliteTable('file', {
  sha256: text().primaryKey(),
  extension: text().notNull(),
  mediaType: text('media_type').notNull(),
  byteCount: integer('byte_count').notNull(),
  importedAt: text('imported_at').notNull()
})

export const page = sqliteTable('page', {
  id: integer().primaryKey(),
  sha256: text().notNull(),
  frameIndex: integer('frame_index').notNull(),
  frameCount: integer('frame_count').notNull(),
  name: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  importedAt: text('imported_at').notNull(),
  trashedAt: text('trashed_at'),
  readingId: integer('reading_id'),
  problem: saying()
})

export const reading = sqliteTable('reading', {
  id: integer().primaryKey(),
  pageId: integer('page_id').notNull(),
  modelId: text('model_id').notNull(),
  provenance: text({ mode: 'json' }).$type<readonly StageProvenance[]>().notNull(),
  createdAt: text('created_at').notNull()
})

export const proposal = sqliteTable('proposal', {
  pageId: integer('page_id').primaryKey(),
  readingId: integer('reading_id').notNull()
})

export const glyphLook = sqliteTable('glyph_look', {
  glyphId: integer('glyph_id').primaryKey(),
  look: blob({ mode: 'buffer' }).notNull()
})

export const line = sqliteTable('line', {
  id: integer().primaryKey({ autoIncrement: true }),
  readingId: integer('reading_id').notNull(),
  position: integer().notNull()
})

export const word = sqliteTable('word', {
  id: integer().primaryKey({ autoIncrement: true }),
  lineId: integer('line_id').notNull(),
  position: integer().notNull()
})

export const glyph = sqliteTable('glyph', {
  id: integer().primaryKey({ autoIncrement: true }),
  wordId: integer('word_id').notNull(),
  position: integer().notNull(),
  x: real().notNull(),
  y: real().notNull(),
  width: real().notNull(),
  height: real().notNull(),
  symbol: text().notNull(),
  setBy: text('set_by', { enum: ['machine', 'person'] }).notNull(),
  confidence: real().notNull(),
  candidates: text({ mode: 'json' }).$type<readonly Candidate[]>().notNull()
})

export const dataset = sqliteTable('dataset', {
  sha256: text().primaryKey(),
  name: text().notNull(),
  source: text().notNull(),
  format: text().notNull(),
  sampleCount: integer('sample_count').notNull(),
  testCount: integer('test_count').notNull(),
  symbols: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  classCounts: text('class_counts', { mode: 'json' }).$type<readonly number[]>().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  remarks: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  importedAt: text('imported_at').notNull(),
  trashedAt: text('trashed_at')
})

export const edit = sqliteTable('edit', {
  id: integer().primaryKey(),
  scope: text().notNull(),
  label: saying().notNull(),
  changes: text({ mode: 'json' }).$type<unknown>().notNull(),
  undone: integer({ mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull()
})

/** The pages that an edit of several pages touched. */
export const editPage = sqliteTable(
  'edit_page',
  { editId: integer('edit_id').notNull(), pageId: integer('page_id').notNull() },
  (table) => [primaryKey({ columns: [table.editId, table.pageId] })]
)

export const pageCost = sqliteTable('page_cost', {
  pageId: integer('page_id').primaryKey(),
  durationMs: integer('duration_ms').notNull(),
  keystrokes: integer().notNull(),
  clicks: integer().notNull(),
  corrections: integer().notNull()
})

export const setting = sqliteTable('setting', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull()
})

export const sweep = sqliteTable('sweep', {
  id: text().primaryKey(),
  name: text().notNull(),
  createdAt: text('created_at').notNull()
})

export const run = sqliteTable('run', {
  id: text().primaryKey(),
  name: text().notNull(),
  state: text({ enum: ['queued', 'running', 'finished', 'stopped', 'failed', 'interrupted'] }).notNull(),
  problem: saying(),
  notice: saying(),
  preset: text(),
  sweepId: text('sweep_id'),
  datasetSha256: text('dataset_sha256').notNull(),
  datasetName: text('dataset_name').notNull(),
  config: text({ mode: 'json' }).$type<unknown>().notNull(),
  model: text({ mode: 'json' }).$type<unknown>().notNull(),
  metrics: text({ mode: 'json' }).$type<readonly MetricInfo[]>().notNull(),
  parameterCount: integer('parameter_count').notNull(),
  bestEpoch: integer('best_epoch'),
  createdAt: text('created_at').notNull(),
  startedAt: text('started_at'),
  endedAt: text('ended_at'),
  tags: text({ mode: 'json' }).$type<readonly string[]>().notNull().default([]),
  notes: text().notNull().default(''),
  archivedAt: text('archived_at'),
  trashedAt: text('trashed_at'),
  epochs: integer().notNull().default(0),
  bestValues: text('best_values', { mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull().default({})
})

export const testPage = sqliteTable('test_page', {
  pageId: integer('page_id').primaryKey(),
  truth: text().notNull(),
  confirmedAt: text('confirmed_at').notNull()
})

export const testReading = sqliteTable(
  'test_reading',
  {
    pageId: integer('page_id').notNull(),
    modelId: text('model_id').notNull(),
    modelKey: text('model_key').notNull(),
    lines: text({ mode: 'json' }).$type<ReadText>().notNull(),
    readAt: text('read_at').notNull()
  },
  (table) => [primaryKey({ columns: [table.pageId, table.modelId] })]
)

export const runEpoch = sqliteTable(
  'run_epoch',
  {
    runId: text('run_id').notNull(),
    epoch: integer().notNull(),
    elapsedMs: real('elapsed_ms').notNull(),
    learningRate: real('learning_rate').notNull(),
    gradientNorm: real('gradient_norm').notNull(),
    samplesPerSecond: real('samples_per_second').notNull()
  },
  (table) => [primaryKey({ columns: [table.runId, table.epoch] })]
)

export const runValue = sqliteTable(
  'run_value',
  {
    runId: text('run_id').notNull(),
    part: text({ enum: ['training', 'validation'] }).notNull(),
    metric: text().notNull(),
    epoch: integer().notNull(),
    value: real().notNull()
  },
  (table) => [primaryKey({ columns: [table.runId, table.part, table.metric, table.epoch] })]
)

export const runLayer = sqliteTable(
  'run_layer',
  {
    runId: text('run_id').notNull(),
    epoch: integer().notNull(),
    layer: integer().notNull(),
    quantity: text({ enum: ['activation', 'gradient', 'weight'] }).notNull(),
    type: text().notNull(),
    mean: real().notNull(),
    deviation: real().notNull(),
    histogram: text({ mode: 'json' }).$type<Histogram>().notNull()
  },
  (table) => [primaryKey({ columns: [table.runId, table.epoch, table.layer, table.quantity] })]
)

export const runEvaluation = sqliteTable(
  'run_evaluation',
  {
    runId: text('run_id').notNull(),
    part: text({ enum: ['validation', 'test'] }).notNull(),
    sampleCount: integer('sample_count').notNull(),
    metricValues: text('metric_values', { mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull(),
    confusion: text({ mode: 'json' }).$type<readonly (readonly number[])[]>().notNull(),
    classes: text({ mode: 'json' }).$type<readonly ClassScore[]>().notNull()
  },
  (table) => [primaryKey({ columns: [table.runId, table.part] })]
)

export const runMisread = sqliteTable(
  'run_misread',
  {
    runId: text('run_id').notNull(),
    part: text({ enum: ['validation', 'test'] }).notNull(),
    symbol: text().notNull(),
    named: text().notNull(),
    sampleIndex: integer('sample_index').notNull(),
    candidates: text({ mode: 'json' }).$type<MisreadSample['candidates']>().notNull()
  },
  (table) => [primaryKey({ columns: [table.runId, table.part, table.symbol, table.named, table.sampleIndex] })]
)
