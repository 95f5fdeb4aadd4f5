/** What a typed character means on a page. */
import { knowsOnlyCapitals } from '../../../../shared/model'

/** What decides it. */
export interface PageLetters {
  /** The symbols of the model that read the page. */
  readonly known: readonly string[]
  /** The symbols that stand on the page now, a person's among them. */
  readonly standing: readonly string[]
}

/** Whether all that is read and stands on the page are capitals: typed small letters are then meant as capitals. */
export const hasOnlyCapitals = (letters: PageLetters): boolean => knowsOnlyCapitals(letters.known) && !standsInSmall(letters)

/** As typed, but as a capital where the model knows only that form, unless small letters of that kind stand on the page. */
export function symbolTyped(character: string, letters: PageLetters): string {
  const { known } = letters
  const capital = character.toUpperCase()
  return !known.includes(character) && known.includes(capital) && !standsInSmall(letters) ? capital : character
}

/** Whether the page has small letters of which the model knows only the capital. */
const standsInSmall = ({ known, standing }: PageLetters): boolean =>
  standing.some((symbol) => isSmall(symbol) && !known.includes(symbol) && known.includes(symbol.toUpperCase()))

const isSmall = (symbol: string): boolean => symbol !== symbol.toUpperCase()

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Written characters as people count them, without spaces: "é" may be two code points. */
export const visibleCharacters = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment).filter((character) => character.trim() !== '')
