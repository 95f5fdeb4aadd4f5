/** A page made ready to be cut: decoded, its ink told from its paper, at the size that is worked at. */
import { bottom, right, type Box } from '../../shared/geometry'
import type { GlyphPlacement } from '../../shared/glyph-placement'
import { binarizationMethods } from './binarization/registry'
import { toWorkingResolution } from './binarization/working-resolution'
import type { PageFile } from './decode/page-format'
import { decodeGrey } from './decode/page-pixels'
import type { InkedPage } from './recognition/glyph-crops'
import { lineOf } from './segmentation/placement'

export interface FramedFile extends PageFile {
  readonly frameIndex: number
}

/** `scale` is working pixels per page pixel. */
export interface ReadyPage extends InkedPage {
  readonly key: string
  readonly scaleX: number
  readonly scaleY: number
}

export const keyOf = ({ filePath, frameIndex }: FramedFile): string => `${filePath}#${frameIndex}`

/** Throws UserError when the file cannot be read. */
export async function readyPage(file: FramedFile): Promise<ReadyPage> {
  const { image, size } = await decodeGrey(file, file.frameIndex)
  const working = toWorkingResolution(image)
  const ink = binarizationMethods[0].binarize(working.image, working.scale).image
  const { width, height } = working.image
  return { key: keyOf(file), page: working.image, ink, scaleX: width / size.width, scaleY: height / size.height }
}

/** Where the page's own reading would say that it stands among these. */
export const placeAmong = (box: Box, line: readonly Box[]): GlyphPlacement | null => lineOf([...line, box])?.(box) ?? null

export function toWorking({ scaleX, scaleY, page }: ReadyPage, box: Box): Box {
  const x = Math.min(page.width - 1, Math.max(0, Math.round(box.x * scaleX)))
  const y = Math.min(page.height - 1, Math.max(0, Math.round(box.y * scaleY)))
  return {
    x,
    y,
    width: Math.max(1, Math.min(page.width, Math.round(right(box) * scaleX)) - x),
    height: Math.max(1, Math.min(page.height, Math.round(bottom(box) * scaleY)) - y)
  }
}

export function toPage({ scaleX, scaleY }: ReadyPage, box: Box): Box {
  const x = Math.round(box.x / scaleX)
  const y = Math.round(box.y / scaleY)
  return {
    x,
    y,
    width: Math.max(1, Math.round(right(box) / scaleX) - x),
    height: Math.max(1, Math.round(bottom(box) / scaleY) - y)
  }
}
