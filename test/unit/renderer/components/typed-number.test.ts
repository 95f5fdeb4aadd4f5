import { afterEach, describe, expect, it } from 'vitest'
import { numberFrom, typedNumber } from '../../../../src/renderer/components/typed-number'
import { speak } from '../../../../src/shared/messages/messages'

afterEach(() => speak('en'))

describe('a number in a field', () => {
  it.each([
    ['en', 0.001, '0.001'],
    ['en', 1.5e-5, '1.5e-5'],
    ['en', 1_234_567, '1234567'],
    ['de', 0.001, '0,001'],
    ['de', 1.5e-5, '1,5e-5'],
    ['de', 1_234_567, '1234567']
  ] as const)('in %s: %d is %s', (language, value, text) => {
    speak(language)
    expect(typedNumber(value)).toBe(text)
    expect(numberFrom(text)).toBe(value)
  })

  it('may have a point in every language', () => {
    speak('de')
    expect(numberFrom('0.5')).toBe(0.5)
  })

  it('is none where the comma is no decimal sign', () => expect(numberFrom('0,5')).toBeNaN())
})
