import { describe, expect, it } from 'vitest'
import { drawCut, hasMarks, isBar, isNoCharacter, safeHalves } from '../../../../src/main/datasets/synthesis/no-character'
import { Random } from '../../../../src/shared/random'

/** '#' is ink. */
function drawn(...rows: string[]): { width: number; height: number; data: number[] } {
  return { width: rows[0].length, height: rows.length, data: [...rows.join('')].map((cell) => (cell === '#' ? 1 : 0)) }
}

const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const latin = [...capitals, ...'abcdefghijklmnopqrstuvwxyz.,']

describe('joins', () => {
  it.each(['HA', 'E5', 'QU', 'the'])('%s is no character', (text) => expect(isNoCharacter([...text])).toBe(true))
  it.each(['VV', 'rn', 'cl', '13', 'IJ', 'A.', 'TOI1'])('%s may be one', (text) => expect(isNoCharacter([...text])).toBe(false))
})

describe('halves', () => {
  it('are never of letters whose halves are letters', () => {
    const halves = safeHalves(capitals, capitals, false)
    expect(halves.filter(({ symbol }) => 'BDOQRUVWPZ'.includes(symbol))).toEqual([{ symbol: 'D', side: 'right' }])
    expect(halves).toContainEqual({ symbol: 'M', side: 'left' })
    expect(halves).not.toContainEqual({ symbol: 'M', side: 'right' })
  })

  it('are fewer where an alphabet has marks, and where small letters are labelled as capitals', () => {
    const symbolsOf = (halves: { symbol: string }[]): string => [...new Set(halves.map(({ symbol }) => symbol))].join('')
    expect(symbolsOf(safeHalves(latin, latin, false))).toBe('EM')
    expect(symbolsOf(safeHalves(capitals, capitals, true))).toBe('CEKSX')
    expect([hasMarks(latin), hasMarks(capitals)]).toEqual([true, false])
  })

  it('are seldom more than half', () => {
    const random = Random.of(1)
    for (let draw = 0; draw < 50; draw++) {
      expect(drawCut('left', random)).toBeLessThanOrEqual(0.54)
      expect(drawCut('right', random)).toBeGreaterThanOrEqual(0.46)
    }
  })
})

describe('isBar', () => {
  it.each([
    ['upright', drawn('.##.', '.##.', '.##.', '.##.', '.##.', '.##.')],
    ['slanting', drawn('....##', '...##.', '...##.', '..##..', '.##...', '##....')],
    ['no ink', drawn('...', '...')]
  ])('is true of one that is %s', (_what, image) => expect(isBar(image, 0.5)).toBe(true))

  it.each([
    ['an L', drawn('##....', '##....', '##....', '##....', '######', '######')],
    ['half an H', drawn('##....', '##....', '######', '##....', '##....', '##....')],
    ['a bracket', drawn('####', '#...', '#...', '#...', '#...', '####')]
  ])('is false of %s', (_what, image) => expect(isBar(image, 0.5)).toBe(false))
})
