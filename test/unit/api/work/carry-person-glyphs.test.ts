import { describe, expect, it } from 'vitest'
import { carryPersonGlyphs } from '../../../../src/main/api/work/carry-person-glyphs'
import type { Glyph, Line, SetBy } from '../../../../src/shared/page'
import type { LineReading } from '../../../../src/shared/reading'

/** Letters of 10 x 10 pixels, 12 apart, from `x` on; a space leaves one place free and starts a word. */
function reading(text: string, y = 0, x = 0): LineReading {
  const words = text.split(' ').map((word) => {
    const glyphs = [...word].map((symbol) => {
      const glyph = { symbol, confidence: 0.5, candidates: [], box: { x, y, width: 10, height: 10 } }
      x += 12
      return glyph
    })
    x += 12
    return { text: word, glyphs }
  })
  return { text, words }
}

let nextId = 1
const stored = (line: LineReading, setBy: (symbol: string) => SetBy): Line => ({
  id: nextId++,
  words: line.words.map((word) => ({
    id: nextId++,
    glyphs: word.glyphs.map((glyph): Glyph => ({ ...glyph, id: nextId++, setBy: setBy(glyph.symbol) }))
  }))
})
const textOf = (lines: ReturnType<typeof carryPersonGlyphs>) =>
  lines.map((line) => line.words.map((word) => word.glyphs.map(({ symbol }) => symbol).join('')).join(' '))

describe('carryPersonGlyphs', () => {
  it('takes the new reading where no person has set anything', () => {
    const previous = stored(reading('AB C'), () => 'machine')
    expect(textOf(carryPersonGlyphs([previous], [reading('XY Z')]))).toEqual(['XY Z'])
  })

  it('keeps what a person has set at the same place', () => {
    const previous = stored(reading('AB C'), (symbol) => (symbol === 'B' ? 'person' : 'machine'))
    const lines = carryPersonGlyphs([previous], [reading('XY Z')])
    expect(textOf(lines)).toEqual(['XB Z'])
    expect(lines[0].words[0].glyphs.map(({ setBy }) => setBy)).toEqual(['machine', 'person'])
  })

  it('puts a glyph that the new reading has missed between its neighbours', () => {
    const previous = stored(reading('ABC'), (symbol) => (symbol === 'B' ? 'person' : 'machine'))
    const next = reading('ABC')
    const without: LineReading = { text: 'AC', words: [{ text: 'AC', glyphs: [next.words[0].glyphs[0], next.words[0].glyphs[2]] }] }
    expect(textOf(carryPersonGlyphs([previous], [without]))).toEqual(['ABC'])
  })

  it('keeps it in a line of its own where the new reading found no letters near it', () => {
    const previous = stored(reading('B', 500), () => 'person')
    expect(textOf(carryPersonGlyphs([previous], [reading('XY')]))).toEqual(['XY', 'B'])
    expect(textOf(carryPersonGlyphs([previous], []))).toEqual(['B'])
  })

  it('never lets two kept glyphs take the same place', () => {
    const one = stored(reading('A'), () => 'person')
    const two = stored(reading('B', 0, 2), () => 'person')
    expect(textOf(carryPersonGlyphs([one, two], [reading('X')])).join('')).toHaveLength(2)
  })
})
