import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BinaryImage } from '../../../../src/main/ocr/binarization/binary-image'
import { findConnectedComponents } from '../../../../src/main/ocr/segmentation/connected-components'
import { drawn } from '../drawing'

interface Blob {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly pixels: readonly number[]
}

/** Flood fill with eight neighbours; pixels ascending. */
function floodFill({ width, height, data }: BinaryImage): Blob[] {
  const seen = new Uint8Array(data.length)
  const blobs: Blob[] = []
  for (let start = 0; start < data.length; start += 1) {
    if (data[start] === 0 || seen[start] === 1) continue
    const pixels: number[] = []
    const open = [start]
    seen[start] = 1
    for (let pixel = open.pop(); pixel !== undefined; pixel = open.pop()) {
      pixels.push(pixel)
      const x = pixel % width
      const y = Math.floor(pixel / width)
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
          const next = row * width + column
          if (data[next] === 0 || seen[next] === 1) continue
          seen[next] = 1
          open.push(next)
        }
      }
    }
    const columns = pixels.map((pixel) => pixel % width)
    const rows = pixels.map((pixel) => Math.floor(pixel / width))
    const [x, y] = [Math.min(...columns), Math.min(...rows)]
    const box = { x, y, width: Math.max(...columns) - x + 1, height: Math.max(...rows) - y + 1 }
    blobs.push({ box, pixels: pixels.sort((a, b) => a - b) })
  }
  return blobs
}

function found(image: BinaryImage): Blob[] {
  const { runs, components } = findConnectedComponents(image)
  return components.map((component) => {
    const pixels: number[] = []
    for (const run of component.runs) {
      for (let x = runs.starts[run]; x < runs.ends[run]; x += 1) pixels.push(runs.rows[run] * image.width + x)
    }
    expect(pixels).toHaveLength(component.area)
    return { box: component.box, pixels }
  })
}

describe('findConnectedComponents', () => {
  it('joins by corners, in both directions, and late', () => {
    expect(found(drawn('#..#', '.##.'))).toHaveLength(1)
    expect(found(drawn('#.#.#', '#.#.#', '#####'))).toHaveLength(1)
    expect(found(drawn('##.##', '##.##'))).toHaveLength(2)
    expect(found(drawn('....'))).toHaveLength(0)
  })

  it('finds what a flood fill finds', () => {
    const image = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 })).chain(([width, height]) =>
      fc
        .array(fc.integer({ min: 0, max: 1 }), { minLength: width * height, maxLength: width * height })
        .map((bits): BinaryImage => ({ width, height, data: Uint8Array.from(bits) }))
    )
    fc.assert(
      fc.property(image, (page) => {
        expect(found(page)).toEqual(floodFill(page))
      }),
      { numRuns: 300 }
    )
  })
})
