/** The tables as drizzle sees them. The migrations make them; a test holds the two together. */
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Candidate, StageProvenance } from '../../shared/reading'

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
  problem: text()
})

export const reading = sqliteTable('reading', {
  id: integer().primaryKey(),
  pageId: integer('page_id').notNull(),
  modelId: text('model_id').notNull(),
  provenance: text({ mode: 'json' }).$type<readonly StageProvenance[]>().notNull(),
  createdAt: text('created_at').notNull()
})

export const line = sqliteTable('line', {
  id: integer().primaryKey(),
  readingId: integer('reading_id').notNull(),
  position: integer().notNull()
})

export const word = sqliteTable('word', {
  id: integer().primaryKey(),
  lineId: integer('line_id').notNull(),
  position: integer().notNull()
})

export const glyph = sqliteTable('glyph', {
  id: integer().primaryKey(),
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
  label: text().notNull(),
  changes: text({ mode: 'json' }).$type<unknown>().notNull(),
  undone: integer({ mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull()
})

export const setting = sqliteTable('setting', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull()
})
