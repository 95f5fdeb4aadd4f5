/** Lines made up for tests: each letter a box of 8 by 20 on a grid of 10; ids count from 1, words from 100, lines from 200. */
import type { Glyph, Line } from '../../../../src/shared/page'
import type { LayoutContext, ReadShape } from '../../../../src/shared/layout/layout-operation'

/** Digits are a person's. */
export function linesOf(...texts: readonly string[]): Line[] {
  let id = 0
  let wordId = 100
  return texts.map((text, row) => {
    let column = 0
    const words = text.split(' ').map((word) => {
      const glyphs = [...word].map((symbol): Glyph => ({
        id: ++id,
        box: { x: 10 * column++, y: 30 * row, width: 8, height: 20 },
        symbol,
        setBy: /\d/.test(symbol) ? 'person' : 'machine',
        confidence: 0.9,
        candidates: [{ symbol, probability: 0.9 }]
      }))
      column++
      return { id: wordId++, glyphs }
    })
    return { id: 200 + row, words }
  })
}

/** New ids count from 1000; shapes are read as the symbols given. */
export function contextOf(shapes: readonly ReadShape[] = []): LayoutContext {
  let next = 1000
  return { shapes, fresh: () => next++ }
}

export const read = (symbol: string, x: number, width = 4): ReadShape => ({
  box: { x, y: 0, width, height: 20 },
  candidates: [{ symbol, probability: 0.7 }]
})
