/** Finds text in the lines of a page and tells which glyphs it is, with what would stand there instead. */
import { enclosing, type Box } from './geometry'
import { glyphsOf } from './layout/line-edit'
import { lineText, type Line } from './page'

export interface TextSearch {
  readonly text: string
  readonly isRegularExpression: boolean
  readonly matchCase: boolean
}

export interface TextMatch {
  readonly lineNumber: number
  readonly before: string
  readonly found: string
  readonly after: string
  readonly glyphIds: readonly number[]
  /** Around all of its glyphs. */
  readonly box: Box
  /** A symbol for each glyph; null where the replacement has another number of letters than there are glyphs. */
  readonly symbols: readonly string[] | null
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
const letters = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment).filter((letter) => letter.trim() !== '')

/** Throws SyntaxError for what is no regular expression. */
export function searchPattern({ text, isRegularExpression, matchCase }: TextSearch): RegExp {
  const source = isRegularExpression ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(source, matchCase ? 'gu' : 'giu')
}

/** In `replacement`, $1 and the like stand for groups of a regular expression. */
export function findText(lines: readonly Line[], pattern: RegExp, replacement: string): TextMatch[] {
  return lines.flatMap((line, index) => {
    const text = lineText(line)
    const glyphAt = glyphsByOffset(line)
    return [...text.matchAll(pattern)].flatMap((match): TextMatch[] => {
      const [found] = match
      const glyphs = [...new Set(glyphAt.slice(match.index, match.index + found.length))].filter((glyph) => glyph !== null)
      if (glyphs.length === 0) return []
      const symbols = letters(expand(replacement, match))
      return [
        {
          lineNumber: index + 1,
          before: text.slice(0, match.index),
          found,
          after: text.slice(match.index + found.length),
          glyphIds: glyphs.map(({ id }) => id),
          box: enclosing(glyphs.map(({ box }) => box)),
          symbols: symbols.length === glyphs.length ? symbols : null
        }
      ]
    })
  })
}

/** For each code unit of the line's text the glyph that it belongs to; null for the spaces between words. */
function glyphsByOffset(line: Line) {
  return line.words.flatMap((word, index) => {
    const own = glyphsOf({ id: 0, words: [word] }).flatMap((glyph) => new Array<typeof glyph>(glyph.symbol.length).fill(glyph))
    return index === 0 ? own : [null, ...own]
  })
}

const expand = (replacement: string, match: RegExpMatchArray): string =>
  replacement.replace(/\$(\$|\d)/g, (_whole, group: string) => (group === '$' ? '$' : (match[Number(group)] ?? '')))
