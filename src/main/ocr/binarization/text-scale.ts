/**
 * A first look at a page, shrunk: how tall its letters are, how light its paper is from place to place, and
 * how strong its ink is. Thresholds and windows are set by these, not by a resolution that nobody knows.
 */
import type { GreyImage } from '../decode/grey-image'
import { findConnectedComponents } from '../segmentation/connected-components'
import { typicalHeight } from '../segmentation/letter-size'
import { visitLocalStatistics } from './local-statistics'
import { thresholdLocally } from './local-threshold'
import { flattenLight, paperLevels } from './paper-light'

export interface TextScale {
  /** Pixels of the page at hand; 0 when nothing on it looks like ink. */
  readonly letterHeight: number
  /** The paper's grey levels, a pixel for `factor` x `factor` of the page. */
  readonly paper: GreyImage
  readonly factor: number
  /** Of the evenly lit page: what strong ink gives as the standard deviation of a window around it. */
  readonly strongDeviation: number
}

/** Enough to find letters that are tall enough to be read. */
const LOOK_PIXELS = 600_000
/** The first window, as a share of the side of a square of the page's area. */
const FIRST_WINDOW_SHARE = 1 / 20
const SMALLEST_RADIUS = 4
/** Strokes are thinner than this share of the letter height, shadows seldom so narrow. */
const PAPER_WINDOW_SHARE = 0.6
/** Share of the windows that have ink on even a sparsely written page, from the strongest. */
const STRONG_SHARE = 0.01
/** Grey levels: what varies less everywhere is the paper's grain or the camera's noise. */
const LEAST_DEVIATION = 8

export function measureTextScale(page: GreyImage): TextScale {
  const factor = Math.max(1, Math.ceil(Math.sqrt((page.width * page.height) / LOOK_PIXELS)))
  const small = shrinkByMean(page, factor)
  const side = Math.sqrt(small.width * small.height)
  const firstWindow = side * FIRST_WINDOW_SHARE
  const firstHeight = lookForLetters(small, firstWindow).letterHeight || firstWindow
  const paper = paperLevels(small, firstHeight * PAPER_WINDOW_SHARE)
  // Without its shadows the page shows its letters, and nothing else, more clearly.
  const flat = flattenLight(small, paper, 1)
  const { letterHeight, strongDeviation } = lookForLetters(flat, firstHeight)
  return { letterHeight: letterHeight * factor, paper, factor, strongDeviation }
}

function lookForLetters(
  page: GreyImage,
  window: number
): { readonly letterHeight: number; readonly strongDeviation: number } {
  const radius = Math.max(SMALLEST_RADIUS, Math.round(window / 2))
  const strongDeviation = strongestDeviation(page, radius)
  const ink = thresholdLocally(page, { radius, strongDeviation })
  const { components } = findConnectedComponents(ink)
  return { letterHeight: typicalHeight(components, page), strongDeviation }
}

/** Means of factor x factor squares; what does not fill a square at the right and lower edge is left out. */
export function shrinkByMean(page: GreyImage, factor: number): GreyImage {
  if (factor === 1) return page
  const columns = Math.min(factor, page.width)
  const rows = Math.min(factor, page.height)
  const width = Math.floor(page.width / columns)
  const height = Math.floor(page.height / rows)
  const data = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  for (let y = 0; y < height; y += 1) {
    sums.fill(0)
    for (let row = y * rows; row < (y + 1) * rows; row += 1) {
      let i = row * page.width
      for (let x = 0; x < width; x += 1) for (let end = i + columns; i < end; i += 1) sums[x] += page.data[i]
    }
    for (let x = 0; x < width; x += 1) data[y * width + x] = Math.round(sums[x] / (rows * columns))
  }
  return { width, height, data }
}

function strongestDeviation(page: GreyImage, radius: number): number {
  const histogram = new Uint32Array(129)
  visitLocalStatistics(page, radius, (_y, _mean, deviation) => {
    for (const value of deviation) histogram[Math.min(128, Math.round(value))] += 1
  })
  let remaining = page.width * page.height * STRONG_SHARE
  for (let level = 128; level > LEAST_DEVIATION; level -= 1) {
    remaining -= histogram[level]
    if (remaining <= 0) return level
  }
  return LEAST_DEVIATION
}
