/** Operations on words and lines: where they begin, and in which order they are read. */
import type { Glyph, Line, Word } from '../page'
import { findGlyph, mapGlyphs, putIntoLine } from './line-edit'
import type { LayoutContext, LayoutOperation } from './layout-operation'

type Of<Kind extends LayoutOperation['kind']> = Extract<LayoutOperation, { kind: Kind }>

const replaceLine = (lines: readonly Line[], at: number, ...by: readonly Line[]): Line[] => lines.toSpliced(at, 1, ...by)

export function toggleWordBreak(lines: readonly Line[], { glyphId }: Of<'word-break'>, context: LayoutContext): Line[] {
  const found = findGlyph(lines, glyphId)
  if (found === undefined) return [...lines]
  const { line, lineIndex, wordIndex, glyphIndex } = found
  const word = line.words[wordIndex]
  if (glyphIndex > 0) {
    const parts: Word[] = [
      { ...word, glyphs: word.glyphs.slice(0, glyphIndex) },
      { id: context.fresh('word'), glyphs: word.glyphs.slice(glyphIndex) }
    ]
    return replaceLine(lines, lineIndex, { ...line, words: line.words.toSpliced(wordIndex, 1, ...parts) })
  }
  if (wordIndex === 0) return [...lines]
  const before = line.words[wordIndex - 1]
  const joined: Word = { ...before, glyphs: [...before.glyphs, ...word.glyphs] }
  return replaceLine(lines, lineIndex, { ...line, words: line.words.toSpliced(wordIndex - 1, 2, joined) })
}

export function toggleLineBreak(lines: readonly Line[], { glyphId }: Of<'line-break'>, context: LayoutContext): Line[] {
  const found = findGlyph(lines, glyphId)
  if (found === undefined) return [...lines]
  const { line, lineIndex, wordIndex, glyphIndex } = found
  if (wordIndex === 0 && glyphIndex === 0) {
    if (lineIndex === 0) return [...lines]
    const before = lines[lineIndex - 1]
    return lines.toSpliced(lineIndex - 1, 2, { ...before, words: [...before.words, ...line.words] })
  }
  const word = line.words[wordIndex]
  const head = line.words.slice(0, wordIndex)
  const tail = line.words.slice(wordIndex + 1)
  const id = context.fresh('line')
  if (glyphIndex === 0) {
    return replaceLine(lines, lineIndex, { ...line, words: head }, { id, words: [word, ...tail] })
  }
  const first: Word = { ...word, glyphs: word.glyphs.slice(0, glyphIndex) }
  const second: Word = { id: context.fresh('word'), glyphs: word.glyphs.slice(glyphIndex) }
  return replaceLine(lines, lineIndex, { ...line, words: [...head, first] }, { id, words: [second, ...tail] })
}

/** Beyond the first and the last line there is a new one. */
export function moveToLine(lines: readonly Line[], { glyphIds, direction }: Of<'to-line'>, context: LayoutContext): Line[] {
  const home = findGlyph(lines, glyphIds[0])
  if (home === undefined) return [...lines]
  const moved = glyphIds.flatMap((id) => findGlyph(lines, id)?.glyph ?? [])
  const target: Line | undefined = lines[home.lineIndex + (direction === 'above' ? -1 : 1)]
  const without = mapGlyphs(lines, (glyph) => (glyphIds.includes(glyph.id) ? [] : [glyph]))
  if (target === undefined) {
    const line: Line = { id: context.fresh('line'), words: [{ id: context.fresh('word'), glyphs: moved }] }
    return direction === 'above' ? [line, ...without] : [...without, line]
  }
  const put = (line: Line, glyph: Glyph): Line => putIntoLine(line, glyph, context)
  // What was moved may have been all that the target line held.
  return without.map((line) => (line.id === target.id ? moved.reduce(put, line) : line))
}

export function moveLine(lines: readonly Line[], { lineId, toIndex }: Of<'move-line'>): Line[] {
  const from = lines.findIndex(({ id }) => id === lineId)
  if (from < 0) return [...lines]
  return lines.toSpliced(from, 1).toSpliced(Math.min(toIndex, lines.length - 1), 0, lines[from])
}

