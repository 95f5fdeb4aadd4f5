/**
 * What differs between two layouts of a page, row by row and column by column: the change that the edit log
 * keeps. Rows come into being from lines down to glyphs and go the other way, so that no row is without the
 * one it belongs to, neither on the way forth nor, reversed, on the way back.
 */
import type { Change, GlyphColumns, LineColumns, WordColumns } from '../edit'
import type { Line } from '../page'

interface Rows {
  readonly lines: Map<number, LineColumns>
  readonly words: Map<number, WordColumns>
  readonly glyphs: Map<number, GlyphColumns>
}

export function layoutChanges(readingId: number, before: readonly Line[], after: readonly Line[]): Change[] {
  const old = rowsOf(readingId, before, after)
  const next = rowsOf(readingId, after, before)
  const line = differences('line-row', old.lines, next.lines)
  const word = differences('word-row', old.words, next.words)
  const glyph = differences('glyph-row', old.glyphs, next.glyphs)
  return [...line.made, ...word.made, ...line.changed, ...word.changed, ...glyph.made, ...glyph.changed, ...glyph.gone, ...word.gone, ...line.gone]
}

/** Without the lines that are the same, in the same place, in the other layout. */
function rowsOf(readingId: number, lines: readonly Line[], others: readonly Line[]): Rows {
  const rows: Rows = { lines: new Map(), words: new Map(), glyphs: new Map() }
  const same = new Set(others)
  lines.forEach((line, position) => {
    if (line === others[position]) return
    rows.lines.set(line.id, { readingId, position })
    if (same.has(line)) return
    line.words.forEach((word, wordPosition) => {
      rows.words.set(word.id, { lineId: line.id, position: wordPosition })
      word.glyphs.forEach(({ id, box, ...glyph }, glyphPosition) => {
        rows.glyphs.set(id, { wordId: word.id, position: glyphPosition, ...box, ...glyph })
      })
    })
  })
  return rows
}

type RowKind = 'line-row' | 'word-row' | 'glyph-row'

function differences<Columns extends object>(kind: RowKind, before: ReadonlyMap<number, Columns>, after: ReadonlyMap<number, Columns>) {
  const change = (id: number, was: Partial<Columns> | null, is: Partial<Columns> | null): Change =>
    ({ kind, id, before: was, after: is }) as Change
  const made: Change[] = []
  const changed: Change[] = []
  const gone: Change[] = []
  for (const [id, is] of after) {
    const was = before.get(id)
    if (was === undefined) made.push(change(id, null, is))
    else {
      const columns = (Object.keys(is) as (keyof Columns)[]).filter((column) => was[column] !== is[column])
      const pick = (row: Columns): Partial<Columns> =>
        Object.fromEntries(columns.map((column) => [column, row[column]])) as unknown as Partial<Columns>
      if (columns.length > 0) changed.push(change(id, pick(was), pick(is)))
    }
  }
  for (const [id, was] of before) if (!after.has(id)) gone.push(change(id, was, null))
  return { made, changed, gone }
}
