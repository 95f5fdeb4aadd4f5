/** Test pages, with the text that is true of each, and what models read there. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { ReadText } from '../../shared/test-page'
import type { Database } from './database'
import * as schema from './schema'

const { testPage, testReading, page } = schema

export type StoredTestPage = typeof testPage.$inferSelect & { readonly name: string }
export type TestReading = typeof testReading.$inferSelect

export class TestPageRepository {
  constructor(private readonly db: Database) {}

  /** Outside the trash, in the order in which the pages came in. */
  list(): StoredTestPage[] {
    return this.db
      .select({ pageId: testPage.pageId, truth: testPage.truth, confirmedAt: testPage.confirmedAt, name: page.name })
      .from(testPage)
      .innerJoin(page, eq(page.id, testPage.pageId))
      .where(isNull(page.trashedAt))
      .orderBy(testPage.pageId)
      .all()
  }

  /** A page that is one already gets the new text; what was read there stays. */
  confirm(pageId: number, truth: string): void {
    const confirmedAt = new Date().toISOString()
    this.db.insert(testPage).values({ pageId, truth, confirmedAt }).onConflictDoUpdate({ target: testPage.pageId, set: { truth, confirmedAt } }).run()
  }

  release(pageIds: readonly number[]): void {
    this.db.delete(testPage).where(inArray(testPage.pageId, [...pageIds])).run()
  }

  readings(): TestReading[] {
    return this.db.select().from(testReading).all()
  }

  readingOf(pageId: number, modelId: string): ReadText | undefined {
    return this.db.select().from(testReading).where(and(eq(testReading.pageId, pageId), eq(testReading.modelId, modelId))).get()?.lines
  }

  addReading(reading: Omit<TestReading, 'readAt'>): void {
    const row = { ...reading, readAt: new Date().toISOString() }
    this.db.insert(testReading).values(row).onConflictDoUpdate({ target: [testReading.pageId, testReading.modelId], set: row }).run()
  }
}
