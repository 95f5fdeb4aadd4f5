import { describe, expect, it } from 'vitest'
import type { LabelledBox } from '../../../../src/main/ocr/evaluation/box-score'
import type { Cell } from '../../../../src/main/ocr/evaluation/difference-cells'
import { countCauses, differenceOf, pairLetters } from '../../../../src/main/ocr/evaluation/page-difference'
import type { LineReading } from '../../../../src/shared/reading'
import { box } from '../drawing'

/** [symbol, left, width]: glyphs 20 tall. */
type Mark = readonly [symbol: string, x: number, width: number]

const labelled = (line: number, marks: readonly Mark[]): LabelledBox[] => marks.map(([symbol, x, width]) => ({ symbol, box: box(x, line * 40, width, 20) }))

function lineOf(line: number, words: readonly (readonly Mark[])[]): LineReading {
  const read = words.map((marks) => ({
    text: marks.map(([symbol]) => symbol).join(''),
    glyphs: labelled(line, marks).map((glyph) => ({ ...glyph, confidence: 1, candidates: [] }))
  }))
  return { text: read.map(({ text }) => text).join(' '), words: read }
}

/** "A" right, "A>B" wrong with its cause. */
const shown = (cells: readonly Cell[]): string => cells.map(({ truth, read, cause }) => (cause === null ? truth : `${truth}>${read}:${cause}`)).join(',')

const differ = (truth: string, lines: readonly LineReading[], boxes: readonly LabelledBox[] | null = null): string[] =>
  differenceOf(pairLetters(truth, lines, boxes)).lines.map(shown)

describe('with the true boxes', () => {
  const truth = labelled(0, [['H', 0, 20], ['A', 30, 20], ['T', 60, 20]])

  it('tells a cut letter from a misread one', () => {
    const cut = lineOf(0, [[['I', 0, 8], ['I', 12, 8], ['A', 30, 20], ['Y', 60, 20]]])
    expect(differ('HAT', [cut], truth)).toEqual(['H>II:cut,A,T>Y:misread'])
  })

  it('knows a cut whose larger part alone would pass for the letter', () => {
    const cut = lineOf(0, [[['L', 0, 14], ['I', 16, 4], ['A', 30, 20], ['T', 60, 20]]])
    expect(differ('HAT', [cut], truth)).toEqual(['H>LI:cut,A,T'])
  })

  it('knows letters that were read as one', () => {
    const joined = lineOf(0, [[['W', 0, 50], ['T', 60, 20]]])
    expect(differ('HAT', [joined], truth)).toEqual(['HA>W:joined,T'])
  })

  it('places what was missed and what was added', () => {
    const read = lineOf(0, [[['X', -40, 20], ['H', 0, 20], ['T', 60, 20], ['8', 200, 20]]])
    expect(differ('HAT', [read], truth)).toEqual(['>X:added,H,A>:missed,T,>8:added'])
  })

  it('says where the letter is', () => {
    const { lines } = differenceOf(pairLetters('HAT', [lineOf(0, [[['H', 0, 20], ['A', 31, 20], ['7', 61, 20]]])], truth))
    expect(lines[0][2].box).toEqual(box(60, 0, 20, 20))
  })

  it('does without boxes that do not spell the text', () => {
    const difference = differenceOf(pairLetters('HUT', [lineOf(0, [[['H', 0, 20], ['A', 30, 20], ['T', 60, 20]]])], truth))
    expect(difference.basis).toBe('text')
    expect(difference.lines.map(shown)).toEqual(['H,U>A:misread,T'])
  })
})

describe('by the text alone', () => {
  const read = (...lines: readonly string[]): LineReading[] =>
    lines.map((text, line) => lineOf(line, text.split(' ').map((word) => [...word].map((symbol, index): Mark => [symbol, index * 20, 10]))))

  it('keeps the lines of the truth, whatever lines were read', () => {
    expect(differ('ABC\n\nDEF\n', read('ABC DXF'))).toEqual(['A,B,C', 'D,E>X:misread,F'])
  })

  it('counts letters as the score does', () => {
    expect(differ("it's 5!", read('ITS 5.'))).toEqual(['I,T,S, ,5'])
  })

  it('shows word gaps that were lost, made up, or lie behind a missed letter', () => {
    expect(differ('AB CD', read('ABCD'))).toEqual(['A,B, >:gap,C,D'])
    expect(differ('ABCD', read('AB CD'))).toEqual(['A,B,> :gap,C,D'])
    expect(differ('AB CD', read('AB D'))).toEqual(['A,B, ,C>:missed,D'])
  })

  it('has one line of additions for a page that should be blank, and none for a blank one', () => {
    expect(differ('', read('AB'))).toEqual(['>A:added,>B:added'])
    expect(differ('', [])).toEqual([])
    expect(differ('AB', [])).toEqual(['A>:missed,B>:missed'])
  })
})

it('counts causes over pages', () => {
  const page = differenceOf(pairLetters('ABC', [lineOf(0, [[['A', 0, 10], ['X', 20, 10]]])], null))
  expect(countCauses([page, page])).toEqual({ cut: 0, joined: 0, misread: 2, missed: 2, added: 0, gap: 0 })
})
