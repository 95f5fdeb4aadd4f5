/** Looks over the glyphs of all pages that are in the library and shown. */
import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import { DOUBTFUL_BELOW } from '../../shared/page'
import type { ErrorEstimate, PageSymbols, ReviewGlyph, SymbolCount } from '../../shared/review'
import type { Database } from './database'
import * as schema from './schema'

const { glyph, word, line, page, reading } = schema
const isMachines = eq(glyph.setBy, 'machine')
const isDoubtful = sql`${glyph.setBy} = 'machine' AND ${glyph.confidence} < ${DOUBTFUL_BELOW}`

export class ReviewRepository {
  constructor(private readonly db: Database) {}

  /** What nobody has decided and the network is unsure of, the most probable errors first. */
  doubtful(limit: number): ReviewGlyph[] {
    return this.select(sql`${isDoubtful}`, asc(glyph.confidence), limit)
  }

  /** All that stand as `symbol`, the least sure first, a person's last. */
  readAs(symbol: string, limit: number): ReviewGlyph[] {
    return this.select(eq(glyph.symbol, symbol), sql`${glyph.setBy} = 'person', ${glyph.confidence}`, limit)
  }

  /** Machine glyphs that stand as `symbol`. */
  machineReadAs(symbol: string, limit: number): ReviewGlyph[] {
    return this.select(and(eq(glyph.symbol, symbol), isMachines), asc(glyph.confidence), limit)
  }

  symbols(): SymbolCount[] {
    const count = sql<number>`count(*)`
    return this.db
      .select({ symbol: glyph.symbol, count, doubtfulCount: sql<number>`sum(${isDoubtful})` })
      .from(glyph)
      .innerJoin(word, eq(word.id, glyph.wordId))
      .innerJoin(line, eq(line.id, word.lineId))
      .innerJoin(page, eq(page.readingId, line.readingId))
      .where(isNull(page.trashedAt))
      .groupBy(glyph.symbol)
      .orderBy(desc(count), glyph.symbol)
      .all()
  }

  /** Of those of the pages that have been read. */
  symbolsOn(pageIds: readonly number[]): PageSymbols[] {
    const symbols = sql`json_group_array(DISTINCT ${glyph.symbol})`.mapWith((json: string) => JSON.parse(json) as string[])
    return this.db
      .select({ pageId: page.id, modelId: reading.modelId, symbols })
      .from(page)
      .innerJoin(reading, eq(reading.id, page.readingId))
      .innerJoin(line, eq(line.readingId, reading.id))
      .innerJoin(word, eq(word.lineId, line.id))
      .innerJoin(glyph, eq(glyph.wordId, word.id))
      .where(inArray(page.id, [...pageIds]))
      .groupBy(page.id)
      .all()
  }

  estimate(): ErrorEstimate {
    const errors = sql<number>`sum(CASE WHEN ${glyph.setBy} = 'machine' THEN 1 - ${glyph.confidence} ELSE 0 END)`
    const pages = this.db
      .select({ pageId: page.id, errors })
      .from(glyph)
      .innerJoin(word, eq(word.id, glyph.wordId))
      .innerJoin(line, eq(line.id, word.lineId))
      .innerJoin(page, eq(page.readingId, line.readingId))
      .where(isNull(page.trashedAt))
      .groupBy(page.id)
      .all()
    return { total: pages.reduce((sum, each) => sum + each.errors, 0), pages }
  }

  private select(where: SQL | undefined, order: SQL, limit: number): ReviewGlyph[] {
    return this.db
      .select({ glyph, pageId: page.id })
      .from(glyph)
      .innerJoin(word, eq(word.id, glyph.wordId))
      .innerJoin(line, eq(line.id, word.lineId))
      .innerJoin(page, eq(page.readingId, line.readingId))
      .where(and(isNull(page.trashedAt), where))
      .orderBy(order, glyph.id)
      .limit(limit)
      .all()
      .map(({ glyph: { x, y, width, height, wordId: _word, position: _position, ...rest }, pageId }) => ({
        ...rest,
        pageId,
        box: { x, y, width, height }
      }))
  }
}
