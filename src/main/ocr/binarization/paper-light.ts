/**
 * Takes the light off a page: shadow, vignette, the grey of the paper. The paper's own grey level is what a
 * morphological closing leaves (Serra 1982): every dark thing narrower than its window is filled up; a
 * shadow, however sharp its edge, stays as it is. Divided by it, paper is white everywhere and only ink dark.
 */
import type { GreyImage } from '../decode/grey-image'

/** Grey level of the paper under each pixel; `window` in pixels, wider than any stroke. */
export function paperLevels(page: GreyImage, window: number): GreyImage {
  const radius = Math.max(1, Math.round(window / 2))
  // A closing takes the lightest pixel of each window: a white speck would become a white square.
  return filterSquare(filterSquare(withoutSpecks(page), radius, Math.max), radius, Math.min)
}

/** The median of each pixel and its eight neighbours; the outermost pixels stay. */
export function withoutSpecks({ width, height, data }: GreyImage): GreyImage {
  const result = Uint8Array.from(data)
  const nine = new Uint8Array(9)
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      for (let row = 0, i = (y - 1) * width + x - 1; row < 3; row += 1, i += width) {
        nine[row * 3] = data[i]
        nine[row * 3 + 1] = data[i + 1]
        nine[row * 3 + 2] = data[i + 2]
      }
      result[y * width + x] = medianOfNine(nine)
    }
  }
  return { width, height, data: result }
}

/** Insertion sort, the quickest for so few. */
function medianOfNine(nine: Uint8Array): number {
  for (let i = 1; i < 9; i += 1) {
    const value = nine[i]
    let place = i
    for (; place > 0 && nine[place - 1] > value; place -= 1) nine[place] = nine[place - 1]
    nine[place] = value
  }
  return nine[4]
}

/**
 * The page as if evenly lit: 255 * pixel / paper. `paper` may be smaller than the page by a whole factor and
 * is interpolated.
 */
export function flattenLight(page: GreyImage, paper: GreyImage, factor: number): GreyImage {
  const { width, height, data } = page
  const flat = new Uint8Array(data.length)
  const row = new Float32Array(paper.width)
  const columns = interpolation(width, paper.width, factor)
  const rows = interpolation(height, paper.height, factor)
  for (let y = 0; y < height; y += 1) {
    const upper = rows.first[y] * paper.width
    const lower = Math.min(paper.height - 1, rows.first[y] + 1) * paper.width
    for (let x = 0; x < paper.width; x += 1) {
      row[x] = paper.data[upper + x] + (paper.data[lower + x] - paper.data[upper + x]) * rows.share[y]
    }
    for (let x = 0, i = y * width; x < width; x += 1, i += 1) {
      const left = row[columns.first[x]]
      const level = left + (row[Math.min(paper.width - 1, columns.first[x] + 1)] - left) * columns.share[x]
      flat[i] = Math.min(255, (255 * data[i]) / Math.max(1, level))
    }
  }
  return { width, height, data: flat }
}

/** For each place of the larger side: the sample at or before it, and the next one's share. */
interface Interpolation {
  readonly first: Int32Array
  readonly share: Float32Array
}

function interpolation(length: number, samples: number, factor: number): Interpolation {
  const first = new Int32Array(length)
  const share = new Float32Array(length)
  for (let i = 0; i < length; i += 1) {
    // Samples stand for the middles of their squares.
    const place = Math.max(0, Math.min(samples - 1, (i + 0.5) / factor - 0.5))
    first[i] = Math.floor(place)
    share[i] = place - first[i]
  }
  return { first, share }
}

type Extreme = (a: number, b: number) => number

/** Maximum or minimum over the square window of every pixel: along rows, then along columns. */
function filterSquare({ width, height, data }: GreyImage, radius: number, extreme: Extreme): GreyImage {
  const rows = new Uint8Array(data.length)
  const result = new Uint8Array(data.length)
  const longer = Math.max(width, height)
  const buffers = { forward: new Uint8Array(longer), backward: new Uint8Array(longer) }
  for (let y = 0; y < height; y += 1) filterLine(data, rows, y * width, 1, width, radius, extreme, buffers)
  for (let x = 0; x < width; x += 1) filterLine(rows, result, x, width, height, radius, extreme, buffers)
  return { width, height, data: result }
}

/**
 * van Herk (1992) and Gil & Werman (1993): in blocks as long as the window, running extremes from both ends;
 * each window is the end of one block and the beginning of the next. Constant time a pixel.
 */
function filterLine(
  from: Uint8Array,
  to: Uint8Array,
  offset: number,
  stride: number,
  length: number,
  radius: number,
  extreme: Extreme,
  { forward, backward }: { readonly forward: Uint8Array; readonly backward: Uint8Array }
): void {
  const window = 2 * radius + 1
  for (let i = 0; i < length; i += 1) {
    const value = from[offset + i * stride]
    forward[i] = i % window === 0 ? value : extreme(forward[i - 1], value)
  }
  for (let i = length - 1; i >= 0; i -= 1) {
    const value = from[offset + i * stride]
    backward[i] = i === length - 1 || (i + 1) % window === 0 ? value : extreme(backward[i + 1], value)
  }
  for (let i = 0; i < length; i += 1) {
    const start = Math.max(0, i - radius)
    const end = Math.min(length - 1, i + radius)
    const block = start - (start % window)
    let value: number
    if (end - block >= window) value = extreme(backward[start], forward[end])
    // Clipped at an end of the line, a window may lie within one block.
    else value = start === block ? forward[end] : backward[start]
    to[offset + i * stride] = value
  }
}
