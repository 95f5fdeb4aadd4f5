/** The language of codes, lists and single letters: letters stand with letters, digits with digits; no more is known. */
import { KindModel, kindOf } from './character-kinds'
import type { LanguageModel } from './language-model'

export function lettersOnly(symbols: readonly string[]): LanguageModel {
  const kinds = new KindModel(symbols)
  return {
    id: 'letters',
    label: 'Letters and digits',
    gain(word, symbol) {
      const kind = kindOf(symbol)
      const before = word.last === undefined ? null : kindOf(word.last)
      return Math.log(kinds.kindShare(before, kind) * kinds.evenShare(kind) * kinds.symbolCount)
    },
    endGain: () => 0
  }
}
