/** Sets that are made here: which sets they are made of, and what is drawn for them. */

export interface DatasetRecipe {
  /** What it is asked for by. */
  readonly id: string
  readonly summary: string
  /** Of what a model may be made of it. */
  readonly licence: string
  /** Names of the sets that it takes in whole, their test parts as test parts. */
  readonly sources: readonly string[]
  /** Small letters of the sources that are taken as capitals; the others are left out. Null: all stay what they are. */
  readonly smallAsCapitals: string | null
  /** Symbols that are drawn from the fonts. */
  readonly alphabet: string
  /** Share of the drawn ones in handwriting; the others are in print. */
  readonly handwritingShare: number
  /** Drawn of each symbol. */
  readonly perClass: number
  /** Samples of what is no character. */
  readonly rejectCount: number
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SMALL = 'abcdefghijklmnopqrstuvwxyz'
/**
 * Written as their capitals are, as Cohen et al., "EMNIST" (2017), have it; but for i, j and l, which hands dot and hook, and m
 * and y: with those among the capitals a U with a tail was read as Y.
 */
const WRITTEN_ALIKE = 'ckopsuvwxz'
const DIGITS = '0123456789'
const MARKS = `.,;:!?'"-()&/=+*%$#@`

const FONTS = 'Characters drawn from the fonts of resources/fonts (SIL Open Font Licence 1.1, Apache 2.0)'
const NIST = 'characters derived from NIST Special Database 19, a work of the United States Government, in the public domain'

export const recipes: readonly DatasetRecipe[] = [
  {
    id: 'capitals-digits',
    summary: 'handwritten capitals and digits, and what is no character',
    licence: `${FONTS}, and ${NIST}.`,
    sources: ['emnist36', 'emnist-lower'],
    smallAsCapitals: WRITTEN_ALIKE,
    alphabet: `${CAPITALS}${DIGITS}`,
    handwritingShare: 0.8,
    perClass: 400,
    rejectCount: 12_000
  },
  {
    id: 'latin',
    summary: 'letters, digits and punctuation in handwriting and print, and what is no character',
    licence: `${FONTS}, and ${NIST}.`,
    sources: ['emnist36', 'emnist-lower'],
    smallAsCapitals: null,
    alphabet: `${CAPITALS}${SMALL}${DIGITS}${MARKS}`,
    handwritingShare: 0.55,
    perClass: 900,
    rejectCount: 12_000
  },
  {
    id: 'print',
    summary: 'letters, digits and punctuation in print, and what is no character; from fonts alone',
    licence: `${FONTS}.`,
    sources: [],
    smallAsCapitals: null,
    alphabet: `${CAPITALS}${SMALL}${DIGITS}${MARKS}`,
    handwritingShare: 0,
    perClass: 900,
    rejectCount: 12_000
  }
]

/** More of a symbol than this, drawn, would not fit into one file of a set. */
export const MOST_PER_CLASS = 10_000

export const recipeOf = (id: string): DatasetRecipe | undefined => recipes.find((recipe) => recipe.id === id)
