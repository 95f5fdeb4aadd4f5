import { describe, expect, it } from 'vitest'
import { symbolOfClassName } from '../../../../src/main/datasets/importers/class-names'

describe('a class folder', () => {
  it.each([
    ['A', 'A'],
    ['7', '7'],
    ['é', 'é'],
    ['e\u0301', 'é'],
    ['slash', '/'],
    ['Slash', '/'],
    ['a_lower', 'a'],
    ['A_lower', 'a'],
    ['upper-b', 'B'],
    ['ä upper', 'Ä'],
    ['U+002F', '/'],
    ['0x41', 'A'],
    ['6d', 'm'],
    ['U+1F600', '\u{1f600}']
  ])('"%s" stands for %s', (name, symbol) => {
    expect(symbolOfClassName(name)).toBe(symbol)
  })

  it.each(['', ' ', '10', '20', 'photos', 'ab', '1F600', 'AB_lower', 'U+D800', '110000', 'constructor', 'one_lower'])('"%s" stands for nothing', (name) => {
    expect(symbolOfClassName(name)).toBeNull()
  })
})
