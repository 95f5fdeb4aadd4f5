/** Draws the page: the screen-size image at once, finer tiles over it where one looks closely. */
import { screenUrl, thumbnailUrl, tileUrl } from '../../../../shared/image-urls'
import type { Page } from '../../../../shared/page'
import type { ImageCache } from './image-cache'
import { tileLevelFor, tilesWithin } from './tiles'
import { toStage, visibleRegion, type Size, type Viewport } from './viewport'

/** From this enlargement on, the pixels of the page are shown as they are. */
const SHOW_PIXELS_FROM = 4

export interface PagePainting {
  readonly page: Page
  readonly viewport: Viewport
  readonly stage: Size
  readonly images: ImageCache
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
}

export function paintPage(context: CanvasRenderingContext2D, painting: PagePainting): void {
  const { page, viewport, stage, images, pixelRatio } = painting
  const whole = toStage(viewport, { x: 0, y: 0, width: page.width, height: page.height })
  context.save()
  paintSheet(context, whole)
  context.imageSmoothingEnabled = viewport.scale < SHOW_PIXELS_FROM
  context.imageSmoothingQuality = 'high'
  const image = images.get(screenUrl(page)) ?? images.get(thumbnailUrl(page))
  if (image !== null) context.drawImage(image, whole.x, whole.y, whole.width, whole.height)
  const level = tileLevelFor(page, viewport.scale * pixelRatio)
  if (level !== null) {
    for (const { address, box } of tilesWithin(page, level, visibleRegion(viewport, stage))) {
      const tile = images.get(tileUrl(page, address))
      if (tile === null) continue
      // A tile at the edge has fewer pixels than the others.
      const scale = 2 ** level
      const part = toStage(viewport, {
        ...box,
        width: tile.naturalWidth * scale,
        height: tile.naturalHeight * scale
      })
      context.drawImage(tile, part.x, part.y, part.width, part.height)
    }
  }
  context.restore()
}

/** Paper with a quiet shadow: the page has an edge before its image is there. */
function paintSheet(
  context: CanvasRenderingContext2D,
  sheet: { x: number; y: number; width: number; height: number }
): void {
  context.shadowColor = 'rgba(0, 0, 0, 0.25)'
  context.shadowBlur = 8
  context.shadowOffsetY = 1
  context.fillStyle = '#f4f3f0'
  context.fillRect(sheet.x, sheet.y, sheet.width, sheet.height)
  context.shadowColor = 'transparent'
}
