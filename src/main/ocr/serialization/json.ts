/** One JSON document: pages > lines > words > glyphs with boxes and candidates, without timings. */
import type { LineReading } from '../../../shared/reading'
import type { PageFormat } from './page-serializer'

export const json: PageFormat = {
  id: 'json',
  label: 'JSON with boxes',
  extension: 'json',
  serialize: (pages) => {
    // Named one by one: what else a reading carries is not part of the format.
    const document = {
      pages: pages.map(({ source, width, height, lines }) => ({
        source,
        width,
        height,
        lines: lines.map(lineDocument)
      }))
    }
    return `${JSON.stringify(document, null, 2)}\n`
  }
}

function lineDocument({ text, words }: LineReading): object {
  return {
    text,
    words: words.map((word) => ({
      text: word.text,
      glyphs: word.glyphs.map(({ symbol, confidence, box, candidates }) => ({
        symbol,
        confidence: rounded(confidence),
        box: { x: box.x, y: box.y, width: box.width, height: box.height },
        candidates: candidates.map((candidate) => ({
          symbol: candidate.symbol,
          probability: rounded(candidate.probability)
        }))
      }))
    }))
  }
}

/** Six digits tell probabilities apart; the rest is float32 noise. */
const rounded = (probability: number): number => Number(probability.toFixed(6))
