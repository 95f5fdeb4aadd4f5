import { describe, expect, it } from 'vitest'
import type { BinaryImage } from '../../../../src/main/ocr/binarization/binary-image'
import { findConnectedComponents } from '../../../../src/main/ocr/segmentation/connected-components'
import { removeRuledLines } from '../../../../src/main/ocr/segmentation/ruled-lines'
import { box, filled, ring } from '../drawing'

const WIDTH = 800
const HEIGHT = 400
const LETTER = 40
const letters = [0, 1, 2, 3, 4, 5, 6].flatMap((column) => ring(box(60 + column * 90, 100, 30, LETTER), 6))
const plain = filled(WIDTH, HEIGHT, letters)

interface Rule {
  /** Row at the left edge. */
  readonly y: number
  /** Rows over the width of the page. */
  readonly fall: number
}

/** The letters and 3-pixel lines. */
function ruled(lines: readonly Rule[], from = 0, to = WIDTH): BinaryImage {
  const data = Uint8Array.from(plain.data)
  for (const { y, fall } of lines) {
    for (let x = from; x < to; x += 1) {
      const middle = Math.round(y + (fall * x) / WIDTH)
      for (let row = middle - 1; row <= middle + 1; row += 1) data[row * WIDTH + x] = 1
    }
  }
  return { width: WIDTH, height: HEIGHT, data }
}

const ink = (image: BinaryImage): number => image.data.reduce((sum, value) => sum + value, 0)
const boxes = (image: BinaryImage) => findConnectedComponents(image).components.map((component) => component.box)

describe('removeRuledLines', () => {
  it.each([
    ['level lines between the letters', [{ y: 60, fall: 0 }, { y: 180, fall: 0 }, { y: 240, fall: 0 }]],
    ['lines that fall', [{ y: 30, fall: 40 }, { y: 160, fall: 40 }]]
  ])('takes out %s and nothing else', (_name, lines) => {
    const { image, lineCount } = removeRuledLines(ruled(lines), LETTER)
    expect(lineCount).toBe(lines.length)
    expect(image).toEqual(plain)
  })

  it('leaves the strokes that a line crosses', () => {
    const { image } = removeRuledLines(ruled([{ y: 115, fall: 8 }]), LETTER)
    expect(boxes(image)).toEqual(boxes(plain))
    expect(Math.abs(ink(image) - ink(plain))).toBeLessThan(ink(plain) * 0.02)
  })

  it('takes out a margin', () => {
    const margin = filled(WIDTH, HEIGHT, [...letters, box(30, 0, 3, HEIGHT)])
    expect(removeRuledLines(margin, LETTER)).toEqual({ image: plain, lineCount: 1 })
  })

  it('follows a line that is lost here and there', () => {
    const image = ruled([{ y: 60, fall: 10 }])
    for (const gap of [100, 300, 620]) {
      for (let y = 50; y < 80; y += 1) image.data.fill(0, y * WIDTH + gap, y * WIDTH + gap + 15)
    }
    expect(removeRuledLines(image, LETTER).image).toEqual(plain)
  })

  it('leaves an underlined word, and the only letter of a small picture', () => {
    const underlined = ruled([{ y: 160, fall: 0 }], 60, 240)
    expect(removeRuledLines(underlined, LETTER)).toEqual({ image: underlined, lineCount: 0 })
    const cross = filled(60, 60, [box(0, 28, 60, 5), box(28, 0, 5, 60)])
    expect(removeRuledLines(cross, 60)).toEqual({ image: cross, lineCount: 0 })
  })

  it('leaves a page without ink', () => {
    const blank = filled(50, 50, [])
    expect(removeRuledLines(blank, 0)).toEqual({ image: blank, lineCount: 0 })
  })
})
