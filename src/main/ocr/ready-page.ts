/**
 * A page made ready to look at single boxes of it: decoded, told from its paper, turned upright. The last one is kept, so
 * that the next box of the same page takes milliseconds. Boxes go from the page as it lies to this image and back.
 */
import { bottom, right, type Box } from '../../shared/geometry'
import type { GlyphPlacement } from '../../shared/glyph-placement'
import { turnBack, turnBox, turnedSize } from '../../shared/quarter-turn'
import type { QuarterTurns } from '../../shared/reading'
import { binarizePage } from './binarization/binarize-page'
import type { PageFile } from './decode/page-format'
import { decodeGrey } from './decode/page-pixels'
import { turnImage } from './geometry/quarter-turn'
import type { InkedPage } from './recognition/glyph-crops'
import { lineOf } from './segmentation/placement'

export interface ReadyPageRequest extends PageFile {
  readonly frameIndex: number
  /** Clockwise, from the page as it lies to the page as it was read. */
  readonly quarterTurns: QuarterTurns
}

export interface ReadyPage extends InkedPage {
  readonly turns: QuarterTurns
  /** Working pixels per page pixel, before turning. */
  readonly scaleX: number
  readonly scaleY: number
}

export class ReadyPages {
  private kept: { readonly key: string; readonly page: ReadyPage } | undefined

  /** Throws UserError when the page cannot be decoded. */
  async of(request: ReadyPageRequest): Promise<ReadyPage> {
    const key = `${request.filePath}#${request.frameIndex}#${request.quarterTurns}`
    if (this.kept?.key === key) return this.kept.page
    const { image, size } = await decodeGrey(request, request.frameIndex)
    const { working, binarization } = binarizePage(image)
    const { width, height } = working.image
    const turns = request.quarterTurns
    const upright = { page: turnImage(working.image, turns), ink: turnImage(binarization.image, turns) }
    const page: ReadyPage = { ...upright, turns, scaleX: width / size.width, scaleY: height / size.height }
    this.kept = { key, page }
    return page
  }
}

/** The size of the image as the page lies. */
const lying = ({ page, turns }: ReadyPage): { readonly width: number; readonly height: number } => turnedSize(page, turns)

const turnedUpright = (page: ReadyPage, box: Box): Box => turnBox(box, page.turns, lying(page))

/** From page pixels to the ready image, clipped to it, at least a pixel wide and high. */
export function toReady(page: ReadyPage, box: Box): Box {
  const { scaleX, scaleY } = page
  const { width, height } = lying(page)
  const x = Math.min(width - 1, Math.max(0, Math.round(box.x * scaleX)))
  const y = Math.min(height - 1, Math.max(0, Math.round(box.y * scaleY)))
  return turnedUpright(page, {
    x,
    y,
    width: Math.max(1, Math.min(width, Math.round(right(box) * scaleX)) - x),
    height: Math.max(1, Math.min(height, Math.round(bottom(box) * scaleY)) - y)
  })
}

export function pointToReady(page: ReadyPage, { x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
  const turned = turnedUpright(page, { x: x * page.scaleX, y: y * page.scaleY, width: 0, height: 0 })
  return { x: turned.x, y: turned.y }
}

/** From the ready image to page pixels. */
export function fromReady(page: ReadyPage, box: Box): Box {
  const back = turnBack(box, page.turns, page.page)
  const x = Math.round(back.x / page.scaleX)
  const y = Math.round(back.y / page.scaleY)
  return {
    x,
    y,
    width: Math.max(1, Math.round(right(back) / page.scaleX) - x),
    height: Math.max(1, Math.round(bottom(back) / page.scaleY) - y)
  }
}

/** Where the page's own reading would say that a box of the ready image stands among the others of its line, these in page pixels. */
export function placeAmong(page: ReadyPage, box: Box, line: readonly Box[]): GlyphPlacement | null {
  const others = line.map((other) => toReady(page, other))
  return lineOf([...others, box])?.(box) ?? null
}
