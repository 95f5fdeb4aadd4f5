/** Labelled characters in memory: what importers make, stores keep and training takes. */
import { createHash } from 'node:crypto'

/** Labels are bytes. */
export const MOST_SYMBOLS = 256

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
}

/** One image of it; a view, not a copy. */
export function imageOf({ width, height, pixels }: Dataset, index: number): { width: number; height: number; data: Uint8Array } {
  return { width, height, data: pixels.subarray(index * width * height, (index + 1) * width * height) }
}

/** How many images each symbol has, from `from` up to, not with, `to`. */
export function classCounts({ symbols, labels }: Dataset, from = 0, to = labels.length): number[] {
  const counts = new Array<number>(symbols.length).fill(0)
  for (let index = from; index < to; index++) counts[labels[index]]++
  return counts
}

/** SHA-256 over what the set says, not over how its files said it: the same characters have the same address. */
export function datasetHash({ symbols, width, height, pixels, labels, testFrom }: Dataset): string {
  const shape = JSON.stringify({ symbols, width, height, testFrom })
  return createHash('sha256').update(shape).update(labels).update(pixels).digest('hex')
}
