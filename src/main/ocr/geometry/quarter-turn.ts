/** Turns images by quarters, clockwise. Exact: no pixel is changed. (Boxes: `shared/quarter-turn`.) */
import type { QuarterTurns } from '../../../shared/reading'

interface Bytes {
  readonly width: number
  readonly height: number
  /** width * height values, row by row. */
  readonly data: Uint8Array
}

export function turnImage({ width, height, data }: Bytes, turns: QuarterTurns): { width: number; height: number; data: Uint8Array } {
  const turned = new Uint8Array(data.length)
  const [across, down] = turns % 2 === 0 ? [width, height] : [height, width]
  // Where the first pixel goes, and what a step to the right and one down make of its place.
  const { start, right: stepRight, down: stepDown } = walks(across, down)[turns]
  for (let y = 0, from = 0; y < height; y += 1) {
    let to = start + y * stepDown
    for (let x = 0; x < width; x += 1, from += 1, to += stepRight) turned[to] = data[from]
  }
  return { width: across, height: down, data: turned }
}

/** Places in a turned image of width * height, for each number of turns. */
const walks = (width: number, height: number): { start: number; right: number; down: number }[] => [
  { start: 0, right: 1, down: width },
  { start: width - 1, right: width, down: -1 },
  { start: width * height - 1, right: -1, down: -width },
  { start: width * (height - 1), right: -width, down: 1 }
]
