/**
 * The edit log: every edit is one transaction that changes the data and writes the change down. There is no
 * Save; what `perform` returned from is on disk.
 */
import { and, desc, asc, eq } from 'drizzle-orm'
import { changesSchema, invert, type Change, type HistoryScope, type HistoryState } from '../../shared/edit'
import type { Connection, Database } from './database'
import * as schema from './schema'

export class EditLog {
  constructor(private readonly db: Database) {}

  /** Applies the changes and records them under `label`. What had been undone in this scope is forgotten. */
  perform(scope: HistoryScope, label: string, changes: readonly Change[]): void {
    this.db.transaction((tx) => {
      applyChanges(tx, changes)
      tx.delete(schema.edit)
        .where(and(eq(schema.edit.scope, scope), eq(schema.edit.undone, true)))
        .run()
      tx.insert(schema.edit)
        .values({ scope, label, changes, undone: false, createdAt: new Date().toISOString() })
        .run()
    })
  }

  /** Takes the newest edit back. Returns its changes as they were applied now; none when there is nothing. */
  undo(scope: HistoryScope): readonly Change[] {
    return this.db.transaction((tx) => {
      const last = newestDone(tx, scope)
      if (last === undefined) return []
      const changes = invert(changesSchema.parse(last.changes))
      applyChanges(tx, changes)
      tx.update(schema.edit).set({ undone: true }).where(eq(schema.edit.id, last.id)).run()
      return changes
    })
  }

  /** Does the oldest undone edit again. */
  redo(scope: HistoryScope): readonly Change[] {
    return this.db.transaction((tx) => {
      const next = oldestUndone(tx, scope)
      if (next === undefined) return []
      const changes = changesSchema.parse(next.changes)
      applyChanges(tx, changes)
      tx.update(schema.edit).set({ undone: false }).where(eq(schema.edit.id, next.id)).run()
      return changes
    })
  }

  state(scope: HistoryScope): HistoryState {
    return {
      undo: newestDone(this.db, scope)?.label ?? null,
      redo: oldestUndone(this.db, scope)?.label ?? null
    }
  }
}

const inScope = (scope: HistoryScope, undone: boolean) =>
  and(eq(schema.edit.scope, scope), eq(schema.edit.undone, undone))

function newestDone(db: Connection, scope: HistoryScope) {
  return db.select().from(schema.edit).where(inScope(scope, false)).orderBy(desc(schema.edit.id)).limit(1).get()
}

function oldestUndone(db: Connection, scope: HistoryScope) {
  return db.select().from(schema.edit).where(inScope(scope, true)).orderBy(asc(schema.edit.id)).limit(1).get()
}

function applyChanges(db: Connection, changes: readonly Change[]): void {
  for (const change of changes) {
    switch (change.kind) {
      case 'glyph-symbol':
        db.update(schema.glyph).set(change.after).where(eq(schema.glyph.id, change.glyphId)).run()
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
}
