import { describe, expect, it } from 'vitest'
import { hasOnlyCapitals, symbolTyped, visibleCharacters, type PageLetters } from '../../../../../../src/renderer/features/annotate/scene/typed-symbol'

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const page = (known: string, standing = 'AB'): PageLetters => ({ known: [...known], standing: [...standing] })

describe('symbolTyped', () => {
  it('makes capitals where the model knows no small letters', () => {
    expect(symbolTyped('a', page(capitals))).toBe('A')
    expect(symbolTyped('7', page(capitals))).toBe('7')
  })
  it('leaves as typed what the model knows, and what it does not know in either form', () => {
    expect(symbolTyped('a', page('Aa1'))).toBe('a')
    expect(symbolTyped('é', page(capitals))).toBe('é')
    expect(symbolTyped('a', page(''))).toBe('a')
  })
  it('leaves small letters on a page that has such', () => {
    expect(symbolTyped('a', page(capitals, 'Ab'))).toBe('a')
    expect(symbolTyped('a', page(capitals, 'Aé'))).toBe('A')
    // Of a model that knows some letters in both forms.
    expect(symbolTyped('c', page('AaC', 'AaC'))).toBe('C')
  })
})

describe('hasOnlyCapitals', () => {
  it('tells pages by what the model knows and what stands there', () => {
    expect(hasOnlyCapitals(page(capitals))).toBe(true)
    expect(hasOnlyCapitals(page(capitals, 'Ab'))).toBe(false)
    expect(hasOnlyCapitals(page('Aa1'))).toBe(false)
    expect(hasOnlyCapitals(page('0123', '0'))).toBe(false)
  })
})

describe('visibleCharacters', () => {
  it('counts as people do and leaves out what cannot be seen', () => {
    expect(visibleCharacters('a e\u0301\n')).toEqual(['a', 'e\u0301'])
  })
})
