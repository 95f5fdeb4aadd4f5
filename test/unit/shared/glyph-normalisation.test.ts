import { describe, expect, it } from 'vitest'
import { normalisationFor, normaliseGlyph, PLANE_PIXELS, planesOf, STROKE_WIDTH, type InkImage } from '../../../src/shared/glyph-normalisation'
import { GLYPH_SIDE } from '../../../src/shared/model'

/** Ink where `inked` says so. */
function draw(width: number, height: number, inked: (x: number, y: number) => boolean): InkImage {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data[y * width + x] = inked(x, y) ? 255 : 0
  return { width, height, data }
}
/** A cross whose arms are `length` long and `pen` thick, somewhere on a larger crop. */
const cross = (length: number, pen: number): InkImage =>
  draw(length + 30, length + 20, (x, y) => {
    const [across, down] = [x - 12, y - 7]
    const inside = across >= 0 && across < length && down >= 0 && down < length
    return inside && (Math.abs(across - length / 2) < pen / 2 || Math.abs(down - length / 2) < pen / 2)
  })

const at = (glyph: Uint8Array, x: number, y: number): number => glyph[y * GLYPH_SIDE + x]
/** In pixels of full ink. */
const rowInk = (glyph: Uint8Array, y: number): number => glyph.slice(y * GLYPH_SIDE, (y + 1) * GLYPH_SIDE).reduce((a, b) => a + b, 0) / 255
const difference = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, value, index) => sum + Math.abs(value - b[index]), 0) / a.length / 255

describe('normaliseGlyph', () => {
  it('gives paper for a crop without ink', () => {
    expect(Math.max(...normaliseGlyph(draw(10, 12, () => false)))).toBe(0)
  })

  it('has full paper and full ink', () => {
    const glyph = normaliseGlyph(cross(90, 9))
    expect(Math.min(...glyph)).toBe(0)
    expect(Math.max(...glyph)).toBeGreaterThan(242)
  })

  it.each([
    ['a thin pen', 70, 3],
    ['a thick pen', 70, 14],
    ['a small scan', 24, 3],
    ['a large photograph', 240, 20]
  ])('brings %s to the same stroke', (_what, length, pen) => {
    const glyph = normaliseGlyph(cross(length, pen))
    // A row that only the upright arm crosses.
    expect(rowInk(glyph, 9)).toBeGreaterThan(STROKE_WIDTH - 0.8)
    expect(rowInk(glyph, 9)).toBeLessThan(STROKE_WIDTH + 0.8)
    expect(difference(glyph, normaliseGlyph(cross(100, 9)))).toBeLessThan(0.03)
  })

  it('centres the ink and keeps its aspect', () => {
    const bar = normaliseGlyph(draw(40, 120, (x, y) => x >= 30 && x < 36 && y >= 10 && y < 110))
    const columns = Array.from({ length: GLYPH_SIDE }, (_, x) => Array.from({ length: GLYPH_SIDE }, (_row, y) => at(bar, x, y)))
    const inked = columns.flatMap((column, x) => (column.some((value) => value > 127) ? [x] : []))
    expect(inked.length).toBeLessThanOrEqual(4)
    expect((inked[0] + inked[inked.length - 1]) / 2).toBeCloseTo((GLYPH_SIDE - 1) / 2, 0)
    const rows = Array.from({ length: GLYPH_SIDE }, (_, y) => rowInk(bar, y)).flatMap((ink, y) => (ink > 1 ? [y] : []))
    expect(rows.length).toBeGreaterThanOrEqual(22)
    expect(rows.length).toBeLessThanOrEqual(27)
  })

  it('does not swell a dot to the whole square', () => {
    const dot = normaliseGlyph(draw(30, 30, (x, y) => (x - 15) ** 2 + (y - 15) ** 2 < 16))
    expect(dot.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.62 * 255 * GLYPH_SIDE ** 2)
  })
})

describe('the cut as it was', () => {
  const cutOf = (ink: InkImage): Uint8Array => normaliseGlyph(ink, 2).subarray(PLANE_PIXELS)

  it('stands beside the equal strokes, which it does not change', () => {
    const glyph = normaliseGlyph(cross(70, 9), 2)
    expect(glyph).toHaveLength(2 * PLANE_PIXELS)
    expect(glyph.subarray(0, PLANE_PIXELS)).toEqual(normaliseGlyph(cross(70, 9)))
  })

  it('fills the same square at any size and keeps the weight of the pen', () => {
    for (const size of [60, 120, 240]) {
      const [thin, thick] = [cutOf(cross(size, size / 12)), cutOf(cross(size, size / 4))]
      expect(rowInk(thin, 6)).toBeCloseTo(28 / 12, 0)
      expect(rowInk(thick, 6)).toBeCloseTo(28 / 4, 0)
      expect(rowInk(thin, 1)).toBeLessThan(0.3)
    }
  })

  it('brings faint ink to full ink', () => {
    const faint = cross(70, 12)
    const dark = cutOf(faint)
    expect(difference(cutOf({ ...faint, data: faint.data.map((value) => value / 5) }), dark)).toBeLessThan(0.01)
  })

  it('is asked for by the name of the normalisation, which follows from the inputs', () => {
    expect([PLANE_PIXELS, 2 * PLANE_PIXELS].map((inputs) => planesOf(normalisationFor(inputs) ?? ''))).toEqual([1, 2])
    expect([normalisationFor(1000), planesOf('some-other')]).toEqual([undefined, undefined])
  })
})
