/** Small pages made up for tests: lines of words, every letter a box of 10 by 20 on a grid. */
import type { Glyph, PageContent } from '../../../../../src/shared/page'

export const LETTER_WIDTH = 10
export const LINE_HEIGHT = 30

/** Small letters are doubtful machine glyphs, capitals sure ones, digits a person's. Ids count from 1. */
export function contentOf(...texts: readonly string[]): PageContent {
  let id = 0
  const lines = texts.map((text, lineIndex) => {
    let column = 0
    const words = text.split(' ').map((word) => {
      const glyphs = [...word].map((character) =>
        glyph(++id, character, column++ * LETTER_WIDTH, lineIndex * LINE_HEIGHT)
      )
      column++
      return { id: 1000 + id, glyphs }
    })
    return { id: 2000 + lineIndex, words }
  })
  return { page: pageOf(id), modelId: 'default', quarterTurns: 0, lines }
}

function glyph(id: number, character: string, x: number, y: number): Glyph {
  const isPersons = /\d/.test(character)
  return {
    id,
    box: { x, y, width: LETTER_WIDTH - 2, height: 20 },
    symbol: character.toUpperCase(),
    setBy: isPersons ? 'person' : 'machine',
    confidence: /[a-z]/.test(character) ? 0.5 : 0.99,
    candidates: [
      { symbol: character.toUpperCase(), probability: 0.5 },
      { symbol: 'X', probability: 0.3 }
    ]
  }
}

const pageOf = (glyphCount: number): PageContent['page'] => ({
  id: 1,
  name: 'page.png',
  sha256: 'ab'.repeat(32),
  frameIndex: 0,
  frameCount: 1,
  width: 400,
  height: 300,
  importedAt: '2026-01-01T00:00:00.000Z',
  status: 'read',
  glyphCount,
  doubtfulCount: 0,
  correctedCount: 0,
  hasProposal: false,
  problem: null
})
