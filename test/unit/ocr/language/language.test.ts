import { describe, expect, it } from 'vitest'
import { kindOf, KindModel } from '../../../../src/main/ocr/language/character-kinds'
import { english } from '../../../../src/main/ocr/language/english'
import { extend, NEW_WORD, type LanguageModel } from '../../../../src/main/ocr/language/language-model'
import { lettersOnly } from '../../../../src/main/ocr/language/letters'
import { Spelling } from '../../../../src/main/ocr/language/spelling'

const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
const folder = 'resources/language'

/** Gain of a text, words parted by spaces. */
function gainOf(model: LanguageModel, text: string): number {
  return text.split(' ').reduce((sum, written) => {
    let word = NEW_WORD
    let gain = 0
    for (const symbol of written) {
      gain += model.gain(word, symbol)
      word = extend(word, symbol)
    }
    return sum + gain + model.endGain(word)
  }, 0)
}

describe('kinds of characters', () => {
  it.each([['A', 'upper'], ['é', 'lower'], ['7', 'digit'], ['!', 'mark']])('%s is %s', (symbol, kind) => expect(kindOf(symbol)).toBe(kind))

  it('share what there is among the kinds that there are', () => {
    const kinds = new KindModel(capitals)
    expect(kinds.kindShare('upper', 'upper') + kinds.kindShare('upper', 'digit')).toBeCloseTo(1)
    expect(kinds.kindShare('upper', 'lower')).toBe(0)
    expect(kinds.evenShare('digit')).toBe(0.1)
  })
})

describe('spelling', () => {
  const spelling = new Spelling(new Map([['queen', 3], ['quit', 1]]))

  it('gives what follows a context shares that add up to 1', () => {
    const all = [...'abcdefghijklmnopqrstuvwxyz|'].reduce((sum, letter) => sum + Math.exp(spelling.letter('qu', letter)), 0)
    expect(all).toBeCloseTo(1)
    expect(spelling.letter('qu', 'e')).toBeGreaterThan(spelling.letter('qu', 'i'))
    expect(spelling.letter('qu', 'i')).toBeGreaterThan(spelling.letter('qu', 'z'))
  })

  it('by Witten and Bell: P(u | |q) = (4 + 1 P(u | q)) / (4 + 1)', () => {
    const shorter = Math.exp(spelling.letter('xxxq', 'u'))
    expect(Math.exp(spelling.letter('q', 'u'))).toBeCloseTo((4 + shorter) / 5)
  })

  it('knows the words that it was given', () => {
    expect(spelling.listed('quit')).toBeCloseTo(Math.log(1 / 4))
    expect(spelling.listed('quip')).toBe(-Infinity)
  })
})

describe('languages', () => {
  const [letters, words] = [lettersOnly(capitals), english(capitals, folder)]

  it('expect a digit among digits and a letter among letters', () => {
    expect(gainOf(letters, 'HIJK')).toBeGreaterThan(gainOf(letters, 'H1JK'))
    expect(gainOf(letters, '1980')).toBeGreaterThan(gainOf(letters, '198O'))
  })

  it.each([['SENSE', 'SEN5E'], ['SOMETIMES', 'SOMETIME5'], ['THEY DONT', 'THEY DDNT'], ['REFRIGERATOR', 'REFRZGERATOR'], ['EASY', 'EA5Y']])(
    'English prefers %s to %s',
    (right, wrong) => expect(gainOf(words, right)).toBeGreaterThan(gainOf(words, wrong) + 2)
  )

  it('a page in English gains by English, one of codes by letters alone', () => {
    expect(gainOf(words, 'BUT SOMETIMES THEY DONT MAKE SENSE')).toBeGreaterThan(gainOf(letters, 'BUT SOMETIMES THEY DONT MAKE SENSE'))
    for (const codes of ['XK7 QZ34 BVW9', 'ABCDEFG HIJKLMN OPQRSTU']) expect(gainOf(letters, codes)).toBeGreaterThan(gainOf(words, codes))
  })

  it('take what an apostrophe parts as one word', () => {
    expect(extend(extend({ letters: 'don', last: 'n' }, "'"), 't').letters).toBe('dont')
    expect(extend({ letters: 'a', last: 'a' }, '4').letters).toBe('')
  })
})
