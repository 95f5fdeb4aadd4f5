/** Readings: the lines, words and glyphs that a machine pass made and people correct. */
import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Change } from '../../shared/edit'
import type { Glyph, Line, Word } from '../../shared/page'
import type { StageProvenance } from '../../shared/reading'
import type { Connection, Database } from './database'
import * as schema from './schema'

/** A glyph that is not stored yet, and how its ink looks. */
export type NewGlyph = Omit<Glyph, 'id'> & { readonly look?: Uint8Array }
export interface NewReading {
  readonly pageId: number
  readonly modelId: string
  readonly provenance: readonly StageProvenance[]
  readonly lines: readonly { readonly words: readonly { readonly glyphs: readonly NewGlyph[] }[] }[]
}

export interface StoredReading {
  readonly id: number
  readonly modelId: string
  readonly provenance: readonly StageProvenance[]
  readonly lines: readonly Line[]
}

export interface GlyphOnPage {
  readonly pageId: number
  readonly glyph: Glyph
}

export class ReadingRepository {
  constructor(private readonly db: Database) {}

  /** Stores a reading without showing it; `show` is the change that does. */
  add(reading: NewReading): { readonly id: number; readonly show: Change } {
    return this.db.transaction((tx) => {
      const before = shownReading(tx, reading.pageId)
      const { pageId, modelId, provenance } = reading
      const id = tx
        .insert(schema.reading)
        .values({ pageId, modelId, provenance, createdAt: new Date().toISOString() })
        .returning({ id: schema.reading.id })
        .get().id
      reading.lines.forEach((line, position) => insertLine(tx, id, position, line))
      return { id, show: { kind: 'page-reading', pageId, before, after: id } }
    })
  }

  /** Stores a reading as a proposal, in the place of the one before. */
  propose(reading: NewReading): void {
    this.db.transaction((tx) => {
      this.dropProposal(reading.pageId, tx)
      const { id } = this.add(reading)
      tx.insert(schema.proposal).values({ pageId: reading.pageId, readingId: id }).run()
    })
  }

  /** What waits to be looked at, undefined when nothing does. */
  proposed(pageId: number): StoredReading | undefined {
    const row = this.db.select().from(schema.proposal).where(eq(schema.proposal.pageId, pageId)).get()
    return row === undefined ? undefined : this.stored(row.readingId)
  }

  dropProposal(pageId: number, db: Connection = this.db): void {
    const row = db.delete(schema.proposal).where(eq(schema.proposal.pageId, pageId)).returning({ readingId: schema.proposal.readingId }).get()
    if (row === undefined) return
    const { glyph, glyphLook, line, word } = schema
    const glyphs = db.select({ id: glyph.id }).from(glyph).innerJoin(word, eq(word.id, glyph.wordId)).innerJoin(line, eq(line.id, word.lineId)).where(eq(line.readingId, row.readingId))
    db.delete(glyphLook).where(inArray(glyphLook.glyphId, glyphs)).run()
    db.delete(schema.reading).where(eq(schema.reading.id, row.readingId)).run()
  }

  /** Shows a page's first reading; there is nothing before it to go back to. */
  showFirst(pageId: number, readingId: number): void {
    this.db.update(schema.page).set({ readingId }).where(eq(schema.page.id, pageId)).run()
  }

  /** The reading that is shown for a page, undefined while it is unread. */
  ofPage(pageId: number): StoredReading | undefined {
    const readingId = shownReading(this.db, pageId)
    return readingId === null ? undefined : this.stored(readingId)
  }

  private stored(readingId: number): StoredReading | undefined {
    const head = this.db.select().from(schema.reading).where(eq(schema.reading.id, readingId)).get()
    if (head === undefined) return undefined
    return { id: readingId, modelId: head.modelId, provenance: head.provenance, lines: this.linesOf(readingId) }
  }

  /** How the reading that is shown was made; nothing while the page is unread. */
  provenanceOf(pageId: number): readonly StageProvenance[] {
    const { page, reading } = schema
    const row = this.db.select({ provenance: reading.provenance }).from(page).innerJoin(reading, eq(reading.id, page.readingId)).where(eq(page.id, pageId)).get()
    return row?.provenance ?? []
  }

