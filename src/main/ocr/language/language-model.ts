/**
 * What a language says of a text, character by character. All figures are gains: ln of how much more probable it is than
 * if all symbols were alike everywhere. A language that does not fit a page therefore has less than no gain, and the page
 * itself decides which language it is in.
 */

/** What is known of the word under way. */
export interface WordSoFar {
  /** Its letters, folded to small ones; other characters are not in it. */
  readonly letters: string
  /** Its last character; undefined before the first. */
  readonly last: string | undefined
}

export const NEW_WORD: WordSoFar = { letters: '', last: undefined }

export interface LanguageModel {
  readonly id: string
  /** For people who choose: "English". */
  readonly label: string
  /** Of this symbol coming next. */
  gain(word: WordSoFar, symbol: string): number
  /** Of the word ending here. */
  endGain(word: WordSoFar): number
}

/** After one more symbol. Digits and marks end the letters, but for an apostrophe. */
export function extend({ letters }: WordSoFar, symbol: string): WordSoFar {
  if (/\p{L}/u.test(symbol)) return { letters: letters + symbol.toLowerCase(), last: symbol }
  return { letters: /['’]/.test(symbol) ? letters : '', last: symbol }
}
