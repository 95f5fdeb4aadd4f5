/** A page's letters in reading order, and where they are. */
import { replaceEqualDeep } from '@tanstack/react-query'
import type { Box } from '../../../../shared/geometry'
import { isDoubtful, type Glyph, type Line, type PageContent } from '../../../../shared/page'
import { SpatialIndex } from './spatial-index'

export interface PlacedGlyph {
  readonly glyph: Glyph
  /** Place in the reading order of the page, from 0. */
  readonly index: number
  readonly lineIndex: number
}

export interface Scene {
  readonly content: Omit<PageContent, 'lines'>
  readonly lines: readonly Line[]
  readonly glyphs: readonly PlacedGlyph[]
  readonly byId: ReadonlyMap<number, PlacedGlyph>
  /** Of each line: the index of its first glyph; one more entry stands for the end. */
  readonly lineStarts: readonly number[]
  /** Boxes by place; its indices are those of `glyphs`. */
  readonly boxes: SpatialIndex
  readonly doubtfulCount: number
}

/** `lines`: the content's, with what waits to be saved put over them. `before`: its index is kept where no box moved. */
export function buildScene(content: PageContent, lines = content.lines, before: Scene | null = null): Scene {
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
    boxes: before !== null && haveSameBoxes(before.glyphs, glyphs) ? before.boxes : new SpatialIndex(glyphs.map(({ glyph }) => glyph.box)),
    doubtfulCount: glyphs.filter(({ glyph }) => isDoubtful(glyph)).length
  }
}

/** The lines after a change; those that say and stand as before are the objects that they were, all of them the list that it was. */
export function keptLines(before: readonly Line[], after: readonly Line[]): readonly Line[] {
  if (before === after) return before
  const lines = after.map((line, index) => (before[index]?.id === line.id ? replaceEqualDeep(before[index], line) : line))
  return lines.length === before.length && lines.every((line, index) => line === before[index]) ? before : lines
}

/** Where letters differ between two scenes, while no box has moved; null where one has. */
export function changedBoxes(before: Scene, after: Scene): Box[] | null {
  if (before.boxes !== after.boxes) return null
  return after.glyphs.flatMap(({ glyph }, index) => (isDrawnAlike(glyph, before.glyphs[index].glyph) ? [] : [glyph.box]))
}

const haveSameBoxes = (before: readonly PlacedGlyph[], after: readonly PlacedGlyph[]): boolean =>
  before.length === after.length && after.every(({ glyph }, index) => isSameBox(glyph.box, before[index].glyph.box))

// By value: an answer of the backend is made of new objects.
const isSameBox = (a: Box, b: Box): boolean => a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height)
const isDrawnAlike = (a: Glyph, b: Glyph): boolean => a === b || (a.symbol === b.symbol && a.setBy === b.setBy && a.confidence === b.confidence)
