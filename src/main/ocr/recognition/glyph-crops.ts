/**
 * Cuts one glyph out of the grey page: how much darker than the paper around it each of its own pixels is,
 * with the glyph's darkest ink at 255. Ink of neighbours that reach into the box is left out.
 */
import type { BinaryImage } from '../binarization/binary-image'
import type { GreyImage } from '../decode/grey-image'
import { bottom, right, type Box } from '../../../shared/geometry'
import type { Runs } from '../segmentation/connected-components'
import type { GlyphShape } from '../segmentation/glyph-boxes'

export interface GlyphCrop {
  readonly width: number
  readonly height: number
  /** width * height values, row by row: 0 paper to 255 full ink. */
  readonly data: Uint8Array
}

/** A page that is read: its grey levels, and what of it is ink, of the same size. */
export interface InkedPage {
  readonly page: GreyImage
  readonly ink: BinaryImage
}

export interface CropSource extends InkedPage {
  readonly runs: Runs
}

/** Strokes fade out over about this many pixels beyond where the threshold cut them. */
export const FADE = 1
/** The paper is looked at this many pixels beyond the box. */
const PAPER_MARGIN = 6
/** Share of a glyph's own pixels that count as its darkest. */
const DARKEST_SHARE = 0.1

/** The crop is the glyph's box and FADE pixels around it, clipped to the page. */
export const cropGlyph = (source: CropSource, glyph: GlyphShape): GlyphCrop => cropInk(source, glyph.box, (area) => ownPixels(source, glyph, area))

/** The same for whatever ink stands in the box. `ownIn`: of each pixel of an area 2 on that ink, 1 where it fades, else 0. */
export function cropInk(source: InkedPage, box: Box, ownIn: (area: Box) => Uint8Array): GlyphCrop {
  const { page } = source
  const area = grown(box, FADE, page)
  const own = ownIn(area)
  const paper = paperLevel(source, grown(box, PAPER_MARGIN, page))
  const darkest = darkestLevel(page, own, area)
  const scale = 255 / Math.max(1, paper - darkest)
  const data = new Uint8Array(area.width * area.height)
  for (let y = 0, i = 0; y < area.height; y += 1) {
    let pixel = (area.y + y) * page.width + area.x
    for (let x = 0; x < area.width; x += 1, i += 1, pixel += 1) {
      if (own[i] === 0) continue
      data[i] = Math.max(0, Math.min(255, Math.round((paper - page.data[pixel]) * scale)))
    }
  }
  return { width: area.width, height: area.height, data }
}

function grown(box: Box, margin: number, page: GreyImage): Box {
  const x = Math.max(0, box.x - margin)
  const y = Math.max(0, box.y - margin)
  return {
    x,
    y,
    width: Math.min(page.width, right(box) + margin) - x,
    height: Math.min(page.height, bottom(box) + margin) - y
  }
}

/** 2 on the glyph's ink, 1 on the fading edge around it that is not another glyph's ink, else 0. */
function ownPixels({ ink, runs }: CropSource, glyph: GlyphShape, area: Box): Uint8Array {
  const own = new Uint8Array(area.width * area.height)
  for (const { runs: indices } of glyph.components) {
    for (const run of indices) {
      const y = runs.rows[run] - area.y
      const start = runs.starts[run] - area.x
      const end = runs.ends[run] - area.x
      for (let row = Math.max(0, y - FADE); row <= Math.min(area.height - 1, y + FADE); row += 1) {
        for (let x = Math.max(0, start - FADE); x < Math.min(area.width, end + FADE); x += 1) {
          const i = row * area.width + x
          if (row === y && x >= start && x < end) own[i] = 2
          else if (own[i] === 0 && ink.data[(area.y + row) * ink.width + area.x + x] === 0) own[i] = 1
        }
      }
    }
  }
  return own
}

/** The median of what is not ink; the whole range when there is nothing but ink. */
function paperLevel({ page, ink }: InkedPage, area: Box): number {
  const histogram = new Uint32Array(256)
  let count = 0
  for (let y = area.y; y < bottom(area); y += 1) {
    for (let i = y * page.width + area.x; i < y * page.width + right(area); i += 1) {
      if (ink.data[i] !== 0) continue
      histogram[page.data[i]] += 1
      count += 1
    }
  }
  return count === 0 ? 255 : levelAt(histogram, count / 2)
}

function darkestLevel(page: GreyImage, own: Uint8Array, area: Box): number {
  const histogram = new Uint32Array(256)
  let count = 0
  for (let i = 0; i < own.length; i += 1) {
    if (own[i] !== 2) continue
    const y = Math.floor(i / area.width)
    histogram[page.data[(area.y + y) * page.width + area.x + (i - y * area.width)]] += 1
    count += 1
  }
  return levelAt(histogram, count * DARKEST_SHARE)
}

function levelAt(histogram: Uint32Array, rank: number): number {
  let reached = 0
  for (let level = 0; level < histogram.length; level += 1) {
    reached += histogram[level]
    if (reached >= rank && reached > 0) return level
  }
  return histogram.length - 1
}
