import { describe, expect, it } from 'vitest'
import { twoReadings } from '../../../../src/main/ocr/evaluation/two-readings'

const read = (text: string) => text.split('\n').map((line) => line.split(' ').map((word) => [...word]))
const rows = (truth: string, first: string, second: string) =>
  twoReadings(truth, read(first), read(second)).map((line) => (['truth', 'first', 'second'] as const).map((side) => line.map((cell) => cell[side] || '_').join('')))

describe('two readings under the truth', () => {
  it('stand letter under letter, also where one lost or added some', () => {
    expect(rows('HAIKU', 'HA1KU', 'HAKUX')).toEqual([['HAIKU_', 'HA1KU_', 'HA_KUX']])
  })
  it('keep the lines and the gaps of the truth', () => {
    expect(rows('AB C\nDE', 'AB C\nDE', 'A8 C\nD')).toEqual([
      ['AB C', 'AB C', 'A8 C'],
      ['DE', 'DE', 'D_']
    ])
  })
  it('of a model that read nothing are empty', () => expect(rows('AB', 'AB', '')).toEqual([['AB', 'AB', '__']]))
})
