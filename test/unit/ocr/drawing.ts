/** Small pages drawn in the tests. */
import type { BinaryImage } from '../../../src/main/ocr/binarization/binary-image'
import type { GreyImage } from '../../../src/main/ocr/decode/grey-image'
import type { Box } from '../../../src/shared/geometry'

/** '#' is ink; rows of equal length. */
export function drawn(...rows: readonly string[]): BinaryImage {
  const data = Uint8Array.from(rows.join(''), (character) => (character === '#' ? 1 : 0))
  return { width: rows[0].length, height: rows.length, data }
}

export const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height })

/** Ink where the filled boxes are. */
export function filled(width: number, height: number, boxes: readonly Box[]): BinaryImage {
  const data = new Uint8Array(width * height)
  for (const { x, y, width: columns, height: rows } of boxes) {
    for (let row = y; row < y + rows; row += 1) data.fill(1, row * width + x, row * width + x + columns)
  }
  return { width, height, data }
}

/** Grey levels by a function of the place. */
export function shaded(width: number, height: number, level: (x: number, y: number) => number): GreyImage {
  const data = Uint8Array.from({ length: width * height }, (_, i) => level(i % width, Math.floor(i / width)))
  return { width, height, data }
}

/** The outline of a letter O, so that an area's share of its box is like that of writing. */
export function ring({ x, y, width, height }: Box, stroke: number): Box[] {
  return [
    box(x, y, width, stroke),
    box(x, y + height - stroke, width, stroke),
    box(x, y, stroke, height),
    box(x + width - stroke, y, stroke, height)
  ]
}
