/** A page of a workspace, as people have corrected it, in the shape that formats write. */
import { lineText, wordText, type Glyph, type Line, type Page } from '../../../shared/page'
import type { GlyphReading } from '../../../shared/reading'
import type { SerializablePage } from './page-serializer'

export function correctedPage(page: Page, source: string, lines: readonly Line[]): SerializablePage {
  const { width, height } = page
  return {
    source,
    width,
    height,
    lines: lines.map((line) => ({
      text: lineText(line),
      words: line.words.map((word) => ({ text: wordText(word), glyphs: word.glyphs.map(corrected) }))
    }))
  }
}

/** Who has set a letter is sure of it; what the network made of its shape stays with the candidates. */
const corrected = ({ symbol, confidence, box, candidates, setBy }: Glyph): GlyphReading => ({
  symbol,
  confidence: setBy === 'person' ? 1 : confidence,
  box,
  candidates
})
