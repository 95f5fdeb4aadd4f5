/**
 * The one way from a crop to what a network sees, in training and in reading: ink cut tight, aspect kept,
 * every stroke brought to the same thickness, centred in 32 x 32. A thick pen and a thin one, a photograph
 * of 120-pixel letters and a scan of 30-pixel ones then look alike. A network may ask for a second plane, the same
 * cut as it was: what equal strokes lose, a fine gap or the hand's own weight, is still there.
 */
import { GLYPH_SIDE } from './model'
import { SignedDistance } from './signed-distance'

/**
 * By the name that a model's card keeps, how many planes it gives: the ink with equal strokes, then the cut as it was.
 * A name changes whenever the function does: a model is only right with the normalisation that it was trained on.
 */
const planesByName: Readonly<Record<string, number>> = { 'ink-32-v2': 1, 'ink-and-cut-32-v1': 2 }

/** Values of one plane. */
export const PLANE_PIXELS = GLYPH_SIDE * GLYPH_SIDE

/** Of a model's card; undefined for a name that this version does not know. */
export const planesOf = (normalisation: string): number | undefined => planesByName[normalisation]

/** What a network with so many inputs is to be fed by; undefined where none fits. */
export const normalisationFor = (inputs: number): string | undefined =>
  Object.keys(planesByName).find((name) => planesByName[name] * PLANE_PIXELS === inputs)

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
/** Longest side of the cut in the second plane, in pixels. */
const CUT_SIDE = 28
/** No outline is moved farther than this, in pixels of the work square. */
const FARTHEST = 6
/** Lighter than this share of the darkest ink is paper. */
const INK_SHARE = 0.4
/** A stroke is thinned at most to this share of itself, lest its thinner parts vanish. */
const THINNEST = 0.45

/** Kept from glyph to glyph: asking for this memory anew took a fifth of the time. */
const scratch = {
  // Doubles: what the threshold is compared with must not be rounded.
  work: new Float64Array(WORK_SIDE * WORK_SIDE),
  mask: new Uint8Array(WORK_SIDE * WORK_SIDE),
  distances: new SignedDistance(WORK_SIDE, WORK_SIDE),
  narrow: new Float32Array(GLYPH_SIDE * WORK_SIDE)
}

/** `planes` x 32 x 32 values from 0 (paper) to 255 (ink) in row order; all 0 for a crop without ink. */
export function normaliseGlyph(ink: InkImage, planes = 1, strokeWidth = STROKE_WIDTH): Uint8Array {
  const glyph = new Uint8Array(planes * PLANE_PIXELS)
  const cut = inkBounds(ink)
  if (cut === null) return glyph
  const work = enlarge(ink, cut)
  drawEqualStrokes(glyph.subarray(0, PLANE_PIXELS), work, cut.threshold, strokeWidth)
  if (planes > 1) shrinkCut(glyph.subarray(PLANE_PIXELS), work, cut.darkest)
  return glyph
}

function drawEqualStrokes(plane: Uint8Array, work: Float64Array, threshold: number, strokeWidth: number): void {
  const { mask, distances } = scratch
  for (let index = 0; index < work.length; index++) mask[index] = work[index] >= threshold ? 1 : 0
  const distance = distances.of(mask, FARTHEST)
  const width = meanStrokeWidth(distance)
  // The middle line of the strokes fills the same square, however thick the pen was.
  const zoom = Math.min(1.15 / SUPERSAMPLING, (INK_SIDE - strokeWidth) / Math.max(1, WORK_INK_SIDE - width))
  const wanted = Math.max(strokeWidth / zoom, width * THINNEST)
  drawOutline(plane, distance, (wanted - width) / 2, zoom)
}

/** Width over height of the inked part; 1 for a crop without ink. */
export function inkAspect(ink: InkImage): number {
  const cut = inkBounds(ink)
  return cut === null ? 1 : cut.width / cut.height
}

interface Cut {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly darkest: number
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
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1, darkest, threshold }
}

