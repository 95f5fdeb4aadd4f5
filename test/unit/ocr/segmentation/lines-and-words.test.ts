import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupLines } from '../../../../src/main/ocr/segmentation/lines'
import { breakOdds, gapClasses, spaceWords } from '../../../../src/main/ocr/segmentation/words'
import { box } from '../drawing'

interface Letter {
  readonly symbol: string
  readonly box: ReturnType<typeof box>
}

/** Sets lines of text with letters of 20 x 30, 8 apart, words 40 apart; `y` by line and x. */
function set(lines: readonly string[], y: (line: number, x: number) => number): Letter[] {
  return lines.flatMap((text, line) => {
    let x = 10
    const letters: Letter[] = []
    for (const symbol of text) {
      if (symbol !== ' ') letters.push({ symbol, box: box(x, Math.round(y(line, x)), 20, 30) })
      x += symbol === ' ' ? 32 : 28
    }
    return letters
  })
}

const texts = (lines: readonly (readonly Letter[])[]): string[] =>
  lines.map((line) => line.map(({ symbol }) => symbol).join(''))
const linesOf = <Glyph extends { readonly box: Letter['box'] }>(glyphs: readonly Glyph[]): Glyph[][] => groupLines(glyphs, 0).lines
const poem = ['HAIKUSAREEASY', 'BUTSOMETIMESTHEY', 'DONT']

describe('groupLines', () => {
  it.each<[string, (line: number, x: number) => number]>([
    ['level lines', (line) => line * 60],
    ['lines that climb by 8 degrees', (line, x) => 200 + line * 60 - x * 0.14],
    ['lines that fall by 8 degrees', (line, x) => line * 60 + x * 0.14],
    ['lines that bend', (line, x) => line * 60 + 25 * Math.sin(x / 160)],
    ['letters that dance', (line, x) => line * 60 + ((x * 7) % 13)]
  ])('follows %s', (_name, y) => {
    expect(texts(linesOf(set(poem, y)))).toEqual(poem)
  })

  it('follows steep lines when told about how steep, and makes it exact', () => {
    const { lines, slope } = groupLines(set(poem, (line, x) => 300 + line * 60 - x * 0.27), -0.25)
    expect(texts(lines)).toEqual(poem)
    expect(slope).toBeCloseTo(-0.27, 2)
  })

  it('gives the same lines in whatever order the glyphs come', () => {
    const letters = set(poem, (line, x) => line * 55 + x * 0.05)
    fc.assert(
      fc.property(fc.shuffledSubarray(letters, { minLength: letters.length }), (shuffled) => {
        expect(texts(linesOf(shuffled))).toEqual(poem)
      })
    )
  })

  it('keeps small and tall letters of a line together', () => {
    const letters = [
      { symbol: 'h', box: box(0, 0, 20, 45) },
      { symbol: 'a', box: box(30, 20, 20, 25) },
      { symbol: 'p', box: box(60, 20, 20, 40) },
      { symbol: 'y', box: box(0, 90, 20, 40) },
      { symbol: 'o', box: box(30, 90, 20, 25) }
    ]
    expect(texts(linesOf(letters))).toEqual(['hap', 'yo'])
  })

  it('keeps a line together over a wide gap', () => {
    expect(texts(linesOf(set(['AB                CD'], (_line, x) => x * 0.03)))).toEqual(['ABCD'])
  })

  it('has no lines without glyphs', () => {
    expect(groupLines([], 0)).toEqual({ lines: [], slope: 0 })
  })
})

describe('spaceWords', () => {
  const words = (lines: readonly string[]): string[] =>
    spaceWords(linesOf(set(lines, (line) => line * 60))).map(({ glyphs, breakOdds: odds }) =>
      glyphs.map(({ symbol }, index) => (index > 0 && odds[index] > 0 ? ` ${symbol}` : symbol)).join('')
    )

  it('parts words by the page\'s own gaps', () => {
    const lines = ['HAIKUS ARE EASY', 'BUT SOMETIMES THEY', 'REFRIGERATOR']
    expect(words(lines)).toEqual(lines)
  })

  it('keeps evenly spread letters one word a line', () => {
    const letters = [0, 70, 130, 210, 275].map((x, index) => ({ symbol: 'ABCDE'[index], box: box(x, 0, 20, 30) }))
    expect(spaceWords([letters])).toEqual([{ glyphs: letters, breakOdds: [Infinity, ...Array(4).fill(-Infinity)] }])
  })

  it('is not misled by one very wide gap', () => {
    expect(words(['KALO TO SYSTHMA                 MOY'])).toEqual(['KALO TO SYSTHMA MOY'])
  })

  it('takes a single letter and an empty line', () => {
    const glyphs = [{ box: box(0, 0, 5, 9) }]
    expect(spaceWords([glyphs, []])).toEqual([{ glyphs, breakOdds: [Infinity] }, { glyphs: [], breakOdds: [] }])
  })

  it('knows a gap that tells words apart only if gaps differ enough', () => {
    expect(gapClasses([5, 5, 6, 6, 30, 32], 30)).toEqual({ letters: 5.5, threshold: 18, words: 30 })
    expect(gapClasses([5, 6, 7, 8, 9], 30)).toBeNull()
    expect(gapClasses([], 30)).toBeNull()
  })

  it('leaves open what lies between the classes', () => {
    const classes = { letters: 6, threshold: 18, words: 30 }
    expect([4, 8, 14, 18, 22, 28, 40].map((gap) => breakOdds(classes, gap))).toEqual([-Infinity, -Infinity, -2, 0, 2, Infinity, Infinity])
  })
})
