import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, levenshtein } from '../../../../src/main/ocr/evaluation/edit-distance'

const distance = (a: string, b: string): number => levenshtein([...a], [...b])

describe('levenshtein', () => {
  it('counts insertions, deletions and replacements', () => {
    expect(distance('KITTEN', 'SITTING')).toBe(3)
    expect(distance('', 'ABC')).toBe(3)
    expect(distance('ABC', '')).toBe(3)
    expect(distance('FLAW', 'LAWN')).toBe(2)
  })

  it('is a metric', () => {
    const text = fc.string({ maxLength: 8, unit: fc.constantFrom('A', 'B', 'C') })
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(distance(a, b)).toBe(distance(b, a))
        expect(distance(a, b) === 0).toBe(a === b)
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c))
      })
    )
  })
})

describe('align', () => {
  /** "A>B" replaced, "A>" deleted, ">B" inserted. */
  const pairs = (a: string, b: string): string =>
    align([...a], [...b])
      .map((pair) => `${pair.a === null ? '' : a[pair.a]}>${pair.b === null ? '' : b[pair.b]}`)
      .join(' ')

  it('names what stands for what', () => {
    expect(pairs('CAT', 'CUT')).toBe('C>C A>U T>T')
    expect(pairs('COAT', 'CAT')).toBe('C>C O> A>A T>T')
    expect(pairs('CAT', 'CART')).toBe('C>C A>A >R T>T')
    expect(pairs('', 'AB')).toBe('>A >B')
    expect(pairs('AB', '')).toBe('A> B>')
    expect(pairs('', '')).toBe('')
  })

  it('costs what the distance says, and leaves nothing out', () => {
    const text = fc.string({ maxLength: 9, unit: fc.constantFrom('A', 'B', 'C') })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = align([...a], [...b])
        const cost = found.filter((pair) => pair.a === null || pair.b === null || a[pair.a] !== b[pair.b]).length
        expect(cost).toBe(distance(a, b))
        expect(found.flatMap((pair) => pair.a ?? [])).toEqual([...a].map((_, index) => index))
        expect(found.flatMap((pair) => pair.b ?? [])).toEqual([...b].map((_, index) => index))
      })
    )
  })
})
