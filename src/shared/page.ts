/** Pages as the workspace keeps them and the interface shows them. */
import type { Box } from './geometry'
import type { Saying } from './messages/saying'
import type { Candidate, QuarterTurns } from './reading'

export type PageStatus = 'unread' | 'read'

export interface Page {
  readonly id: number
  /** The imported file's name, with "page N" where the file has several. */
  readonly name: string
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string
  /** Which image of the file, from 0. */
  readonly frameIndex: number
  readonly frameCount: number
  /** Pixels of the upright page. */
  readonly width: number
  readonly height: number
  /** ISO 8601, UTC. */
  readonly importedAt: string
  readonly status: PageStatus
  readonly glyphCount: number
  /** Glyphs that no person has set and whose confidence is under DOUBTFUL_BELOW. */
  readonly doubtfulCount: number
  readonly correctedCount: number
  /** It was read again, and what differs waits to be taken or left. */
  readonly hasProposal: boolean
  /** What ended the last attempt to read it, until one succeeds. */
  readonly problem: Saying | null
}

/** Of a page that is one of several of a file the name of that: see `PageRepository.add`. */
export function fileNameOf({ name, frameIndex, frameCount }: Pick<Page, 'name' | 'frameIndex' | 'frameCount'>): string {
  const suffix = `, page ${frameIndex + 1}`
  return frameCount > 1 && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name
}

/** What putting a page right has cost so far. */
export interface PageCost {
  /** Of work: pauses are not counted. */
  readonly durationMs: number
  readonly keystrokes: number
  readonly clicks: number
  readonly corrections: number
}

export const noCost: PageCost = { durationMs: 0, keystrokes: 0, clicks: 0, corrections: 0 }

/** Who decided a glyph's symbol. A machine pass never changes what a person set. */
export type SetBy = 'machine' | 'person'

export interface Glyph {
  readonly id: number
  readonly box: Box
  readonly symbol: string
  readonly setBy: SetBy
  /** The network's probability for its own first choice, 0 to 1. */
  readonly confidence: number
  readonly candidates: readonly Candidate[]
}

export interface Word {
  readonly id: number
  readonly glyphs: readonly Glyph[]
}

export interface Line {
  readonly id: number
  readonly words: readonly Word[]
}

export interface PageContent {
  readonly page: Page
  /** Which model read it, null while unread. */
  readonly modelId: string | null
  /** Clockwise, from the page as it lies to the page as it was read. */
  readonly quarterTurns: QuarterTurns
  readonly lines: readonly Line[]
}

/** Stands for a glyph that nobody could read: Unicode's replacement character. */
export const UNREAD_SYMBOL = '\uFFFD'

export const DOUBTFUL_BELOW = 0.8

export const isDoubtful = (glyph: Pick<Glyph, 'setBy' | 'confidence'>): boolean =>
  glyph.setBy === 'machine' && glyph.confidence < DOUBTFUL_BELOW

export const wordText = (word: Pick<Word, 'glyphs'>): string => word.glyphs.map((glyph) => glyph.symbol).join('')
export const lineText = (line: Pick<Line, 'words'>): string => line.words.map(wordText).join(' ')
export const pageText = (lines: readonly Line[]): string => lines.map(lineText).join('\n')
