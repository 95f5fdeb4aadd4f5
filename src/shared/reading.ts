/**
 * What a machine pass says of one page: page > line > word > glyph. A glyph is an image instance, a symbol
 * is its label. Boxes are in pixels of the upright page (EXIF orientation applied).
 */
import type { Box } from './geometry'

/** One symbol that a glyph might be, with its probability (0 to 1). */
export interface Candidate {
  readonly symbol: string
  readonly probability: number
}

export interface GlyphReading {
  readonly symbol: string
  /** Probability of `symbol`, 0 to 1. */
  readonly confidence: number
  readonly box: Box
  /** The most probable symbols, best first; at most five. */
  readonly candidates: readonly Candidate[]
  /** How its ink looks (`ocr/glyph-look`); left out where it has none. */
  readonly look?: Uint8Array
}

export interface WordReading {
  readonly text: string
  readonly glyphs: readonly GlyphReading[]
}

export interface LineReading {
  readonly text: string
  readonly words: readonly WordReading[]
}

/** How one stage of the pipeline was carried out: enough to do it again. */
export interface StageProvenance {
  readonly stage: 'decode' | 'binarization' | 'segmentation' | 'recognition'
  readonly method: string
  readonly parameters: Readonly<Record<string, string | number | boolean>>
  readonly durationMs: number
}

export interface PageReading {
  readonly width: number
  readonly height: number
  readonly lines: readonly LineReading[]
  readonly provenance: readonly StageProvenance[]
}

/** Turns of a page by quarters, clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3

/** How far the page was turned to be read; what was read before that was recorded was read as it lay. */
export function quarterTurnsOf(provenance: readonly StageProvenance[]): QuarterTurns {
  const turns = recorded(provenance, 'segmentation', 'quarterTurns')
  return turns === 1 || turns === 2 || turns === 3 ? turns : 0
}

/** The language that the page was read in, by its id. */
export const languageOf = (provenance: readonly StageProvenance[]): string => String(recorded(provenance, 'recognition', 'language') ?? 'off')

function recorded(provenance: readonly StageProvenance[], stage: StageProvenance['stage'], parameter: string): unknown {
  return provenance.find((each) => each.stage === stage)?.parameters[parameter]
}

/** The page's text: words parted by one space, a line each. */
export function readingText(lines: readonly { readonly words: readonly { readonly text: string }[] }[]): string {
  return lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n')
}
