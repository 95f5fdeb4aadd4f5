import { describe, expect, it, vi } from 'vitest'
import { drawLine, measureContext, placeInLine } from '../../../../src/main/datasets/synthesis/context-line'
import { FontBook } from '../../../../src/main/datasets/synthesis/font-book'
import { faces } from '../../../../src/main/datasets/synthesis/fonts'
import { recipeOf } from '../../../../src/main/datasets/recipes'
import { Random } from '../../../../src/shared/random'
import { fontsDir } from './fonts-dir'

// Drawing fonts for the first time takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

const book = new FontBook(fontsDir)
const face = faces.filter(({ id }) => id === 'open-sans-latin-400-normal')[0]
const alphabet = recipeOf('latin')?.alphabet ?? ''

/** Mean of the three numbers over many lines. */
function meanPlacement(symbol: string): number[] {
  const count = 300
  const sums = [0, 0, 0]
  for (let index = 0; index < count; index++) {
    const random = Random.of(1, index)
    const line = measureContext(drawLine(symbol, alphabet, face, random), face, book, random)
    placeInLine([book.glyph(face, symbol)], line, face, random).forEach((value, place) => (sums[place] += value / count))
  }
  return sums
}

describe('a context line', () => {
  it('holds the symbol, and of the alphabet only what the face has', () => {
    const amatic = faces.filter(({ font }) => font.id === 'amatic-sc')[0]
    for (let index = 0; index < 50; index++) {
      const { symbols, index: place } = drawLine('7', alphabet, amatic, Random.of(2, index))
      expect(symbols[place]).toBe('7')
      expect(symbols.join('')).not.toMatch(/[a-z]/)
    }
  })

  it('tells apart what looks alike', () => {
    const [capital, small] = [meanPlacement('C'), meanPlacement('c')]
    expect(capital[0] - small[0]).toBeGreaterThan(0.2)
    const [comma, apostrophe] = [meanPlacement(','), meanPlacement("'")]
    expect(comma[1]).toBeLessThan(0)
    expect(apostrophe[1]).toBeGreaterThan(0.35)
  })

  it('says what kind of line it is', () => {
    expect(meanPlacement('e')[2]).toBeLessThan(0.85)
    const random = Random.of(3)
    const line = measureContext({ symbols: [...'CAPITALS'], index: 0 }, face, book, random)
    expect(line.medianHeight / line.tallHeight).toBeGreaterThan(0.9)
  })
})
