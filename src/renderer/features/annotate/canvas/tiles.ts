/** Which tiles of a page the stage needs: none while the screen-size image is sharp enough. */
import { bottom, right, type Box } from '../../../../shared/geometry'
import { SCREEN_SIDE, TILE_SIDE, tileLevels, type TileAddress } from '../../../../shared/image-urls'
import type { Size } from './viewport'

/** A tile and the page pixels that it covers; those at the right and lower edge reach beyond the page. */
export interface PlacedTile {
  readonly address: TileAddress
  readonly box: Box
}

/**
 * The level whose pixels are at least as fine as the screen's, the coarsest such; null when the screen-size
 * image is. `pixelScale` is device pixels per page pixel.
 */
export function tileLevelFor(page: Size, pixelScale: number): number | null {
  const screenScale = Math.min(1, SCREEN_SIDE / Math.max(page.width, page.height))
  // A few per cent of enlargement cannot be seen.
  if (pixelScale <= screenScale * 1.05 || screenScale === 1) return null
  const level = Math.floor(Math.log2(1 / Math.min(1, pixelScale)))
  return Math.min(level, tileLevels(page.width, page.height) - 1)
}

/** The tiles of a level that touch the region (page pixels), from its middle outwards. */
export function tilesWithin(page: Size, level: number, region: Box): PlacedTile[] {
  const side = TILE_SIDE * 2 ** level
  const lastColumn = Math.min(Math.ceil(page.width / side), Math.ceil(right(region) / side)) - 1
  const lastRow = Math.min(Math.ceil(page.height / side), Math.ceil(bottom(region) / side)) - 1
  const tiles: PlacedTile[] = []
  for (let row = Math.max(0, Math.floor(region.y / side)); row <= lastRow; row++) {
    for (let column = Math.max(0, Math.floor(region.x / side)); column <= lastColumn; column++) {
      tiles.push({
        address: { level, column, row },
        box: { x: column * side, y: row * side, width: side, height: side }
      })
    }
  }
  const middle = { x: region.x + region.width / 2, y: region.y + region.height / 2 }
  const distance = ({ box }: PlacedTile): number =>
    Math.hypot(box.x + side / 2 - middle.x, box.y + side / 2 - middle.y)
  return tiles.sort((a, b) => distance(a) - distance(b))
}
