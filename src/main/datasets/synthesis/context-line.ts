/** The line that a synthesised character stands in: its neighbours, and where it stands among them. */
import { measureLine, placeOn, type LineMeasure } from '../../../shared/glyph-placement'
import type { Random } from '../../../shared/random'
import type { DrawnGlyph, FontBook } from './font-book'
import { hasSymbol, type Face } from './fonts'

export const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const SMALL = 'abcdefghijklmnopqrstuvwxyz'
export const DIGITS = '0123456789'

type LineStyle = 'capitals' | 'digits' | 'text'

/** Letters about as often as English has them, per hundred. */
const COMMON =
  'eeeeeeeeeeeetttttttttaaaaaaaaooooooooiiiiiiinnnnnnnsssssshhhhhhrrrrrrddddlllluuucccmmmwwffggyyppbvkxjqz'
/** Punctuation that goes with figures. */
const BESIDE_FIGURES = '.,:-/+=%$()#'

export interface ContextLine {
  readonly symbols: readonly string[]
  /** Which of them it is about. */
  readonly index: number
}

/** A line with `symbol` in it, of characters that the alphabet and the face have. */
export function drawLine(symbol: string, alphabet: string, face: Face, random: Random): ContextLine {
  const usable = [...alphabet].filter((candidate) => hasSymbol(face, candidate)).join('')
  const style = styleFor(symbol, usable, random)
  // Headings, numbers and last lines of paragraphs are short: there a line's numbers are least sure.
  const count = random.next() < 0.25 ? 1 + random.below(5) : 6 + random.below(20)
  const symbols = fill(style, usable, count, random)
  const index = random.below(count)
  symbols[index] = symbol
  return { symbols, index }
}

const holds = (alphabet: string, wanted: string): boolean => [...wanted].some((symbol) => alphabet.includes(symbol))

function styleFor(symbol: string, usable: string, random: Random): LineStyle {
  const hasText = holds(usable, SMALL)
  const hasDigits = holds(usable, DIGITS)
  const chance = random.next()
  if (SMALL.includes(symbol)) return 'text'
  if (CAPITALS.includes(symbol)) return hasText && chance < 0.5 ? 'text' : 'capitals'
  if (hasDigits && chance < 0.3) return 'digits'
  return hasText && chance < 0.75 ? 'text' : 'capitals'
}

function fill(style: LineStyle, usable: string, count: number, random: Random): string[] {
  const of = (wanted: string): string[] => [...wanted].filter((symbol) => usable.includes(symbol))
  const [digits, capitals, small] = [of(DIGITS), of(CAPITALS), of(COMMON)]
  const letters = style === 'text' ? small : capitals.length > 0 ? capitals : small
  const marks = [...usable].filter((symbol) => !CAPITALS.includes(symbol) && !SMALL.includes(symbol) && !DIGITS.includes(symbol))
  const figureMarks = of(BESIDE_FIGURES)
  const capitalShare = style === 'text' ? 0.06 : 0
  const digitShare = style === 'digits' ? 1 : style === 'capitals' ? random.next() * 0.4 : 0.03
  return Array.from({ length: count }, () => {
    const chance = random.next()
    if (style === 'digits') return pick(chance < 0.12 && figureMarks.length > 0 ? figureMarks : digits, random)
    if (chance < 0.05 && marks.length > 0) return pick(marks, random)
    if (chance < 0.05 + digitShare && digits.length > 0) return pick(digits, random)
    if (chance > 1 - capitalShare && capitals.length > 0) return pick(capitals, random)
    return pick(letters.length > 0 ? letters : digits, random)
  })
}

export const pick = <Value>(values: readonly Value[], random: Random): Value => values[random.below(values.length)]

/** How far from the font's own measure a hand and the cutting of the page let glyphs stray, as shares of their height. */
const UNSTEADINESS = {
  handwriting: { height: 0.06, bottom: 0.045 },
  print: { height: 0.02, bottom: 0.012 }
} as const
/** Rise of a line that was not straightened quite, per glyph, as a share of a capital's height. */
const SLOPE = 0.006

/** The measure of the line as the cutting of a page would find it. */
export function measureContext({ symbols, index }: ContextLine, face: Face, book: FontBook, random: Random): LineMeasure {
  const unit = book.capitalHeight(face)
  const slope = random.normal() * SLOPE * unit
  const strays = UNSTEADINESS[face.font.kind]
  const extents = symbols.map((symbol, place) => {
    const { top, bottom } = book.glyph(face, symbol)
    const moved = bottom + random.normal() * strays.bottom * unit + slope * (place - index)
    return { top: moved - (bottom - top) * (1 + random.normal() * strays.height), bottom: moved }
  })
  return measureLine(extents)
}

/** The three numbers of what has the box of `glyphs` (one, or several that were joined) in that line. */
export function placeInLine(glyphs: readonly DrawnGlyph[], line: LineMeasure, face: Face, random: Random): [number, number, number] {
  const strays = UNSTEADINESS[face.font.kind]
  const top = Math.min(...glyphs.map((glyph) => glyph.top))
  const bottom = Math.max(...glyphs.map((glyph) => glyph.bottom)) + random.normal() * strays.bottom * line.tallHeight
  const drawnHeight = (bottom - top) * Math.exp(random.normal() * strays.height)
  const place = placeOn(line, { top: bottom - drawnHeight, bottom })
  return [place.height, place.bottom, place.mix]
}
