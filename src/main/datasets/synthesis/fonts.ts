/**
 * The openly licensed fonts that characters are drawn from; their files and licences lie in resources/fonts,
 * brought there by scripts/fetch-fonts.ts. What a font lacks, or draws so that a reader would take it for
 * another character, is said here.
 */

export type FontKind = 'handwriting' | 'print'

export interface Font {
  /** Of the npm package @fontsource/<id>, and of the folder in resources/fonts. */
  readonly id: string
  readonly kind: FontKind
  /** Weight and style, as in the files' names. */
  readonly faces: readonly string[]
  readonly licence: 'OFL-1.1' | 'Apache-2.0'
  /** Symbols not to be taken from it. */
  readonly without?: string
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SMALL = 'abcdefghijklmnopqrstuvwxyz'
/** These have capitals in the place of small letters. */
const NO_SMALL = SMALL
/** Old-style figures: nought is an o, and one a small I. */
const OLD_STYLE = '01'

const plain = ['400-normal']
const withBold = ['400-normal', '700-normal']
const withItalic = ['400-normal', '700-normal', '400-italic']

export const fonts: readonly Font[] = [
  { id: 'amatic-sc', kind: 'handwriting', faces: withBold, licence: 'OFL-1.1', without: NO_SMALL },
  { id: 'architects-daughter', kind: 'handwriting', faces: plain, licence: 'OFL-1.1' },
  { id: 'caveat', kind: 'handwriting', faces: withBold, licence: 'OFL-1.1' },
  // A joined hand, whose capitals a stranger cannot tell; its ampersand is a plus, its z a 3.
  { id: 'cedarville-cursive', kind: 'handwriting', faces: plain, licence: 'OFL-1.1', without: `${CAPITALS}&z` },
  { id: 'covered-by-your-grace', kind: 'handwriting', faces: plain, licence: 'OFL-1.1', without: '%' },
  { id: 'delius', kind: 'handwriting', faces: plain, licence: 'OFL-1.1' },
  { id: 'gaegu', kind: 'handwriting', faces: withBold, licence: 'OFL-1.1' },
  { id: 'gloria-hallelujah', kind: 'handwriting', faces: plain, licence: 'OFL-1.1' },
  // Its z is a 3, its G a 6.
  { id: 'gochi-hand', kind: 'handwriting', faces: plain, licence: 'OFL-1.1', without: 'zG' },
  { id: 'handlee', kind: 'handwriting', faces: plain, licence: 'OFL-1.1' },
  { id: 'indie-flower', kind: 'handwriting', faces: plain, licence: 'OFL-1.1' },
  { id: 'kalam', kind: 'handwriting', faces: withBold, licence: 'OFL-1.1' },
  // Its Q is a 2.
  { id: 'mansalva', kind: 'handwriting', faces: plain, licence: 'OFL-1.1', without: 'Q' },
  { id: 'neucha', kind: 'handwriting', faces: plain, licence: 'OFL-1.1' },
  { id: 'patrick-hand', kind: 'handwriting', faces: plain, licence: 'OFL-1.1' },
  // Its ampersand is a plus.
  { id: 'permanent-marker', kind: 'handwriting', faces: plain, licence: 'Apache-2.0', without: `${NO_SMALL}&` },
  // Its C is a U, its G a 6, its ampersand no letter that a stranger knows.
  { id: 'reenie-beanie', kind: 'handwriting', faces: plain, licence: 'OFL-1.1', without: 'CG&' },
  { id: 'rock-salt', kind: 'handwriting', faces: plain, licence: 'Apache-2.0', without: NO_SMALL },
  { id: 'schoolbell', kind: 'handwriting', faces: plain, licence: 'Apache-2.0' },
  // Its ampersand is a plus.
  { id: 'shadows-into-light', kind: 'handwriting', faces: plain, licence: 'OFL-1.1', without: '&' },
  { id: 'short-stack', kind: 'handwriting', faces: plain, licence: 'OFL-1.1' },
  // G is a 6 in both.
  { id: 'sue-ellen-francisco', kind: 'handwriting', faces: plain, licence: 'OFL-1.1', without: 'G' },
  { id: 'swanky-and-moo-moo', kind: 'handwriting', faces: plain, licence: 'OFL-1.1', without: 'G' },

  { id: 'cormorant-garamond', kind: 'print', faces: withItalic, licence: 'OFL-1.1', without: OLD_STYLE },
  { id: 'courier-prime', kind: 'print', faces: withBold, licence: 'OFL-1.1' },
  { id: 'crimson-text', kind: 'print', faces: withBold, licence: 'OFL-1.1' },
  { id: 'eb-garamond', kind: 'print', faces: withItalic, licence: 'OFL-1.1' },
  { id: 'im-fell-english', kind: 'print', faces: plain, licence: 'OFL-1.1', without: OLD_STYLE },
  { id: 'lato', kind: 'print', faces: withItalic, licence: 'OFL-1.1' },
  { id: 'libre-baskerville', kind: 'print', faces: withBold, licence: 'OFL-1.1' },
  { id: 'merriweather', kind: 'print', faces: plain, licence: 'OFL-1.1' },
  { id: 'old-standard-tt', kind: 'print', faces: withBold, licence: 'OFL-1.1' },
  { id: 'open-sans', kind: 'print', faces: withBold, licence: 'OFL-1.1' },
  { id: 'playfair-display', kind: 'print', faces: withBold, licence: 'OFL-1.1', without: OLD_STYLE },
  { id: 'pt-serif', kind: 'print', faces: withItalic, licence: 'OFL-1.1' },
  { id: 'roboto-slab', kind: 'print', faces: withBold, licence: 'Apache-2.0' },
  { id: 'special-elite', kind: 'print', faces: plain, licence: 'Apache-2.0' },
  { id: 'zilla-slab', kind: 'print', faces: withBold, licence: 'OFL-1.1' }
]

/** Of @fontsource's packages, all alike. */
export const FONTS_VERSION = '5.3.0'

/** One weight and style of a font: one file. */
export interface Face {
  readonly font: Font
  /** "kalam-latin-700-normal": the file's name without its ending, and the name that it is drawn by. */
  readonly id: string
}

export const faces: readonly Face[] = fonts.flatMap((font) => font.faces.map((style) => ({ font, id: `${font.id}-latin-${style}` })))

export const hasSymbol = ({ font }: Face, symbol: string): boolean => font.without?.includes(symbol) !== true
