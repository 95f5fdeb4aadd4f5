/**
 * Takes away what lies around the sheet: a dark desk, the scanner's black border, the gutter of a book. What is much darker
 * than the paper and reaches the edge of the picture is filled up with the paper beside it, so that neither its grain nor the
 * sheet's edge is taken for writing. Nothing is cut off: places on the page stay what they are.
 */
import type { GreyImage } from '../decode/grey-image'
import { otsuThreshold } from './otsu'
import { shrinkByMean } from './text-scale'

export interface Sheet {
  readonly image: GreyImage
  /** Of the picture, 0 to 1, that was filled up; 0 when the sheet fills the picture. */
  readonly surroundings: number
}

/** The look is at so few pixels that writing becomes grey, and only areas stay dark. */
const LOOK_PIXELS = 40_000
/** Surroundings are darker than this share of the paper; a shadow on the sheet is seldom. */
const DARKEST_SHADOW = 0.45
/** Within EDGE pixels of the look it gets lighter by this share of the paper's level where a sheet ends; shadows are softer. */
const SHARP = 0.35
/** Of the border between surroundings and sheet, as much is sharp: else it is a shadow, and there may be writing in it. */
const LEAST_SHARP = 0.5
/** Of the picture. */
const LEAST_SHARE = 0.01
const MOST_SHARE = 0.85
/** Pixels of the look: strokes that reach the edge are narrower than twice this. */
const STROKE = 2
/** Pixels of the look: the sheet's own edge and its shadow. */
const EDGE = 2

export function fillSurroundings(page: GreyImage): Sheet {
  const factor = Math.max(1, Math.ceil(Math.sqrt((page.width * page.height) / LOOK_PIXELS)))
  const look = shrinkByMean(page, factor)
  const outside = findSurroundings(look)
  const surroundings = outside === null ? 0 : outside.reduce((sum, value) => sum + value, 0) / outside.length
  if (outside === null || surroundings < LEAST_SHARE || surroundings > MOST_SHARE) return { image: page, surroundings: 0 }
  const widened = spread(outside, look, EDGE)
  return { image: filled(page, look, widened, factor), surroundings }
}

/** 1 where a pixel belongs to the surroundings; null where nothing is dark enough. */
function findSurroundings(look: GreyImage): Uint8Array | null {
  const histogram = new Uint32Array(256)
  for (const value of look.data) histogram[value]++
  const threshold = otsuThreshold(histogram)
  const mean = (from: number, to: number): number => {
    let [sum, count] = [0, 0]
    for (let level = from; level < to; level++) [sum, count] = [sum + level * histogram[level], count + histogram[level]]
    return count === 0 ? 0 : sum / count
  }
  const paper = mean(threshold + 1, 256)
  if (threshold < 0 || mean(0, threshold + 1) > DARKEST_SHADOW * paper) return null
  const isDark = look.data.map((value) => (value <= Math.min(threshold, DARKEST_SHADOW * paper) ? 1 : 0))
  // Opened, so that a stroke which runs off the picture does not lead into the writing.
  const outside = fromTheEdge(spread(inverse(spread(inverse(isDark), look, STROKE)), look, STROKE), look)
  return sharpShare(outside, look, SHARP * paper) < LEAST_SHARP ? null : outside
}

/** Of the steps along rows and columns that lead out of the mask: how many get lighter by `difference` within EDGE more. */
function sharpShare(mask: Uint8Array, { width, height, data }: GreyImage, difference: number): number {
  let [steps, sharp] = [0, 0]
  const look = (x: number, y: number, byX: number, byY: number): void => {
    const [farX, farY] = [x + (1 + EDGE) * byX, y + (1 + EDGE) * byY]
    const at = y * width + x
    if (farX < 0 || farY < 0 || farX >= width || farY >= height || mask[(y + byY) * width + x + byX] === 1) return
    steps++
    if (data[farY * width + farX] - data[at] > difference) sharp++
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (mask[y * width + x] === 0) continue
      look(x, y, -1, 0)
      look(x, y, 1, 0)
      look(x, y, 0, -1)
      look(x, y, 0, 1)
    }
  }
  return steps === 0 ? 0 : sharp / steps
}

const inverse = (mask: Uint8Array): Uint8Array => mask.map((value) => 1 - value)

/** Every pixel within `reach` of one that is 1, along rows, then along columns. */
function spread(mask: Uint8Array, { width, height }: GreyImage, reach: number): Uint8Array {
  const across = new Uint8Array(mask.length)
  const result = new Uint8Array(mask.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (mask[y * width + x] === 1) across.fill(1, y * width + Math.max(0, x - reach), y * width + Math.min(width, x + reach + 1))
    }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (across[y * width + x] === 0) continue
      for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) result[row * width + x] = 1
    }
  }
  return result
}

/** What of the mask hangs together with the edge of the picture. */
function fromTheEdge(mask: Uint8Array, { width, height }: GreyImage): Uint8Array {
  const reached = new Uint8Array(mask.length)
  const open: number[] = []
  const visit = (x: number, y: number): void => {
    const at = y * width + x
    if (x < 0 || y < 0 || x >= width || y >= height || mask[at] === 0 || reached[at] === 1) return
    reached[at] = 1
    open.push(at)
  }
  for (let x = 0; x < width; x++) [0, height - 1].forEach((y) => visit(x, y))
  for (let y = 0; y < height; y++) [0, width - 1].forEach((x) => visit(x, y))
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    visit(x - 1, y)
    visit(x + 1, y)
    visit(x, y - 1)
    visit(x, y + 1)
  }
  return reached
}

/** The page with every square of `outside` at the grey of the nearest square that is not. */
function filled(page: GreyImage, look: GreyImage, outside: Uint8Array, factor: number): GreyImage {
  const levels = nearestLevels(look, outside)
  const data = page.data.slice()
  for (let y = 0, at = 0; y < page.height; y++) {
    const row = Math.min(look.height - 1, Math.floor(y / factor)) * look.width
    for (let x = 0; x < page.width; x++, at++) {
      const square = row + Math.min(look.width - 1, Math.floor(x / factor))
      if (outside[square] === 1) data[at] = levels[square]
    }
  }
  return { ...page, data }
}

/** Breadth first from all that lies inside. */
function nearestLevels({ width, height, data }: GreyImage, outside: Uint8Array): Uint8Array {
  const levels = data.slice()
  const done = inverse(outside)
  let front = [...done.keys()].filter((at) => done[at] === 1)
  while (front.length > 0) {
    const next: number[] = []
    for (const at of front) {
      const x = at % width
      for (const neighbour of [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at >= width ? at - width : at, at < width * (height - 1) ? at + width : at]) {
        if (done[neighbour] === 1) continue
        done[neighbour] = 1
        levels[neighbour] = levels[at]
        next.push(neighbour)
      }
    }
    front = next
  }
  return levels
}
