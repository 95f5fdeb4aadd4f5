import { describe, expect, it } from 'vitest'
import type { Box } from '../../../../src/shared/geometry'
import { findBlocks } from '../../../../src/main/ocr/segmentation/columns'
import { box } from '../drawing'

interface Letter {
  readonly symbol: string
  readonly box: Box
}

/** Letters of 20 x 30, 8 apart; from `x`, `y` on, lines 60 apart, on lines of that slope. */
function set(lines: readonly string[], x: number, y: number, slope = 0): Letter[] {
  return lines.flatMap((text, line) =>
    [...text].flatMap((symbol, place) => {
      const [across, down] = [x + place * 28, y + line * 60]
      return symbol === ' ' ? [] : [{ symbol, box: box(Math.round(across - slope * down), Math.round(down + slope * across), 20, 30) }]
    })
  )
}

/** All lines of all blocks, one a row. */
const read = (letters: readonly Letter[], slope = 0): string[] =>
  findBlocks(letters, slope, 30).flat().map((line) => line.map(({ symbol }) => symbol).join(''))

const left = ['THE SUN WAS SHINING', 'ON THE SEA SHINING', 'WITH ALL HIS MIGHT', 'HE DID HIS VERY']
const other = ['BEST TO MAKE THE', 'BILLOWS SMOOTH AND', 'BRIGHT AND THIS WAS', 'ODD BECAUSE IT WAS']
const bare = (lines: readonly string[]): string[] => lines.map((line) => line.replaceAll(' ', ''))

describe('findBlocks', () => {
  it.each([0, 20])('reads one column after the other, its lines level or %i pixels lower', (lower) => {
    expect(read([...set(left, 0, 0), ...set(other, 600, lower)])).toEqual([...bare(left), ...bare(other)])
  })

  it('reads columns of lines that slope', () => {
    const slope = -0.12
    expect(read([...set(left, 0, 400, slope), ...set(other, 600, 400, slope)], slope)).toEqual([...bare(left), ...bare(other)])
  })

  it('reads a heading over both first, and a line under both last', () => {
    const [heading, footer] = ['THE WALRUS AND THE CARPENTER', 'THE MIDDLE OF THE NIGHT AND MORE']
    const page = [...set([heading], 150, 0), ...set(left, 0, 90), ...set(other, 600, 90), ...set([footer], 20, 400)]
    expect(read(page)).toEqual(bare([heading, ...left, ...other, footer]))
  })

  it('reads three columns, of which one is shorter', () => {
    const third = other.slice(0, 3)
    expect(read([...set(left, 0, 0), ...set(other, 600, 0), ...set(third, 1200, 0)])).toEqual(bare([...left, ...other, ...third]))
  })

  it('reads across lists with numbers in the margin', () => {
    const list = left.map((line, index) => `${index + 1}${line.replaceAll(' ', '')}`)
    expect(read([...set(['1', '2', '3', '4'], 0, 0), ...set(left, 120, 0)])).toEqual(list)
  })

  it('reads across letters that stand apart', () => {
    const rows = ['A  B  C  D  E  F', 'G  H  I  J  K  L', 'M  N  O  P  Q  R', 'S  T  U  V  W  X']
    expect(read(set(rows, 0, 0))).toEqual(bare(rows))
  })

  it('reads across a table, whose entries are of different lengths', () => {
    const names = ['ANNELIESE KAUFMANN', 'LI WU', 'PETER GRZEGORZ', 'MO']
    const towns = ['SZCZECIN HARBOUR', 'ULM', 'BRNO', 'BAD MERGENTHEIM']
    expect(read([...set(names, 0, 0), ...set(towns, 700, 0)])).toEqual(bare(names.map((name, index) => name + towns[index])))
  })

  it('takes lines with a chance gap as one column, and nothing as nothing', () => {
    const ragged = ['IT WAS   THE BEST OF TIMES', 'IT WAS THE  WORST OF TIMES', 'IT WAS THE AGE OF   WISDOM']
    expect(findBlocks(set(ragged, 0, 0), 0, 30)).toHaveLength(1)
    expect(findBlocks([], 0, 30)).toEqual([])
  })
})
