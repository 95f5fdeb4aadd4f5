/** Draws the page: the screen-size image at once, finer tiles over it where one looks closely. */
import { inkUrl, screenUrl, thumbnailUrl, tileUrl } from '../../../../shared/image-urls'
import type { Page } from '../../../../shared/page'
import type { PageView } from '../state/viewport-store'
import type { ImageCache } from './image-cache'
import { tileLevelFor, tilesWithin } from './tiles'
import { toStage, visibleRegion, type Size, type Viewport } from './viewport'

/** From this enlargement on, the pixels of the page are shown as they are. */
const SHOW_PIXELS_FROM = 4

export interface PagePainting {
  readonly page: Page
  readonly viewport: Viewport
  readonly stage: Size
  readonly view: PageView
  readonly images: ImageCache
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
}

/** Where something else is to be looked at, the page steps back. */
const strength: Readonly<Record<PageView, number>> = { image: 1, binarized: 1, confidence: 0.45, lines: 0.6 }

export function paintPage(context: CanvasRenderingContext2D, painting: PagePainting): void {
  const { page, viewport, images, view } = painting
  const whole = toStage(viewport, { x: 0, y: 0, width: page.width, height: page.height })
  context.save()
  paintSheet(context, whole)
  context.globalAlpha = strength[view]
  context.imageSmoothingEnabled = viewport.scale < SHOW_PIXELS_FROM
  context.imageSmoothingQuality = 'high'
  const ink = view === 'binarized' ? images.get(inkUrl(page)) : null
  if (ink !== null) context.drawImage(ink, whole.x, whole.y, whole.width, whole.height)
  else {
    const image = images.get(screenUrl(page)) ?? images.get(thumbnailUrl(page))
    if (image !== null) context.drawImage(image, whole.x, whole.y, whole.width, whole.height)
    if (view !== 'binarized') paintTiles(context, painting)
  }
  context.restore()
}

function paintTiles(context: CanvasRenderingContext2D, { page, viewport, stage, images, pixelRatio }: PagePainting): void {
  const level = tileLevelFor(page, viewport.scale * pixelRatio)
  if (level === null) return
  for (const { address, box } of tilesWithin(page, level, visibleRegion(viewport, stage))) {
    const tile = images.get(tileUrl(page, address))
    if (tile === null) continue
    // A tile at the edge has fewer pixels than the others.
    const scale = 2 ** level
    const part = toStage(viewport, { ...box, width: tile.naturalWidth * scale, height: tile.naturalHeight * scale })
    context.drawImage(tile, part.x, part.y, part.width, part.height)
  }
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