/** The cut, its longest side WORK_INK_SIDE, in the middle of the work square. */
function enlarge(ink: InkImage, cut: Cut): Float64Array {
  const scale = Math.max(cut.width, cut.height) / WORK_INK_SIDE
  const columns = sourcePositions(cut.x, cut.width, scale)
  const rows = sourcePositions(cut.y, cut.height, scale)
  const work = scratch.work.fill(0)
  if (scale <= 1.5) interpolate(work, ink, cut, columns, rows)
  else {
    for (let y = rows.first; y <= rows.last; y++) {
      for (let x = columns.first; x <= columns.last; x++) work[y * WORK_SIDE + x] = meanAround(ink, columns.at[x], rows.at[y], scale)
    }
  }
  return work
}

/** Bilinear, as `bilinear` does it for one place: here the columns are worked out once for all rows. */
function interpolate(work: Float64Array, ink: InkImage, cut: Cut, columns: SourcePositions, rows: SourcePositions): void {
  const source = withBorder(ink, cut)
  const stride = cut.width + 2
  for (let x = columns.first; x <= columns.last; x++) {
    const left = Math.floor(columns.at[x])
    const share = columns.at[x] - left
    const column = left - cut.x + 1
    for (let y = rows.first; y <= rows.last; y++) {
      const top = Math.floor(rows.at[y])
      const at = (top - cut.y + 1) * stride + column
      const upper = source[at] + (source[at + 1] - source[at]) * share
      const lower = source[at + stride] + (source[at + stride + 1] - source[at + stride]) * share
      work[y * WORK_SIDE + x] = upper + (lower - upper) * (rows.at[y] - top)
    }
  }
}

/** The cut with the pixels around it, which are paper where the crop ends. */
function withBorder({ width, height, data }: InkImage, cut: Cut): Uint8Array {
  const stride = cut.width + 2
  const source = new Uint8Array(stride * (cut.height + 2))
  const [from, to] = [Math.max(0, cut.x - 1), Math.min(width, cut.x + cut.width + 1)]
  for (let y = Math.max(0, cut.y - 1); y < Math.min(height, cut.y + cut.height + 1); y++) {
    source.set(data.subarray(y * width + from, y * width + to), (y - cut.y + 1) * stride + from - cut.x + 1)
  }
  return source
}

interface SourcePositions {
  /** Pixels of the work square that the cut reaches to. */
  readonly first: number
  readonly last: number
  /** For each pixel of the work square, where in the crop it comes from. */
  readonly at: Float32Array
}

/** Along one axis: the cut from `start` on, `length` pixels, lies in the middle of the work square. */
function sourcePositions(start: number, length: number, scale: number): SourcePositions {
  const at = Float32Array.from({ length: WORK_SIDE }, (_, pixel) => start + length / 2 + (pixel + 0.5 - WORK_SIDE / 2) * scale - 0.5)
  const reach = length / scale / 2
  return { first: Math.ceil(WORK_SIDE / 2 - reach - 0.5), last: Math.floor(WORK_SIDE / 2 + reach - 0.5), at }
}

/** When a letter is made smaller: the mean over the square that becomes one pixel. */
function meanAround(ink: InkImage, x: number, y: number, scale: number): number {
  const reach = (scale - 1) / 2
  const [left, right] = [Math.max(0, Math.round(x - reach)), Math.min(ink.width - 1, Math.round(x + reach))]
  const [top, bottom] = [Math.max(0, Math.round(y - reach)), Math.min(ink.height - 1, Math.round(y + reach))]
  let sum = 0
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) sum += ink.data[row * ink.width + column]
  return sum / Math.max(1, (right - left + 1) * (bottom - top + 1))
}

/** Over a bar of width w the mean distance to its edge is w / 4. */
function meanStrokeWidth(distance: Float32Array): number {
  let sum = 0
  let count = 0
  for (let index = 0; index < distance.length; index++) {
    if (distance[index] <= 0) continue
    sum += distance[index]
    count++
  }
  return count === 0 ? 0 : (4 * sum) / count
}

