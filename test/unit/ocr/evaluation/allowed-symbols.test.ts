import { describe, expect, it } from 'vitest'
import { allowedClasses, limitTo, parseAllowed } from '../../../../src/main/ocr/evaluation/allowed-symbols'

describe('parseAllowed', () => {
  it.each([
    ['A-D', 'ABCD'],
    ['0-2x', '012x'],
    ['AXA', 'AX'],
    ['a-c0-1Z', 'abc01Z'],
    ['-+', '-+'],
    ['A-', 'A-'],
    ['∅A', '∅A'],
    ['😀-😂', '😀😁😂']
  ])('%s is %s', (text, symbols) => expect(parseAllowed(text).join('')).toBe(symbols))

  it('names what cannot be meant', () => {
    expect(() => parseAllowed('A-C9-0')).toThrow('The range 9-0 of allowed symbols runs backwards: write 0-9.')
    expect(() => parseAllowed('')).toThrow(/No symbols are allowed/)
  })
})

describe('a limited answer', () => {
  const classes = allowedClasses(['A', '0', 'O'], ['A', 'O', 'Q'])

  it('needs a symbol that the model knows', () => {
    expect(classes).toEqual([true, false, true])
    expect(() => allowedClasses(['A', 'B'], ['x'])).toThrow('The model knows none of the allowed symbols x: it knows A B.')
  })

  it('shares out what the others had', () => {
    expect([...limitTo(classes, Float32Array.of(0.125, 0.5, 0.375))]).toEqual([0.25, 0, 0.75])
    expect([...limitTo(classes, Float32Array.of(0, 1, 0))]).toEqual([0.5, 0, 0.5])
  })
})
