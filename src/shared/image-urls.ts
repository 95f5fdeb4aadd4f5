/**
 * Where the backend serves pixels, of a page, a dataset or a run. The address names the hash of the file or set,
 * so what stands there never changes and may be cached for good.
 */

import { CONTACT_SHEET } from './dataset'

/** What is asked of a page: its address parts. */
export interface PageImageKey {
  readonly sha256: string
  readonly frameIndex: number
}

/** Longest side of each ready-made size, in pixels. A smaller page is not enlarged. */
export const THUMBNAIL_SIDE = 320
export const SCREEN_SIDE = 2048
export const TILE_SIDE = 512

const base = (key: PageImageKey): string => `/images/${key.sha256}/${key.frameIndex}`
export const thumbnailUrl = (key: PageImageKey): string => `${base(key)}/thumbnail.webp`
export const screenUrl = (key: PageImageKey): string => `${base(key)}/screen.webp`

/** The page's ink as reading tells it from its paper, black on white, at the resolution that is read. */
export const inkUrl = (key: PageImageKey): string => `${base(key)}/ink.png`

/** A row of samples a symbol. */
export const contactSheetUrl = (datasetSha256: string): string => `/images/datasets/${datasetSha256}/${CONTACT_SHEET}`

/** Autoencoders: samples, and what the network and PCA make of them. Changes when the run goes on: `ended` is part of it. */
export const reconstructionsUrl = (runId: string, ended: string): string => `/images/runs/${runId}/reconstructions.png?ended=${encodeURIComponent(ended)}`

/** One tile of the pyramid. Level 0 has the page's own pixels; each further level halves them. */
export interface TileAddress {
  readonly level: number
  readonly column: number
  readonly row: number
}
export const tileUrl = (key: PageImageKey, tile: TileAddress): string =>
  `${base(key)}/tiles/${tile.level}/${tile.column}_${tile.row}.webp`

/** Levels of the pyramid of a page: the last one fits one tile. */
export function tileLevels(width: number, height: number): number {
  return Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / TILE_SIDE))) + 1
}
