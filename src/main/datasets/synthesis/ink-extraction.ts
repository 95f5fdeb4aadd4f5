/**
 * From a recorded piece of a page to what reading hands to the normalisation: how much darker than the paper
 * around it each of a glyph's own pixels is, its darkest ink at 255, all else 0 (ocr/recognition/glyph-crops.ts).
 */
import type { InkImage } from '../../../shared/glyph-normalisation'
import { bilinear } from '../../../shared/sampling'
import type { Patch } from './patch'

/** Side of a stored crop, in pixels. */
export const CROP_SIDE = 40
/** Longest side of the ink in it. */
export const CROP_INK_SIDE = 34

/** Share of a glyph's own pixels that count as its darkest. */
const DARKEST_SHARE = 0.1
/** Ink above this, after the blur, belongs to what it was drawn for. */
const OWN = 0.15
/** Lighter than this share of the darkest ink does not count for the cut. */
const CUT_SHARE = 0.35

export interface Extraction {
  /** Grey, 0 dark to 255 light. */
  readonly grey: Patch
  /** Ink (0 to 1) that is cut out, blurred as the page is. */
  readonly kept: Patch
  /** Ink of others, which is left. */
  readonly left: Patch | null
  /** Ink begins at this share of the way from the paper to the darkest ink. */
  readonly threshold: number
}

/** Of the size of the patch. */
export function extractInk(extraction: Extraction): InkImage {
  const { width, height } = extraction.grey
  const darkness = darknessOf(extraction)
  const own = ownPixels(extraction, darkness)
  const data = new Uint8Array(width * height)
  for (let at = 0; at < data.length; at++) if (own[at] === 1) data[at] = Math.min(255, Math.max(0, Math.round(darkness[at] * 255)))
  return { width, height, data }
}

/** 0 at the paper's level, the median of what is no ink, to 1 at that of the glyph's darkest tenth. */
function darknessOf({ grey, kept, left }: Extraction): Float32Array {
  const paper = new Uint32Array(256)
  const ink = new Uint32Array(256)
  for (let at = 0; at < grey.data.length; at++) {
    if (kept.data[at] > 0.5) ink[Math.floor(grey.data[at])]++
    else if (kept.data[at] < 0.02 && (left === null || left.data[at] < 0.02)) paper[Math.floor(grey.data[at])]++
  }
  const paperLevel = levelAt(paper, 0.5, 255)
  const step = Math.max(1, paperLevel - levelAt(ink, DARKEST_SHARE, 0))
  const darkness = new Float32Array(grey.data.length)
  for (let at = 0; at < darkness.length; at++) darkness[at] = (paperLevel - grey.data[at]) / step
  return darkness
}

/** The grey value that `share` of what is counted lies at or below. */
function levelAt(histogram: Uint32Array, share: number, otherwise: number): number {
  const count = histogram.reduce((sum, here) => sum + here, 0)
  let reached = 0
  for (let level = 0; level < histogram.length; level++) {
    reached += histogram[level]
    if (reached > 0 && reached >= count * share) return level
  }
  return otherwise
}

/** 1 on the glyph's ink and on the pixels around it, where strokes fade out, that are not others' ink. */
function ownPixels({ grey: { width, height }, kept, left, threshold }: Extraction, darkness: Float32Array): Uint8Array {
  const own = new Uint8Array(width * height)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      if (darkness[at] < threshold || kept.data[at] <= OWN) continue
      for (let row = at - width; row <= at + width; row += width) own[row - 1] = own[row] = own[row + 1] = 1
    }
  }
  if (left === null) return own
  for (let at = 0; at < own.length; at++) if (left.data[at] > OWN && kept.data[at] <= OWN) own[at] = 0
  return own
}

/** The ink with its aspect kept, its longest side CROP_INK_SIDE, in the middle of a square of CROP_SIDE; null where there is none. */
export function fitInk(ink: InkImage): InkImage | null {
  const bounds = boundsOf(ink)
  if (bounds === null) return null
  const { left, right, top, bottom } = bounds
  const scale = Math.max(right - left, bottom - top) / CROP_INK_SIDE
  const result = new Uint8Array(CROP_SIDE * CROP_SIDE)
  // Beyond the ink and where it fades there is paper only.
  const [acrossReach, downReach] = [(right - left) / 2 / scale + 2, (bottom - top) / 2 / scale + 2]
  for (let y = Math.max(0, Math.floor(CROP_SIDE / 2 - downReach)); y < Math.min(CROP_SIDE, CROP_SIDE / 2 + downReach); y++) {
    const sourceY = (top + bottom) / 2 + (y + 0.5 - CROP_SIDE / 2) * scale
    for (let x = Math.max(0, Math.floor(CROP_SIDE / 2 - acrossReach)); x < Math.min(CROP_SIDE, CROP_SIDE / 2 + acrossReach); x++) {
      const sourceX = (left + right) / 2 + (x + 0.5 - CROP_SIDE / 2) * scale
      result[y * CROP_SIDE + x] = Math.round(sample(ink, sourceX, sourceY, scale))
    }
  }
  return { width: CROP_SIDE, height: CROP_SIDE, data: result }
}

/** The box of the ink, its right and bottom exclusive; null where there is none. */
export function boundsOf({ width, height, data }: { width: number; height: number; data: ArrayLike<number> }): { left: number; right: number; top: number; bottom: number } | null {
  const [columns, rows] = [new Uint8Array(width), new Uint8Array(height)]
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (data[at] < CUT_SHARE * 255) continue
      columns[x] = 1
      rows[y] = 1
    }
  }
  if (!columns.includes(1)) return null
  return { left: columns.indexOf(1), right: columns.lastIndexOf(1) + 1, top: rows.indexOf(1), bottom: rows.lastIndexOf(1) + 1 }
}

/** Between pixels; when shrinking, the mean of four points within the square that becomes one pixel. */
function sample({ width, height, data }: InkImage, x: number, y: number, scale: number): number {
  if (scale <= 1.2) return bilinear(data, width, height, x - 0.5, y - 0.5)
  const reach = scale / 4
  const upper = bilinear(data, width, height, x - 0.5 - reach, y - 0.5 - reach) + bilinear(data, width, height, x - 0.5 + reach, y - 0.5 - reach)
  const lower = bilinear(data, width, height, x - 0.5 - reach, y - 0.5 + reach) + bilinear(data, width, height, x - 0.5 + reach, y - 0.5 + reach)
  return (upper + lower) / 4
}
