/** Turns images by quarters, clockwise, and boxes back to where they were. Exact: no pixel is changed. */
import { bottom, right, type Box } from '../../../shared/geometry'
import type { QuarterTurns } from '../../../shared/reading'

interface Bytes {
  readonly width: number
  readonly height: number
  /** width * height values, row by row. */
  readonly data: Uint8Array
}

interface Size {
  readonly width: number
  readonly height: number
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

/** A box of the turned image, in the image before it was turned; `turned`: the size of the turned one. */
export function turnBack(box: Box, turns: QuarterTurns, turned: Size): Box {
  const { width, height } = box
  switch (turns) {
    case 0:
      return box
    case 1:
      return { x: box.y, y: turned.width - right(box), width: height, height: width }
    case 2:
      return { x: turned.width - right(box), y: turned.height - bottom(box), width, height }
    case 3:
      return { x: turned.height - bottom(box), y: box.x, width: height, height: width }
  }
}
