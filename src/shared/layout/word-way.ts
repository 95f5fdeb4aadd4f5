/** One way to cut a word, with what it reads. */
import type { Box } from '../geometry'
import type { Glyph } from '../page'
import type { Candidate } from '../reading'
import type { NewPart, Replacement } from './layout-operation'

export interface WordWay {
  /** How probable it is among the ways that were looked at, 0 to 1. */
  readonly share: number
  readonly glyphs: readonly {
    /** Which glyph of the word this is, where it was left whole; null for a part or a join. */
    readonly whole: number | null
    readonly box: Box
    readonly symbol: string
    /** What the network gives this symbol by its shape alone. */
    readonly confidence: number
    readonly candidates: readonly Candidate[]
  }[]
}

/** Whether it cuts the word as it is cut already. */
export const isAsItIs = ({ glyphs }: WordWay, wordLength: number): boolean =>
  glyphs.length === wordLength && glyphs.every(({ whole }) => whole !== null)

export const wayText = ({ glyphs }: WordWay): string => glyphs.map(({ symbol }) => symbol).join('')

/** What becomes of the word's glyphs: stretches of them replaced by parts. What a person has said is in none of them. */
export function replacementsOf(word: readonly Glyph[], way: WordWay): Replacement[] {
  const replacements: Replacement[] = []
  let gone: number[] = []
  let parts: NewPart[] = []
  let next = 0
  const close = (end: number): void => {
    gone.push(...word.slice(next, end).map(({ id }) => id))
    if (gone.length > 0) replacements.push({ glyphIds: gone, parts })
    gone = []
    parts = []
  }
  for (const { whole, ...part } of way.glyphs) {
    if (whole !== null && (word[whole].setBy === 'person' || word[whole].symbol === part.symbol)) {
      close(whole)
      next = whole + 1
    } else parts.push({ ...part, candidates: [...part.candidates] })
  }
  close(word.length)
  return replacements
}
