/** Cuts glyphs that stand on pages out of them, as reading would: what a network learns from is what it will be shown. */
import sharp from 'sharp'
import type { Box } from '../../shared/geometry'
import type { GlyphOrigin } from '../../shared/glyph-origin'
import type { GlyphPlacement } from '../../shared/glyph-placement'
import type { WorkContext } from '../../shared/progress'
import { cropPatch, inkWithin } from './ink-patch'
import { placeAmong, ReadyPages, toReady, type ReadyPage, type ReadyPageRequest } from './ready-page'
import type { GlyphCrop } from './recognition/glyph-crops'

export interface GlyphToCut {
  readonly symbol: string
  /** In pixels of the page as it lies. */
  readonly box: Box
  /** The other boxes of its line. */
  readonly line: readonly Box[]
}

export interface PageToCut extends ReadyPageRequest {
  /** Of the file's bytes. */
  readonly sha256: string
  readonly glyphs: readonly GlyphToCut[]
}

export interface CutGlyph {
  readonly symbol: string
  /** CUT_SIDE x CUT_SIDE: 0 paper to 255 ink, the glyph in the middle. */
  readonly pixels: Uint8Array
  readonly placement: GlyphPlacement | null
  readonly origin: GlyphOrigin
}

/** A larger glyph is shrunk, a smaller one keeps its size. */
export const CUT_SIDE = 64

/** Boxes without ink are left out. Throws UserError for a page that cannot be read, the signal's reason when cancelled. */
export async function cutGlyphs(pages: readonly PageToCut[], { signal, onProgress }: WorkContext): Promise<CutGlyph[]> {
  const cut: CutGlyph[] = []
  const ready = new ReadyPages()
  for (const [index, file] of pages.entries()) {
    onProgress({ stage: { key: 'jobs:cuttingLetters', values: { name: file.fileName } }, fraction: index / pages.length })
    const page = await ready.of(file)
    for (const glyph of file.glyphs) {
      signal.throwIfAborted()
      const box = toReady(page, glyph.box)
      const pixels = await pixelsOf(page, box)
      if (pixels !== null) cut.push({ symbol: glyph.symbol, pixels, placement: placeAmong(page, box, glyph.line), origin: { sha256: file.sha256, frameIndex: file.frameIndex, box: glyph.box } })
    }
  }
  return cut
}

async function pixelsOf(page: ReadyPage, box: Box): Promise<Uint8Array | null> {
  const crop = cropPatch(page, inkWithin(page, box))
  if (crop === null) return null
  const { width, height, data } = Math.max(crop.width, crop.height) > CUT_SIDE ? await shrunk(crop) : crop
  const pixels = new Uint8Array(CUT_SIDE * CUT_SIDE)
  const [left, top] = [(CUT_SIDE - width) >> 1, (CUT_SIDE - height) >> 1]
  for (let y = 0; y < height; y++) pixels.set(data.subarray(y * width, (y + 1) * width), (top + y) * CUT_SIDE + left)
  return pixels
}

async function shrunk({ width, height, data }: GlyphCrop): Promise<GlyphCrop> {
  const resized = sharp(data, { raw: { width, height, channels: 1 } }).resize(CUT_SIDE, CUT_SIDE, { fit: 'inside' })
  const { data: pixels, info } = await resized.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: pixels }
}
