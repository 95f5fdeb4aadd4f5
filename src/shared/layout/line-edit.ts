/** Small steps on lines that the operations are made of. Lines that nothing happens to stay the same objects. */
import { bottom, centreX, centreY, enclosing, overlap, right, type Box } from '../geometry'
import type { Glyph, Line, Word } from '../page'
import type { LayoutContext } from './layout-operation'

export const glyphsOf = (line: Line): Glyph[] => line.words.flatMap((word) => word.glyphs)
export const lineBox = (line: Line): Box => enclosing(glyphsOf(line).map(({ box }) => box))

export interface FoundGlyph {
  readonly glyph: Glyph
  readonly line: Line
  readonly lineIndex: number
  readonly wordIndex: number
  readonly glyphIndex: number
}

export function findGlyph(lines: readonly Line[], glyphId: number): FoundGlyph | undefined {
  for (const [lineIndex, line] of lines.entries()) {
    for (const [wordIndex, word] of line.words.entries()) {
      const glyphIndex = word.glyphs.findIndex(({ id }) => id === glyphId)
      if (glyphIndex >= 0) return { glyph: word.glyphs[glyphIndex], line, lineIndex, wordIndex, glyphIndex }
    }
  }
  return undefined
}

/** Each glyph becomes what `change` says: itself, others, or nothing. Empty words and lines go. */
export function mapGlyphs(lines: readonly Line[], change: (glyph: Glyph) => readonly Glyph[]): Line[] {
  return lines.flatMap((line) => {
    const words = line.words.flatMap((word): Word[] => {
      const glyphs = word.glyphs.flatMap((glyph) => change(glyph))
      if (glyphs.length === 0) return []
      const isSame = glyphs.length === word.glyphs.length && glyphs.every((glyph, index) => glyph === word.glyphs[index])
      return [isSame ? word : { ...word, glyphs }]
    })
    if (words.length === 0) return []
    const isSame = words.length === line.words.length && words.every((word, index) => word === line.words[index])
    return [isSame ? line : { ...line, words }]
  })
}

/** A gap between letters from this share of the line's median height on parts words. */
const WORD_GAP = 0.6
/** Share of a box's height that it must have in common with a line to belong to it. */
const LINE_OVERLAP = 0.3

/** Puts a glyph where it stands: into the line and the word that it is nearest to, or a line of its own. */
export function placeGlyph(lines: readonly Line[], glyph: Glyph, context: LayoutContext): Line[] {
  const index = lineAt(lines, glyph.box)
  if (index !== null) return lines.map((line, other) => (other === index ? putIntoLine(line, glyph, context) : line))
  const line: Line = { id: context.fresh('line'), words: [{ id: context.fresh('word'), glyphs: [glyph] }] }
  const below = lines.findIndex((other) => centreY(lineBox(other)) > centreY(glyph.box))
  const at = below < 0 ? lines.length : below
  return [...lines.slice(0, at), line, ...lines.slice(at)]
}

/** The line level with the box and nearest to it; null when none is. */
function lineAt(lines: readonly Line[], box: Box): number | null {
  let best: { index: number; distance: number; shared: number } | null = null
  for (const [index, line] of lines.entries()) {
    const whole = lineBox(line)
    const shared = overlap(whole.y, bottom(whole), box.y, bottom(box)) / Math.min(box.height, whole.height)
    if (shared < LINE_OVERLAP) continue
    const distance = Math.max(0, whole.x - right(box), box.x - right(whole))
    if (best === null || distance < best.distance || (distance === best.distance && shared > best.shared)) {
      best = { index, distance, shared }
    }
  }
  return best?.index ?? null
}

/** Into the line by its place from left to right; into the word beside it unless the gap is a word's. */
export function putIntoLine(line: Line, glyph: Glyph, context: LayoutContext): Line {
  const gap = WORD_GAP * medianHeight(line)
  const others = glyphsOf(line)
  const following = others.find(({ box }) => centreX(box) > centreX(glyph.box))
  const preceding = others[(following === undefined ? others.length : others.indexOf(following)) - 1]
  const toPreceding = preceding === undefined ? Infinity : glyph.box.x - right(preceding.box)
  const toFollowing = following === undefined ? Infinity : following.box.x - right(glyph.box)
  const isInside = line.words.some(({ glyphs }) => preceding && following && glyphs.includes(preceding) && glyphs.includes(following))
  if (isInside || (toPreceding <= toFollowing && toPreceding < gap)) return beside(line, preceding as Glyph, glyph, 1)
  if (toFollowing < gap) return beside(line, following as Glyph, glyph, 0)
  const word: Word = { id: context.fresh('word'), glyphs: [glyph] }
  const at = following === undefined ? line.words.length : line.words.findIndex(({ glyphs }) => glyphs.includes(following))
  return { ...line, words: [...line.words.slice(0, at), word, ...line.words.slice(at)] }
}

function beside(line: Line, neighbour: Glyph, glyph: Glyph, offset: 0 | 1): Line {
  return {
    ...line,
    words: line.words.map((word) => {
      const at = word.glyphs.indexOf(neighbour)
      return at < 0 ? word : { ...word, glyphs: word.glyphs.toSpliced(at + offset, 0, glyph) }
    })
  }
}

function medianHeight(line: Line): number {
  const heights = glyphsOf(line).map(({ box }) => box.height).sort((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)]
}
