/**
 * The one way from a crop to what a network sees, in training and in reading: ink cut tight, aspect kept,
 * every stroke brought to the same thickness, centred in 32 x 32. A thick pen and a thin one, a photograph
 * of 120-pixel letters and a scan of 30-pixel ones then look alike.
 */
import { distanceTo } from './distance-transform'
import { GLYPH_SIDE } from './model'
import { bilinear } from './sampling'

/** Changes whenever the function does: a model is only right with the normalisation that it was trained on. */
export const NORMALISATION = 'ink-32-v1'

/** A crop: 0 is paper, 255 ink, in row order. */
export interface InkImage {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Thickness of every stroke in the result, in pixels. */
export const STROKE_WIDTH = 2.6
/** Longest side of the inked part of the result, in pixels. */
const INK_SIDE = 25
/** The work is done at this many times the result's resolution, so that edges come out smooth. */
const SUPERSAMPLING = 2
const WORK_SIDE = GLYPH_SIDE * SUPERSAMPLING
/** Longest side of the letter while it is worked on; the rest is room for thickening. */
const WORK_INK_SIDE = 48
/** Lighter than this share of the darkest ink is paper. */
const INK_SHARE = 0.4
/** A stroke is thinned at most to this share of itself, lest its thinner parts vanish. */
const THINNEST = 0.45

/** 32 x 32 values from 0 (paper) to 255 (ink) in row order; all 0 for a crop without ink. */
export function normaliseGlyph(ink: InkImage, strokeWidth = STROKE_WIDTH): Uint8Array {
  const cut = inkBounds(ink)
  if (cut === null) return new Uint8Array(GLYPH_SIDE * GLYPH_SIDE)
  const mask = enlarge(ink, cut)
  const outside = distanceTo(mask, 1, WORK_SIDE, WORK_SIDE)
  const inside = distanceTo(mask, 0, WORK_SIDE, WORK_SIDE)
  const width = meanStrokeWidth(mask, inside)
  // The middle line of the strokes fills the same square, however thick the pen was.
  const zoom = Math.min(1.15, ((INK_SIDE - strokeWidth) * SUPERSAMPLING) / Math.max(1, WORK_INK_SIDE - width))
  const wanted = Math.max((strokeWidth * SUPERSAMPLING) / zoom, width * THINNEST)
  return shrink(thicken(mask, outside, inside, (wanted - width) / 2), zoom)
}

interface Cut {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The grey value from which on a pixel is ink. */
  readonly threshold: number
}

function inkBounds({ width, height, data }: InkImage): Cut | null {
  let darkest = 0
  for (const value of data) if (value > darkest) darkest = value
  if (darkest === 0) return null
  const threshold = darkest * INK_SHARE
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] < threshold) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1, threshold }
}

/** The cut's ink as 1 and 0, its longest side WORK_INK_SIDE, in the middle of the work square. */
function enlarge(ink: InkImage, cut: Cut): Uint8Array {
  const mask = new Uint8Array(WORK_SIDE * WORK_SIDE)
  const scale = Math.max(cut.width, cut.height) / WORK_INK_SIDE
  const [centreX, centreY] = [cut.x + cut.width / 2, cut.y + cut.height / 2]
  for (let y = 0; y < WORK_SIDE; y++) {
    const sourceY = centreY + (y + 0.5 - WORK_SIDE / 2) * scale
    if (sourceY < cut.y || sourceY > cut.y + cut.height) continue
    for (let x = 0; x < WORK_SIDE; x++) {
      const sourceX = centreX + (x + 0.5 - WORK_SIDE / 2) * scale
      if (sourceX < cut.x || sourceX > cut.x + cut.width) continue
      mask[y * WORK_SIDE + x] = sample(ink, sourceX - 0.5, sourceY - 0.5, scale) >= cut.threshold ? 1 : 0
    }
  }
  return mask
}

/** Bilinear when enlarging; when shrinking, the mean over the square that becomes one pixel. */
function sample(ink: InkImage, x: number, y: number, scale: number): number {
  if (scale <= 1.5) return bilinear(ink.data, ink.width, ink.height, x, y)
  const reach = (scale - 1) / 2
  const [left, right] = [Math.max(0, Math.round(x - reach)), Math.min(ink.width - 1, Math.round(x + reach))]
  const [top, bottom] = [Math.max(0, Math.round(y - reach)), Math.min(ink.height - 1, Math.round(y + reach))]
  let sum = 0
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) sum += ink.data[row * ink.width + column]
  return sum / Math.max(1, (right - left + 1) * (bottom - top + 1))
}

/** Over a bar of width w the mean distance to its edge is w / 4. */
function meanStrokeWidth(mask: Uint8Array, inside: Float32Array): number {
  let sum = 0
  let count = 0
  for (let index = 0; index < mask.length; index++) {
    if (mask[index] === 0) continue
    // Distances are between pixel centres; the edge lies half a pixel before the first one outside.
    sum += inside[index] - 0.5
    count++
  }
  return count === 0 ? 0 : (4 * sum) / count
}

/** Moves the outline outwards by `by` pixels (inwards when negative); a soft edge of one pixel. */
function thicken(mask: Uint8Array, outside: Float32Array, inside: Float32Array, by: number): Float32Array {
  const grey = new Float32Array(mask.length)
  for (let index = 0; index < mask.length; index++) {
    const toEdge = mask[index] === 1 ? inside[index] - 0.5 : 0.5 - outside[index]
    grey[index] = Math.min(1, Math.max(0, toEdge + by + 0.5))
  }
  return grey
}

/** Zooms about the middle, then takes the mean over the SUPERSAMPLING^2 points of each pixel of the result. */
function shrink(grey: Float32Array, zoom: number): Uint8Array {
  // The square is zoomed alike along both axes: where each point falls is worked out once.
  const first = new Int32Array(WORK_SIDE)
  const share = new Float32Array(WORK_SIDE)
  for (let point = 0; point < WORK_SIDE; point++) {
    const source = (point + 0.5 - WORK_SIDE / 2) / zoom + WORK_SIDE / 2 - 0.5
    first[point] = Math.min(WORK_SIDE - 2, Math.max(0, Math.floor(source)))
    share[point] = Math.min(1, Math.max(0, source - first[point]))
  }
  const sums = new Float32Array(GLYPH_SIDE * GLYPH_SIDE)
  for (let y = 0; y < WORK_SIDE; y++) {
    const row = Math.floor(y / SUPERSAMPLING) * GLYPH_SIDE
    for (let x = 0; x < WORK_SIDE; x++) {
      const at = first[y] * WORK_SIDE + first[x]
      const upper = grey[at] + (grey[at + 1] - grey[at]) * share[x]
      const lower = grey[at + WORK_SIDE] + (grey[at + WORK_SIDE + 1] - grey[at + WORK_SIDE]) * share[x]
      sums[row + Math.floor(x / SUPERSAMPLING)] += upper + (lower - upper) * share[y]
    }
  }
  return Uint8Array.from(sums, (sum) => Math.round((sum / SUPERSAMPLING ** 2) * 255))
}
