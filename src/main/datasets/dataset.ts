/** Labelled characters in memory: what importers make, stores keep and training takes. */
import { createHash } from 'node:crypto'
import type { GlyphPlacement } from '../../shared/glyph-placement'
import { serializeIdx } from './idx'

/** Labels are bytes. */
export const MOST_SYMBOLS = 256

/** Numbers in `placements`, one sample's. */
export const PLACEMENT_NUMBERS = 3

export interface Dataset {
  /** As people call it: "emnist36". */
  readonly name: string
  /** Label i stands for symbols[i]. */
  readonly symbols: readonly string[]
  /** Of every image, in pixels. */
  readonly width: number
  readonly height: number
  /** count x height x width grey values, upright: 0 paper, 255 ink. */
  readonly pixels: Uint8Array
  /** Indices into `symbols`, one an image. */
  readonly labels: Uint8Array
  /** Images from this index on are the set's own test part; the count of all where it has none. */
  readonly testFrom: number
  /**
   * count x 3: what a crop does not show any more, as shares of the tall height of the line that it stood in,
   * the 90th percentile of the heights of the line's glyph boxes. Null where the set does not know it, NaN
   * for single samples of which it is unknown.
   *
   *   height = boxHeight / tall
   *   bottom = (baseline - boxBottom) / tall     positive above the baseline, the median of the boxes' bottoms
   *   mix    = medianBoxHeight / tall            1 in a line of capitals, about 0.7 in running text
   */
  readonly placements: Float32Array | null
}

/** One image of it; a view, not a copy. */
export function imageOf({ width, height, pixels }: Dataset, index: number): { width: number; height: number; data: Uint8Array } {
  return { width, height, data: pixels.subarray(index * width * height, (index + 1) * width * height) }
}

/** Null where it is not known. */
export function placementOf({ placements }: Dataset, index: number): GlyphPlacement | null {
  if (placements === null) return null
  const [height, bottom, mix] = placements.subarray(index * PLACEMENT_NUMBERS, (index + 1) * PLACEMENT_NUMBERS)
  return Number.isNaN(height) ? null : { height, bottom, mix }
}

/** How many images each symbol has, from `from` up to, not with, `to`. */
export function classCounts({ symbols, labels }: Dataset, from = 0, to = labels.length): number[] {
  const counts = new Array<number>(symbols.length).fill(0)
  for (let index = from; index < to; index++) counts[labels[index]]++
  return counts
}

/** SHA-256 over what the set says, not over how its files said it: the same characters have the same address. */
export function datasetHash({ symbols, width, height, pixels, labels, testFrom, placements }: Dataset): string {
  const shape = JSON.stringify({ symbols, width, height, testFrom })
  const hash = createHash('sha256').update(shape).update(labels).update(pixels)
  if (placements !== null) hash.update(placementsFile(placements))
  return hash.digest('hex')
}

/** Its bytes are the same on every machine. */
export const placementsFile = (placements: Float32Array): Uint8Array =>
  serializeIdx({ dims: [placements.length / PLACEMENT_NUMBERS, PLACEMENT_NUMBERS], data: placements })
