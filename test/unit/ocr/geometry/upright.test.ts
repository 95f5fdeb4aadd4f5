import { describe, expect, it } from 'vitest'
import type { GlyphJudge } from '../../../../src/main/ocr/decoding/read-lines'
import { segmentUpright, turnsToUpright } from '../../../../src/main/ocr/geometry/upright'
import { turnImage } from '../../../../src/main/ocr/geometry/quarter-turn'
import type { QuarterTurns } from '../../../../src/shared/reading'
import type { PlacedCrop } from '../../../../src/main/ocr/recognition/glyph-classifier'
import { NOT_A_CHARACTER } from '../../../../src/shared/model'
import { box, filled } from '../drawing'

/** An L: its corner is at the lower left. */
const letterL = (x: number, y: number) => [box(x, y, 8, 40), box(x, y + 32, 30, 8)]
const page = filled(600, 300, [0, 1, 2].flatMap((line) => Array.from({ length: 8 }, (_, index) => letterL(30 + index * 65, 30 + line * 90)).flat()))

/** How much of a crop's ink is in its left half and its lower half. */
function isL({ width, height, data }: PlacedCrop): boolean {
  let [left, low, all] = [0, 0, 0]
  data.forEach((ink, i) => {
    all += ink
    if (i % width < width / 2) left += ink
    if (i >= data.length / 2) low += ink
  })
  return left > 0.6 * all && low > 0.6 * all && height > width
}

/** Certain of an L; anything else is no character. */
function judgeOfL(looks: number[] = []): GlyphJudge {
  return {
    symbols: ['L', NOT_A_CHARACTER],
    probabilities: (crops) => {
      looks.push(crops.length)
      return Promise.resolve(Float32Array.from(crops.flatMap((crop) => (isL(crop) ? [0.95, 0.05] : [0.3, 0.7]))))
    }
  }
}

const images = (turns: QuarterTurns) => {
  const ink = turnImage(page, turns)
  return { ink, page: { ...ink, data: ink.data.map((value) => (value === 1 ? 20 : 240)) } }
}

describe('segmentUpright', () => {
  it.each<[QuarterTurns, QuarterTurns]>([[0, 0], [1, 3], [2, 2], [3, 1]])('turns a page that lies turned by %i quarters by %i more', async (turned, back) => {
    const upright = await segmentUpright(images(turned), 40, { keepsMarks: false }, judgeOfL())
    expect(upright.turns).toBe(back)
    expect(upright.images.ink.width).toBe(600)
    expect(upright.segmentation.lines.map(({ glyphs }) => glyphs.length)).toEqual([8, 8, 8])
  })

  it('looks at an upright page once', async () => {
    const looks: number[] = []
    await segmentUpright(images(0), 40, { keepsMarks: false }, judgeOfL(looks))
    expect(looks).toEqual([24])
  })
})

describe('turnsToUpright', () => {
  const crop = { width: 2, height: 3, data: new Uint8Array(6).fill(255) }

  it('leaves a page as it is that is no better in any turn', async () => {
    expect(await turnsToUpright(Array<typeof crop>(10).fill(crop), judgeOfL())).toBe(0)
  })

  /** `upsideDown`: certainty of a letter whose upper half is ink, which is how the crop below stands when it is turned. */
  const judgeWith = (symbols: readonly string[], upsideDown: number): GlyphJudge => ({
    symbols: [...symbols],
    probabilities: (crops) => Promise.resolve(Float32Array.from(crops.flatMap(({ width, data }) => [width === 2 && data[0] === 255 ? upsideDown : 0.6, 0])))
  })
  const lowHeavy = { width: 2, height: 3, data: Uint8Array.from([0, 0, 0, 0, 255, 255]) }
  const sample = Array<typeof lowHeavy>(10).fill(lowHeavy)

  it.each([
    { what: 'small letters, to a network of capitals', symbols: ['A', '7'], upsideDown: 0.84, turns: 0 },
    { what: 'capitals', symbols: ['A', '7'], upsideDown: 0.9, turns: 2 },
    { what: 'small letters, to a network that knows them', symbols: ['A', 'a'], upsideDown: 0.84, turns: 2 }
  ])('turns $what by $turns quarters that look like letters upside down with $upsideDown', async ({ symbols, upsideDown, turns }) => {
    expect(await turnsToUpright(sample, judgeWith(symbols, upsideDown))).toBe(turns)
  })

  it('leaves a page as it is that has hardly a letter', async () => {
    const looks: number[] = []
    expect(await turnsToUpright([crop], judgeOfL(looks))).toBe(0)
    expect(looks).toEqual([])
  })
})
