import { describe, expect, it } from 'vitest'
import { symbolTyped, visibleCharacters } from '../../../../../../src/renderer/features/annotate/scene/typed-symbol'

const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
const both = [...'Aa1']

describe('symbolTyped', () => {
  it('makes capitals where the model knows no small letters', () => {
    expect(symbolTyped('a', capitals)).toBe('A')
    expect(symbolTyped('7', capitals)).toBe('7')
  })
  it('leaves as typed what the model knows, and what it does not know in either form', () => {
    expect(symbolTyped('a', both)).toBe('a')
    expect(symbolTyped('é', capitals)).toBe('é')
    expect(symbolTyped('a', [])).toBe('a')
  })
})

describe('visibleCharacters', () => {
  it('counts as people do and leaves out what cannot be seen', () => {
    expect(visibleCharacters('a e\u0301\n')).toEqual(['a', 'e\u0301'])
  })
})
