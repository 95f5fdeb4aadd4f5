/** The ink in a box of a page, whatever it belongs to, and the crop of it that a network takes. */
import { bottom, right, type Box } from '../../shared/geometry'
import { cropInk, FADE, type GlyphCrop, type InkedPage } from './recognition/glyph-crops'

export interface InkPatch {
  readonly box: Box
  /** box.width * box.height values: 1 ink, 0 paper. */
  readonly ink: Uint8Array
}

/** A letter's neighbour that reaches over the border with less than this share of the ink is left out. */
const INTRUDER = 0.12
export function inkWithin({ ink }: InkedPage, box: Box): InkPatch {
  const own = new Uint8Array(box.width * box.height)
  for (let y = 0; y < box.height; y += 1) {
    const start = (box.y + y) * ink.width + box.x
    own.set(ink.data.subarray(start, start + box.width), y * box.width)
  }
  return { box, ink: withoutIntruders(box, own) }
}

/** Takes out small pieces that touch the left or right border: they are parts of the neighbours. */
function withoutIntruders(box: Box, ink: Uint8Array): Uint8Array {
  const total = ink.reduce((sum, value) => sum + value, 0)
  const seen = new Uint8Array(ink.length)
  for (let start = 0; start < ink.length; start += 1) {
    const x = start % box.width
    const isSide = x === 0 || x === box.width - 1
    if (!isSide || ink[start] === 0 || seen[start] === 1) continue
    const piece = flood(box, ink, seen, start)
    if (piece.length < INTRUDER * total) for (const index of piece) ink[index] = 0
  }
  return ink
}

function flood({ width, height }: Box, ink: Uint8Array, seen: Uint8Array, start: number): number[] {
  const piece = [start]
  seen[start] = 1
  for (const index of piece) {
    const x = index % width
    const y = (index - x) / width
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
        const next = row * width + column
        if (ink[next] === 0 || seen[next] === 1) continue
        seen[next] = 1
        piece.push(next)
      }
    }
  }
  return piece
}

/** The smallest box around the ink; null where there is none. */
export function tightBox({ box, ink }: InkPatch): Box | null {
  let [left, top, end, low] = [Infinity, Infinity, -1, -1]
  for (let index = 0; index < ink.length; index += 1) {
    if (ink[index] === 0) continue
    const x = index % box.width
    const y = (index - x) / box.width
    left = Math.min(left, x)
    end = Math.max(end, x)
    top = Math.min(top, y)
    low = Math.max(low, y)
  }
  if (end < 0) return null
  return { x: box.x + left, y: box.y + top, width: end - left + 1, height: low - top + 1 }
}

/** As the crops of a whole page are made; null without ink. */
export function cropPatch(source: InkedPage, patch: InkPatch): GlyphCrop | null {
  const tight = tightBox(patch)
  return tight && cropInk(source, tight, (area) => fadingInk(source, patch, area))
}

/** 2 on the patch's ink, 1 beside it where there is no other ink, else 0. */
function fadingInk({ ink }: InkedPage, patch: InkPatch, area: Box): Uint8Array {
  const own = new Uint8Array(area.width * area.height)
  const isOwn = (x: number, y: number): boolean => {
    const column = x - patch.box.x
    const row = y - patch.box.y
    if (column < 0 || row < 0 || column >= patch.box.width || row >= patch.box.height) return false
    return patch.ink[row * patch.box.width + column] === 1
  }
  forEachPixel(ink.width, area, (index, at, x, y) => {
    if (isOwn(x, y)) own[at] = 2
    else if (ink.data[index] === 0 && touchesOwn(isOwn, x, y)) own[at] = 1
  })
  return own
}

function touchesOwn(isOwn: (x: number, y: number) => boolean, x: number, y: number): boolean {
  for (let row = y - FADE; row <= y + FADE; row += 1) {
    for (let column = x - FADE; column <= x + FADE; column += 1) if (isOwn(column, row)) return true
  }
  return false
}

/** `index` counts in the page, `at` in the area. */
function forEachPixel(pageWidth: number, area: Box, visit: (index: number, at: number, x: number, y: number) => void): void {
  let at = 0
  for (let y = area.y; y < bottom(area); y += 1) {
    for (let x = area.x; x < right(area); x += 1, at += 1) visit(y * pageWidth + x, at, x, y)
  }
}
