/** Files and pages: what was imported, and how far each page is. */
import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Saying } from '../../shared/messages/saying'
import { DOUBTFUL_BELOW, type Page, type PageCost } from '../../shared/page'
import type { Database } from './database'
import * as schema from './schema'

export interface NewFile {
  readonly sha256: string
  readonly extension: string
  readonly mediaType: string
  readonly byteCount: number
  /** The name it was imported under. */
  readonly name: string
  readonly frames: readonly { readonly width: number; readonly height: number }[]
}

export interface PageFile {
  readonly sha256: string
  readonly extension: string
  readonly frameIndex: number
  readonly name: string
}

export class PageRepository {
  constructor(private readonly db: Database) {}

  /**
   * Enters a file and its pages, or, for bytes that are here already, takes its pages out of the trash.
   * Returns the pages' ids in the file's order.
   */
  add(file: NewFile): number[] {
    const importedAt = new Date().toISOString()
    return this.db.transaction((tx) => {
      const { sha256, extension, mediaType, byteCount } = file
      tx.insert(schema.file).values({ sha256, extension, mediaType, byteCount, importedAt }).onConflictDoNothing().run()
      const frameCount = file.frames.length
      return file.frames.map((frame, frameIndex) => {
        const name = frameCount === 1 ? file.name : `${file.name}, page ${frameIndex + 1}`
        return tx
          .insert(schema.page)
          .values({ sha256, frameIndex, frameCount, name, width: frame.width, height: frame.height, importedAt })
          .onConflictDoUpdate({ target: [schema.page.sha256, schema.page.frameIndex], set: { trashedAt: null } })
          .returning({ id: schema.page.id })
          .get().id
      })
    })
  }

  /** Pages outside the trash, in the order they came in. */
  list(): Page[] {
    return this.select(isNull(schema.page.trashedAt))
  }

  /** Undefined for an unknown id and for a page in the trash. */
  get(pageId: number): Page | undefined {
    return this.select(and(eq(schema.page.id, pageId), isNull(schema.page.trashedAt)))[0]
  }

  /** Of a file, outside the trash. */
  idsOfFile(sha256: string): number[] {
    const { page } = schema
    const rows = this.db.select({ id: page.id }).from(page).where(and(eq(page.sha256, sha256), isNull(page.trashedAt))).all()
    return rows.map(({ id }) => id)
  }

  trashedAt(pageIds: readonly number[]): { id: number; trashedAt: string | null }[] {
    return this.db
      .select({ id: schema.page.id, trashedAt: schema.page.trashedAt })
      .from(schema.page)
      .where(inArray(schema.page.id, [...pageIds]))
      .all()
  }

  count(): number {
    const row = this.db.select({ pages: count() }).from(schema.page).where(isNull(schema.page.trashedAt)).get()
    return row?.pages ?? 0
  }

  /** Where a page's bytes are; a page in the trash still has them. */
  fileOf(pageId: number): PageFile | undefined {
    return this.selectFile(eq(schema.page.id, pageId))
  }

  fileByImage(sha256: string, frameIndex: number): PageFile | undefined {
    return this.selectFile(and(eq(schema.page.sha256, sha256), eq(schema.page.frameIndex, frameIndex)))
  }

  /** Notes why the page could not be read, or, with null, that it could. */
  setProblem(pageId: number, problem: Saying | null): void {
    this.db.update(schema.page).set({ problem }).where(eq(schema.page.id, pageId)).run()
  }

  /** What putting the page right has cost; undefined while nobody has worked on it. */
  cost(pageId: number): PageCost | undefined {
    const row = this.db.select().from(schema.pageCost).where(eq(schema.pageCost.pageId, pageId)).get()
    if (row === undefined) return undefined
    const { pageId: _, ...cost } = row
    return cost
  }

  addCost(pageId: number, more: PageCost): void {
    const { pageCost } = schema
    this.db
      .insert(pageCost)
      .values({ pageId, ...more })
      .onConflictDoUpdate({
        target: pageCost.pageId,
        set: {
          durationMs: sql`${pageCost.durationMs} + ${more.durationMs}`,
          keystrokes: sql`${pageCost.keystrokes} + ${more.keystrokes}`,
          clicks: sql`${pageCost.clicks} + ${more.clicks}`,
          corrections: sql`${pageCost.corrections} + ${more.corrections}`
        }
      })
      .run()
  }

  private selectFile(where: ReturnType<typeof and>): PageFile | undefined {
    return this.db
      .select({
        sha256: schema.page.sha256,
        extension: schema.file.extension,
        frameIndex: schema.page.frameIndex,
        name: schema.page.name
      })
      .from(schema.page)
      .innerJoin(schema.file, eq(schema.file.sha256, schema.page.sha256))
      .where(where)
      .get()
  }

  private select(where: ReturnType<typeof and>): Page[] {
    const { page, glyph, word, line } = schema
    const doubtful = sql`${glyph.setBy} = 'machine' AND ${glyph.confidence} < ${DOUBTFUL_BELOW}`
    return this.db
      .select({
        row: page,
        glyphCount: sql<number>`count(${glyph.id})`,
        doubtfulCount: sql<number>`coalesce(sum(${doubtful}), 0)`,
        correctedCount: sql<number>`coalesce(sum(${glyph.setBy} = 'person'), 0)`,
        proposals: sql<number>`exists (select 1 from ${schema.proposal} where ${schema.proposal.pageId} = ${page.id})`
      })
      .from(page)
      .leftJoin(line, eq(line.readingId, page.readingId))
      .leftJoin(word, eq(word.lineId, line.id))
      .leftJoin(glyph, eq(glyph.wordId, word.id))
      .where(where)
      .groupBy(page.id)
      .orderBy(page.id)
      .all()
      .map(({ row, proposals, ...counts }) => ({
        id: row.id,
        name: row.name,
        sha256: row.sha256,
        frameIndex: row.frameIndex,
        frameCount: row.frameCount,
        width: row.width,
        height: row.height,
        importedAt: row.importedAt,
        status: row.readingId === null ? 'unread' : 'read',
        problem: row.problem,
        hasProposal: proposals === 1,
        ...counts
      }))
  }
}
