import { describe, expect, it } from 'vitest'
import { likelyCuts, splitInk } from '../../../src/main/ocr/cuts'
import { cropPatch, inkWithin, tightBox, type InkPatch } from '../../../src/main/ocr/ink-patch'

/** "#" is ink. */
function patchOf(...rows: readonly string[]): InkPatch {
  const ink = Uint8Array.from(rows.join(''), (character) => (character === '#' ? 1 : 0))
  return { box: { x: 100, y: 50, width: rows[0].length, height: rows.length }, ink }
}
const rowsOf = ({ box, ink }: InkPatch): string[] =>
  Array.from({ length: box.height }, (_, y) => [...ink.subarray(y * box.width, (y + 1) * box.width)].map((value) => (value ? '#' : '.')).join(''))

describe('likelyCuts', () => {
  it('begins with the column of least ink', () => {
    expect(likelyCuts(patchOf('###...###', '##.....##', '#########'))[0]).toBe(104)
  })
  it('finds none in a box of a pixel or two', () => {
    expect(likelyCuts(patchOf('#', '#'))).toEqual([])
    expect(likelyCuts(patchOf('##', '##'))).toEqual([])
  })
})

describe('splitInk', () => {
  const pair = patchOf('##..##', '##..##', '######')
  it('parts left from right, however the line was drawn', () => {
    const line = { from: { x: 103, y: 40 }, to: { x: 103, y: 60 } }
    for (const drawn of [line, { from: line.to, to: line.from }]) {
      const [left, right] = splitInk(pair, drawn)
      expect(rowsOf(left)).toEqual(['##....', '##....', '###...'])
      expect(tightBox(right)).toEqual({ x: 103, y: 50, width: 3, height: 3 })
    }
  })
  it('parts above from below at a level line', () => {
    const [above, below] = splitInk(pair, { from: { x: 90, y: 52 }, to: { x: 120, y: 52 } })
    expect(rowsOf(above)).toEqual(['##..##', '##..##', '......'])
    expect(rowsOf(below)).toEqual(['......', '......', '######'])
  })
})

describe('inkWithin', () => {
  /** A page of 12 by 6 with a solid letter, and one pixel of a neighbour at the left border of the box. */
  const width = 12
  const rows = ['............', '##.#####....', '...#####....', '...#####....', '............', '............']
  const data = Uint8Array.from(rows.join(''), (character) => (character === '#' ? 1 : 0))
  const page = { width, height: 6, data: data.map((ink) => (ink ? 40 : 220)) }
  const source = { page, ink: { width, height: 6, data } }

  it('leaves out a sliver of the neighbour', () => {
    const patch = inkWithin(source, { x: 1, y: 0, width: 9, height: 6 })
    expect(tightBox(patch)).toEqual({ x: 3, y: 1, width: 5, height: 3 })
  })
  it('makes a crop with full ink at 255 and none beyond', () => {
    const crop = cropPatch(source, inkWithin(source, { x: 2, y: 0, width: 8, height: 6 }))
    expect(crop).toMatchObject({ width: 7, height: 5 })
    expect(Math.max(...(crop?.data ?? []))).toBe(255)
    expect(crop?.data[0]).toBe(0)
  })
  it('has no crop where there is no ink', () => {
    expect(cropPatch(source, inkWithin(source, { x: 9, y: 4, width: 2, height: 2 }))).toBeNull()
  })
})
