/** What a typed character means for a model's symbols. */

/** The symbol for a typed character: as typed, but as a capital where the model has only that form. */
export function symbolTyped(character: string, symbols: readonly string[]): string {
  const capital = character.toUpperCase()
  return !symbols.includes(character) && symbols.includes(capital) ? capital : character
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Written characters as people count them, without spaces: "é" may be two code points. */
export const visibleCharacters = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment).filter((character) => character.trim() !== '')
