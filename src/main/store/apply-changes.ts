/** Carries out the changes of an edit. */
import { and, eq } from 'drizzle-orm'
import type { Change, GlyphColumns, LineColumns, WordColumns } from '../../shared/edit'
import type { Connection } from './database'
import * as schema from './schema'

export function applyChanges(db: Connection, changes: readonly Change[]): void {
  for (const change of changes) applyChange(db, change)
}

function applyChange(db: Connection, change: Change): void {
  switch (change.kind) {
    case 'glyph-symbol': {
      const { glyph } = schema
      const { glyphId, before, after } = change
      const asLeft = and(eq(glyph.id, glyphId), eq(glyph.symbol, before.symbol))
      db.update(glyph).set(after).where(asLeft).run()
      break
    }
    case 'line-row':
    case 'word-row':
    case 'glyph-row':
      applyRow(db, change)
      break
    case 'page-reading':
      db.update(schema.page).set({ readingId: change.after }).where(eq(schema.page.id, change.pageId)).run()
      break
    case 'page-trash':
      db.update(schema.page).set({ trashedAt: change.after }).where(eq(schema.page.id, change.pageId)).run()
      break
    case 'dataset-trash':
      db.update(schema.dataset).set({ trashedAt: change.after }).where(eq(schema.dataset.sha256, change.sha256)).run()
      break
    case 'run-trash':
      db.update(schema.run).set({ trashedAt: change.after }).where(eq(schema.run.id, change.runId)).run()
      break
    case 'run-archive':
      db.update(schema.run).set({ archivedAt: change.after }).where(eq(schema.run.id, change.runId)).run()
      break
    case 'run-about':
      db.update(schema.run).set(change.after).where(eq(schema.run.id, change.runId)).run()
      break
  }
}

type RowChange = Extract<Change, { kind: 'line-row' | 'word-row' | 'glyph-row' }>

function applyRow(db: Connection, change: RowChange): void {
  const { id, before, after } = change
  const table = { 'line-row': schema.line, 'word-row': schema.word, 'glyph-row': schema.glyph }[change.kind]
  if (after === null) db.delete(table).where(eq(table.id, id)).run()
  else if (before !== null) db.update(table).set(after).where(eq(table.id, id)).run()
  else insertRow(db, change)
}

/** A row that comes into being is written down with all its columns. */
function insertRow(db: Connection, { kind, id, after }: RowChange): void {
  if (kind === 'line-row') db.insert(schema.line).values({ id, ...(after as LineColumns) }).run()
  else if (kind === 'word-row') db.insert(schema.word).values({ id, ...(after as WordColumns) }).run()
  else db.insert(schema.glyph).values({ id, ...(after as GlyphColumns) }).run()
}
