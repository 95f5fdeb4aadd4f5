/**
 * A page's letters in reading order, with what is typed but not yet saved put over what the backend said.
 * Lines that did not change stay the same objects, so that only the others are drawn again.
 */
import { isDoubtful, type Glyph, type Line, type PageContent } from '../../../../shared/page'
import { SpatialIndex } from './spatial-index'

export interface PlacedGlyph {
  readonly glyph: Glyph
  /** Place in the reading order of the page, from 0. */
  readonly index: number
  readonly lineIndex: number
}

export interface Scene {
  readonly content: PageContent
  readonly lines: readonly Line[]
  readonly glyphs: readonly PlacedGlyph[]
  readonly byId: ReadonlyMap<number, PlacedGlyph>
  /** Of each line: the index of its first glyph; one more entry stands for the end. */
  readonly lineStarts: readonly number[]
  /** Boxes by place; its indices are those of `glyphs`. */
  readonly boxes: SpatialIndex
  readonly doubtfulCount: number
}

/** Symbols that were set and wait to be saved, by glyph. */
export type PendingSymbols = ReadonlyMap<number, string>

export function buildScene(content: PageContent, pending: PendingSymbols): Scene {
  const lines = content.lines.map((line) => withPending(line, pending))
  const glyphs: PlacedGlyph[] = []
  const lineStarts: number[] = []
  for (const [lineIndex, line] of lines.entries()) {
    lineStarts.push(glyphs.length)
    for (const word of line.words) {
      for (const glyph of word.glyphs) glyphs.push({ glyph, index: glyphs.length, lineIndex })
    }
  }
  lineStarts.push(glyphs.length)
  return {
    content,
    lines,
    glyphs,
    byId: new Map(glyphs.map((placed) => [placed.glyph.id, placed])),
    lineStarts,
    boxes: new SpatialIndex(glyphs.map(({ glyph }) => glyph.box)),
    doubtfulCount: glyphs.filter(({ glyph }) => isDoubtful(glyph)).length
  }
}

function withPending(line: Line, pending: PendingSymbols): Line {
  const isTouched =
    pending.size > 0 && line.words.some((word) => word.glyphs.some(({ id }) => pending.has(id)))
  if (!isTouched) return line
  return {
    ...line,
    words: line.words.map((word) => ({
      ...word,
      glyphs: word.glyphs.map((glyph) => {
        const symbol = pending.get(glyph.id)
        return symbol === undefined ? glyph : { ...glyph, symbol, setBy: 'person' }
      })
    }))
  }
}

/** The content with one glyph set by a person: what the backend's next answer will say. */
export function withSymbol<Content extends PageContent>(
  content: Content,
  glyphId: number,
  symbol: string
): Content {
  const pending = new Map([[glyphId, symbol]])
  return { ...content, lines: content.lines.map((line) => withPending(line, pending)) }
}
