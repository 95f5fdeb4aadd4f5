/** Glyphs that were cut from pages, as a set that knows where each stood. Runs in an engine process. */
import { join } from 'node:path'
import type { GlyphOrigin } from '../../shared/glyph-origin'
import type { GlyphPlacement } from '../../shared/glyph-placement'
import { UserError } from '../../shared/user-error'
import { MOST_SYMBOLS, PLACEMENT_NUMBERS, type Dataset } from './dataset'
import { keepDataset, type KeptSummary } from './keep-dataset'
import { writeOrigins } from './origins'

/** One sample, all of one square size. */
export interface LabelledGlyph {
  readonly symbol: string
  /** 0 paper to 255 ink. */
  readonly pixels: Uint8Array
  readonly placement: GlyphPlacement | null
  readonly origin: GlyphOrigin
}

export interface PageDatasetRequest {
  readonly name: string
  readonly datasetsDir: string
  /** What was taken, for people. */
  readonly remarks: readonly string[]
  /** Of the set, which may have none of some; left out: those that occur. */
  readonly symbols?: readonly string[]
}

/** Throws UserError when there is too little or too much to tell apart. */
export async function keepPageDataset({ name, datasetsDir, remarks, symbols }: PageDatasetRequest, glyphs: readonly LabelledGlyph[]): Promise<KeptSummary> {
  const summary = await keepDataset(datasetsDir, pageDataset(name, glyphs, symbols), { source: 'pages', format: 'pages', remarks })
  writeOrigins(join(datasetsDir, summary.sha256), glyphs.map(({ origin }) => origin))
  return summary
}

export function pageDataset(name: string, glyphs: readonly LabelledGlyph[], given?: readonly string[]): Dataset {
  const found = [...new Set(glyphs.map(({ symbol }) => symbol))].sort()
  if (found.length === 0) throw new UserError('errors:datasets.nothingToTell')
  if (found.length === 1) throw new UserError('errors:datasets.oneSymbol', { symbol: found[0] })
  const symbols = given ?? found
  if (symbols.length > MOST_SYMBOLS) throw new UserError('errors:datasets.tooManyOnPages', { found: symbols.length, most: MOST_SYMBOLS })
  const size = glyphs[0].pixels.length
  const side = Math.sqrt(size)
  const pixels = new Uint8Array(glyphs.length * size)
  const placements = new Float32Array(glyphs.length * PLACEMENT_NUMBERS).fill(NaN)
  glyphs.forEach((glyph, index) => {
    pixels.set(glyph.pixels, index * size)
    if (glyph.placement === null) return
    const { height, bottom, mix } = glyph.placement
    placements.set([height, bottom, mix], index * PLACEMENT_NUMBERS)
  })
  const labels = Uint8Array.from(glyphs, ({ symbol }) => symbols.indexOf(symbol))
  return { name, symbols, width: side, height: side, pixels, labels, testFrom: glyphs.length, placements }
}