  /** How glyphs look, of those that are known. */
  looks(glyphIds: readonly number[]): Map<number, Uint8Array> {
    const { glyphLook } = schema
    const rows = this.db.select().from(glyphLook).where(inArray(glyphLook.glyphId, [...glyphIds])).all()
    return new Map(rows.map(({ glyphId, look }) => [glyphId, look]))
  }

  /** An id that no row of the table has had. */
  nextId(table: 'line' | 'word' | 'glyph'): number {
    const row = this.db.get<{ seq: number }>(sql`UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = ${table} RETURNING seq`)
    return row.seq
  }

  /** Of the glyphs that are there, in the order of their pages; unknown ids are left out. */
  glyphs(glyphIds: readonly number[]): GlyphOnPage[] {
    const { glyph, word, line, reading } = schema
    return this.db
      .select({ glyph, pageId: reading.pageId })
      .from(glyph)
      .innerJoin(word, eq(word.id, glyph.wordId))
      .innerJoin(line, eq(line.id, word.lineId))
      .innerJoin(reading, eq(reading.id, line.readingId))
      .where(inArray(glyph.id, [...glyphIds]))
      .orderBy(reading.pageId, glyph.id)
      .all()
      .map((row) => ({ pageId: row.pageId, glyph: rowToGlyph(row.glyph) }))
  }

  glyph(glyphId: number): GlyphOnPage | undefined {
    return this.glyphs([glyphId])[0]
  }

  private linesOf(readingId: number): Line[] {
    const { glyph, word, line } = schema
    const rows = this.db
      .select({ lineId: line.id, wordId: word.id, glyph })
      .from(line)
      .innerJoin(word, eq(word.lineId, line.id))
      .innerJoin(glyph, eq(glyph.wordId, word.id))
      .where(eq(line.readingId, readingId))
      .orderBy(asc(line.position), asc(word.position), asc(glyph.position))
      .all()
    const lines: { id: number; words: { id: number; glyphs: Glyph[] }[] }[] = []
    for (const row of rows) {
      let current = lines.at(-1)
      if (current?.id !== row.lineId) lines.push((current = { id: row.lineId, words: [] }))
      let currentWord: (Word & { glyphs: Glyph[] }) | undefined = current.words.at(-1)
      if (currentWord?.id !== row.wordId) current.words.push((currentWord = { id: row.wordId, glyphs: [] }))
      currentWord.glyphs.push(rowToGlyph(row.glyph))
    }
    return lines
  }
}

function shownReading(db: Connection, pageId: number): number | null {
  const row = db.select({ id: schema.page.readingId }).from(schema.page).where(eq(schema.page.id, pageId)).get()
  return row?.id ?? null
}

function insertLine(db: Connection, readingId: number, position: number, line: NewReading['lines'][number]): void {
  const lineId = db.insert(schema.line).values({ readingId, position }).returning({ id: schema.line.id }).get().id
  line.words.forEach((word, wordPosition) => {
    const wordId = db
      .insert(schema.word)
      .values({ lineId, position: wordPosition })
      .returning({ id: schema.word.id })
      .get().id
    word.glyphs.forEach(({ look, ...glyph }, glyphPosition) => {
      const { id } = db
        .insert(schema.glyph)
        .values({ wordId, position: glyphPosition, ...glyphToRow(glyph) })
        .returning({ id: schema.glyph.id })
        .get()
      if (look !== undefined) db.insert(schema.glyphLook).values({ glyphId: id, look: Buffer.from(look) }).run()
    })
  })
}

function glyphToRow({ box, ...glyph }: Omit<NewGlyph, 'look'>) {
  return { ...glyph, ...box }
}

function rowToGlyph(row: typeof schema.glyph.$inferSelect): Glyph {
  const { id, x, y, width, height, symbol, setBy, confidence, candidates } = row
  return { id, box: { x, y, width, height }, symbol, setBy, confidence, candidates }
}
