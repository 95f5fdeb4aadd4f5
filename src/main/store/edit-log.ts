/**
 * The edit log: every edit is one transaction that changes the data and writes the change down. There is no
 * Save; what `perform` returned from is on disk.
 */
import { and, asc, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import { changesSchema, invert, pageOfScope, type Change, type HistoryScope, type HistoryState, type HistoryStep } from '../../shared/edit'
import type { Saying } from '../../shared/messages/saying'
import { applyChanges } from './apply-changes'
import type { Connection, Database } from './database'
import * as schema from './schema'

/** What a step of a history did. */
export interface SteppedEdit {
  readonly label: Saying
  /** As they were applied now. */
  readonly changes: readonly Change[]
  /** The pages that an edit of several pages touched. */
  readonly pageIds: readonly number[]
}

export class EditLog {
  constructor(private readonly db: Database) {}

  /**
   * Applies the changes and records them under `label`. What had been undone in this scope is forgotten.
   * `pageIds`: the pages that an edit of the workspace touches; it can be undone from each of them.
   */
  perform(scope: HistoryScope, label: Saying, changes: readonly Change[], pageIds: readonly number[] = []): void {
    this.db.transaction((tx) => {
      applyChanges(tx, changes)
      tx.delete(schema.edit)
        .where(and(eq(schema.edit.scope, scope), eq(schema.edit.undone, true)))
        .run()
      const { id } = tx
        .insert(schema.edit)
        .values({ scope, label, changes, undone: false, createdAt: new Date().toISOString() })
        .returning({ id: schema.edit.id })
        .get()
      for (const pageId of pageIds) tx.insert(schema.editPage).values({ editId: id, pageId }).run()
    })
  }

  /** Takes the newest edit back; null when there is nothing. */
  undo(scope: HistoryScope): SteppedEdit | null {
    return this.step(scope, 'undo')
  }

  /** Does the oldest undone edit again; null when there is none. */
  redo(scope: HistoryScope): SteppedEdit | null {
    return this.step(scope, 'redo')
  }

  state(scope: HistoryScope): HistoryState {
    return {
      undo: nextStep(this.db, scope, 'undo')?.label ?? null,
      redo: nextStep(this.db, scope, 'redo')?.label ?? null
    }
  }

  /** The newest steps, the newest first; those that are undone come before those that are done. */
  steps(scope: HistoryScope, limit: number): HistoryStep[] {
    const { edit, editPage } = schema
    const pages = sql<number>`max(1, (SELECT count(*) FROM ${editPage} WHERE ${editPage.editId} = ${sql.raw('edit.id')}))`
    return this.db
      .select({ id: edit.id, label: edit.label, createdAt: edit.createdAt, undone: edit.undone, pageCount: pages })
      .from(edit)
      .where(inScope(scope))
      .orderBy(desc(edit.undone), desc(edit.id))
      .limit(limit)
      .all()
  }

  /** Undoes what is newer than a step, or does it and what is before it again. */
  goTo(scope: HistoryScope, stepId: number): SteppedEdit[] {
    return this.db.transaction(() => {
      const taken: SteppedEdit[] = []
      const take = (direction: 'undo' | 'redo', isOnTheWay: (id: number) => boolean): void => {
        for (let next = nextStep(this.db, scope, direction); next !== undefined && isOnTheWay(next.id); ) {
          const step = this.step(scope, direction)
          if (step !== null) taken.push(step)
          next = nextStep(this.db, scope, direction)
        }
      }
      take('undo', (id) => id > stepId)
      take('redo', (id) => id <= stepId)
      return taken
    })
  }

  private step(scope: HistoryScope, direction: 'undo' | 'redo'): SteppedEdit | null {
    return this.db.transaction((tx) => {
      const edit = nextStep(tx, scope, direction)
      if (edit === undefined) return null
      const written = changesSchema.parse(edit.changes)
      const changes = direction === 'undo' ? invert(written) : written
      applyChanges(tx, changes)
      tx.update(schema.edit).set({ undone: direction === 'undo' }).where(eq(schema.edit.id, edit.id)).run()
      return { label: edit.label, changes, pageIds: touchedPages(tx, edit.id) }
    })
  }
}

/** A page's history holds its own edits and those of the workspace that touched it. */
function inScope(scope: HistoryScope): SQL | undefined {
  const own = eq(schema.edit.scope, scope)
  const pageId = pageOfScope(scope)
  if (pageId === null) return own
  const touching = sql`(SELECT ${schema.editPage.editId} FROM ${schema.editPage} WHERE ${schema.editPage.pageId} = ${pageId})`
  return or(own, inArray(schema.edit.id, touching))
}

function nextStep(db: Connection, scope: HistoryScope, direction: 'undo' | 'redo') {
  const order = direction === 'undo' ? desc(schema.edit.id) : asc(schema.edit.id)
  const where = and(inScope(scope), eq(schema.edit.undone, direction === 'redo'))
  return db.select().from(schema.edit).where(where).orderBy(order).limit(1).get()
}

function touchedPages(db: Connection, editId: number): number[] {
  const rows = db.select().from(schema.editPage).where(eq(schema.editPage.editId, editId)).all()
  return rows.map(({ pageId }) => pageId)
}
