/** Whether a page that was read with capitals alone may hold small letters, and which model would read them. */
import { knowsOnlyCapitals, type ModelSummary } from '../../../../shared/model'
import type { Scene } from './scene'

/**
 * The share of letters that are doubtful tells. None of 29 labelled pages of capitals has more than 0.19; of 72 pages of small letters,
 * scanned or drawn from fonts, 71 have more than 0.25.
 */
const DOUBTFUL_SHARE = 0.25
/** Of a handful of letters a few that are doubtful say little. */
const FEWEST_LETTERS = 30

export function mayHaveSmallLetters({ content, glyphs, doubtfulCount }: Pick<Scene, 'content' | 'glyphs' | 'doubtfulCount'>, models: readonly ModelSummary[]): boolean {
  const reader = models.find(({ card }) => card.id === content.modelId)
  if (reader === undefined || !knowsOnlyCapitals(reader.card.symbols)) return false
  return glyphs.length >= FEWEST_LETTERS && doubtfulCount >= DOUBTFUL_SHARE * glyphs.length
}

/** The model that reads now, where it knows small letters; else the first that does. */
export function readerOfSmallLetters(models: readonly ModelSummary[]): ModelSummary | undefined {
  const readers = models.filter(({ card: { symbols } }) => symbols.some((symbol) => symbol !== symbol.toUpperCase()))
  return readers.find(({ active }) => active) ?? readers.find(({ bundled }) => bundled) ?? readers[0]
}
