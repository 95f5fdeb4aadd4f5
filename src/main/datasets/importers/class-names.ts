/**
 * The symbol that a class folder is named after. Some characters cannot stand in a file name, and some file
 * systems do not tell a from A: those have longer names.
 */
import type { Saying } from '../../../shared/messages/saying'
const named: Readonly<Record<string, string>> = {
  slash: '/',
  backslash: '\\',
  colon: ':',
  asterisk: '*',
  question: '?',
  quote: '"',
  apostrophe: "'",
  less: '<',
  greater: '>',
  bar: '|',
  dot: '.',
  comma: ',',
  semicolon: ';',
  exclamation: '!',
  ampersand: '&',
  at: '@',
  hash: '#',
  percent: '%',
  plus: '+',
  minus: '-',
  equals: '=',
  dollar: '$',
  underscore: '_',
  tilde: '~'
}

/** For messages. */
export const CLASS_NAME_FORMS: Saying = { key: 'errors:datasets.classNameForms' }

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Null for a name that stands for no symbol. */
export function symbolOfClassName(name: string): string | null {
  const composed = name.normalize('NFC')
  if ([...graphemes.segment(composed)].length === 1) return isVisible(composed) ? composed : null
  if (Object.hasOwn(named, composed.toLowerCase())) return named[composed.toLowerCase()]
  return caseNamed(composed) ?? codePointNamed(composed)
}

/** "a_lower", "upper-A", "A upper". */
function caseNamed(name: string): string | null {
  const match = /^(?:(\p{L})[_ -](lower|upper)|(lower|upper)[_ -](\p{L}))$/iu.exec(name)
  if (match === null) return null
  const letter = match[1] ?? match[4]
  const wanted = (match[2] ?? match[3]).toLowerCase()
  return wanted === 'lower' ? letter.toLowerCase() : letter.toUpperCase()
}

/** "U+002F", "0x2f", and for ASCII "2f" alone, as in NIST's Special Database 19. */
function codePointNamed(name: string): string | null {
  const match = /^(?:(?:U\+|0x)([0-9a-f]{2,6})|([2-7][0-9a-f]))$/i.exec(name)
  const codePoint = match === null ? -1 : Number.parseInt(match[1] ?? match[2], 16)
  if (codePoint < 0 || codePoint > 0x10ffff) return null
  const symbol = String.fromCodePoint(codePoint)
  return isVisible(symbol) ? symbol : null
}

/** No space, no control character, no half of a pair. */
const isVisible = (symbol: string): boolean => !/^[\p{Z}\p{C}]/u.test(symbol)

/** The order of a set's symbols where its files give none. */
export const byCodePoint = (one: string, other: string): number => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)
