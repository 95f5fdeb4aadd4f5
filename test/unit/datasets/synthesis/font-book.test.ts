import { describe, expect, it, vi } from 'vitest'
import { distanceOf, FontBook, type DrawnGlyph } from '../../../../src/main/datasets/synthesis/font-book'
import { faces, type Face } from '../../../../src/main/datasets/synthesis/fonts'
import { fontsDir } from './fonts-dir'

// Drawing fonts for the first time takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

const book = new FontBook(fontsDir)
const face = (id: string): Face => faces.find((candidate) => candidate.id === id) ?? faces[0]
const lato = face('lato-latin-400-normal')

/** Signed distance at a point about the glyph's origin. */
const at = (glyph: DrawnGlyph, x: number, y: number): number =>
  distanceOf(glyph.distances[Math.round(y + glyph.baseline) * glyph.width + Math.round(x + glyph.originX)])

describe('a font book', () => {
  it('knows where letters stand', () => {
    const [capital, small, low, high] = ['H', 'x', 'p', "'"].map((symbol) => book.glyph(lato, symbol))
    expect(capital.bottom).toBe(0)
    expect(small.bottom).toBe(0)
    expect(-small.top).toBeLessThan(0.8 * -capital.top)
    expect(low.bottom).toBeGreaterThan(10)
    expect(high.bottom).toBeLessThan(-20)
    expect(book.capitalHeight(lato)).toBe(-capital.top)
  })

  it('gives distances to the outline, positive inside', () => {
    const bar = book.glyph(lato, 'I')
    const middle = (bar.left + bar.right) / 2
    const halfway = bar.top / 2
    expect(at(bar, middle, halfway)).toBeCloseTo((bar.right - bar.left) / 2, -0.5)
    expect(at(bar, bar.left - 5, halfway)).toBeLessThan(-3.5)
    expect(bar.stroke).toBeGreaterThan(0.8 * (bar.right - bar.left))
    expect(book.glyph(face('lato-latin-700-normal'), 'I').stroke).toBeGreaterThan(1.3 * bar.stroke)
  })

  it('draws a glyph once, and none that a font lacks', () => {
    expect(book.glyph(lato, 'Q')).toBe(book.glyph(lato, 'Q'))
    expect(() => book.glyph(face('covered-by-your-grace-latin-400-normal'), '%')).toThrow(/does not draw "%"/)
    expect(() => new FontBook('/nowhere').glyph({ ...lato, id: 'gone' }, 'A')).toThrow(/cannot be loaded/)
  })
})
