/** Which languages a page is read in: the one that a person chose, or whichever explains the page best. */
import type { LanguageChoice } from '../../../shared/language-choice'
import { english } from './english'
import type { LanguageModel } from './language-model'
import { lettersOnly } from './letters'

/**
 * What the language counts beside the shapes. Neighbouring glyphs are misread for the same reasons, a hand, a pen, a
 * photograph, so that their scores together promise more than they know; and a word that is not in any list must be able to
 * stand as it is written.
 */
export const LANGUAGE_WEIGHT = 0.6

const off: LanguageModel = { id: 'off', label: 'Off: shapes alone', gain: () => 0, endGain: () => 0 }

/** `symbols`: of the network; `folder`: resources/language. */
export function languagesFor(choice: LanguageChoice, symbols: readonly string[], folder: string): LanguageModel[] {
  switch (choice) {
    case 'off':
      return [off]
    case 'letters':
      return [weighted(lettersOnly(symbols))]
    case 'english':
      return [weighted(english(symbols, folder))]
    case 'auto':
      return [weighted(lettersOnly(symbols)), weighted(english(symbols, folder))]
  }
}

const weighted = (model: LanguageModel): LanguageModel => ({
  ...model,
  gain: (word, symbol) => LANGUAGE_WEIGHT * model.gain(word, symbol),
  endGain: (word) => LANGUAGE_WEIGHT * model.endGain(word)
})
