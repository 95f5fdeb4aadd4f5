/** What is looked over across pages: glyphs, and how many of them may still be wrong. */
import type { Glyph } from './page'

export interface ReviewGlyph extends Glyph {
  readonly pageId: number
}

/** How often a symbol was read. */
export interface SymbolCount {
  readonly symbol: string
  readonly count: number
  readonly doubtfulCount: number
}

/** Which symbols stand on a page, and which model read it. */
export interface PageSymbols {
  readonly pageId: number
  readonly modelId: string
  readonly symbols: readonly string[]
}

/** The sum of what each glyph's confidence leaves to error; a person's glyphs leave none. */
export interface ErrorEstimate {
  readonly total: number
  readonly pages: readonly { readonly pageId: number; readonly errors: number }[]
}