/**
 * Draws into `plane` the outline moved outwards by `by` pixels of the work square (inwards when negative), zoomed about
 * the middle; a pixel that the outline crosses is inked by how far its centre lies inside. (As letters are drawn from
 * distance fields: Green, "Improved alpha-tested magnification for vector textures", SIGGRAPH 2007.)
 */
function drawOutline(plane: Uint8Array, distance: Float32Array, by: number, zoom: number): void {
  // The square is zoomed alike along both axes: where each pixel falls is worked out once.
  const first = new Int32Array(GLYPH_SIDE)
  const share = new Float32Array(GLYPH_SIDE)
  for (let pixel = 0; pixel < GLYPH_SIDE; pixel++) {
    const source = (pixel + 0.5 - GLYPH_SIDE / 2) / zoom + WORK_SIDE / 2 - 0.5
    first[pixel] = Math.min(WORK_SIDE - 2, Math.max(0, Math.floor(source)))
    share[pixel] = Math.min(1, Math.max(0, source - first[pixel]))
  }
  for (let y = 0, index = 0; y < GLYPH_SIDE; y++) {
    for (let x = 0; x < GLYPH_SIDE; x++, index++) {
      const at = first[y] * WORK_SIDE + first[x]
      const upper = distance[at] + (distance[at + 1] - distance[at]) * share[x]
      const lower = distance[at + WORK_SIDE] + (distance[at + WORK_SIDE + 1] - distance[at + WORK_SIDE]) * share[x]
      const inside = (upper + (lower - upper) * share[y] + by) * zoom + 0.5
      plane[index] = Math.round(Math.min(1, Math.max(0, inside)) * 255)
    }
  }
}

/** At most so many pixels of the work square reach into one of the second plane. */
const TAPS = 4

/** The first of them for each pixel along an axis, and with what weight each counts: a triangle as wide as the step. */
const cutTaps = (() => {
  const step = WORK_INK_SIDE / CUT_SIDE
  const first = new Int32Array(GLYPH_SIDE)
  const weights = new Float64Array(GLYPH_SIDE * TAPS)
  for (let pixel = 0; pixel < GLYPH_SIDE; pixel++) {
    const middle = (pixel + 0.5 - GLYPH_SIDE / 2) * step + WORK_SIDE / 2 - 0.5
    first[pixel] = Math.min(WORK_SIDE - TAPS, Math.max(0, Math.ceil(middle - step)))
    const raw = Array.from({ length: TAPS }, (_, tap) => Math.max(0, 1 - Math.abs(first[pixel] + tap - middle) / step))
    const sum = raw.reduce((total, weight) => total + weight, 0)
    raw.forEach((weight, tap) => (weights[pixel * TAPS + tap] = weight / sum))
  }
  return { first, weights }
})()

/** Draws into `plane` the work square made smaller, its darkest ink as 255; along one axis, then the other. */
function shrinkCut(plane: Uint8Array, work: Float64Array, darkest: number): void {
  const { first, weights } = cutTaps
  const { narrow } = scratch
  for (let x = 0; x < GLYPH_SIDE; x++) {
    const tap = x * TAPS
    const [a, b, c, d] = [weights[tap], weights[tap + 1], weights[tap + 2], weights[tap + 3]]
    for (let y = 0, at = first[x], index = x; y < WORK_SIDE; y++, at += WORK_SIDE, index += GLYPH_SIDE) {
      narrow[index] = work[at] * a + work[at + 1] * b + work[at + 2] * c + work[at + 3] * d
    }
  }
  for (let y = 0, index = 0; y < GLYPH_SIDE; y++) {
    const tap = y * TAPS
    const [a, b, c, d] = [weights[tap], weights[tap + 1], weights[tap + 2], weights[tap + 3]]
    for (let x = 0, at = first[y] * GLYPH_SIDE; x < GLYPH_SIDE; x++, at++, index++) {
      const sum = narrow[at] * a + narrow[at + GLYPH_SIDE] * b + narrow[at + 2 * GLYPH_SIDE] * c + narrow[at + 3 * GLYPH_SIDE] * d
      plane[index] = Math.min(255, Math.round((sum * 255) / darkest))
    }
  }
}
