import { describe, expect, it } from 'vitest'
import { fillSurroundings } from '../../../../src/main/ocr/binarization/surroundings'
import { shaded } from '../drawing'

const [WIDTH, HEIGHT] = [200, 160]
const PAPER = 220
/** A bar of ink in the middle of the sheet. */
const isInk = (x: number, y: number): boolean => x >= 90 && x < 96 && y >= 60 && y < 100
const sheet = (x: number, y: number): number => (isInk(x, y) ? 30 : PAPER)
const at = ({ data }: { data: Uint8Array }, x: number, y: number): number => data[y * WIDTH + x]

describe('fillSurroundings', () => {
  it('fills a dark desk around the sheet with the paper beside it, and leaves the writing', () => {
    const desk = shaded(WIDTH, HEIGHT, (x, y) => (x < 30 || y > 140 ? 40 + ((x * 7 + y * 13) % 20) : sheet(x, y)))
    const { image, surroundings } = fillSurroundings(desk)
    expect(surroundings).toBeCloseTo(30 / WIDTH + (170 / WIDTH) * (19 / HEIGHT), 1)
    for (const [x, y] of [[0, 0], [15, 80], [100, 150], [31, 50]]) expect(at(image, x, y)).toBe(PAPER)
    expect(at(image, 92, 80)).toBe(30)
  })

  it.each([
    ['a sheet that fills the picture', sheet],
    ['a shadow that darkens towards the edge', (x: number, y: number) => sheet(x, y) * Math.min(1, x / 60)],
    ['a shadow with an edge, on which there is writing', (x: number, y: number) => sheet(x, y) * (x < 100 ? 0.55 : 1)],
    ['strokes that run off the picture', (x: number, y: number) => (x < 100 && y % 40 >= 10 && y % 40 < 14 ? 30 : sheet(x, y))],
    ['a picture that is dark all over', () => 20]
  ])('leaves %s as it is', (_what, level) => {
    const page = shaded(WIDTH, HEIGHT, level)
    expect(fillSurroundings(page)).toEqual({ image: page, surroundings: 0 })
  })
})
