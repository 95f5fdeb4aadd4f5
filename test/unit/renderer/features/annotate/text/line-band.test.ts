import { describe, expect, it } from 'vitest'
import { bandOf, isSameBand } from '../../../../../../src/renderer/features/annotate/text/line-band'

const word = (x: number, y: number, height = 20) => [0, 1, 2].map((place) => ({ x: x + place * 12, y, width: 10, height }))

describe('the band of a line', () => {
  it('reaches from its highest letter to its lowest', () => expect(bandOf([word(0, 50), word(60, 44, 32), word(120, 50)])).toEqual({ slope: 0, middle: 60, height: 32 }))

  it('follows a crooked line', () => {
    const crooked = Array.from({ length: 12 }, (_, place) => [{ x: place * 30, y: 50 + place * 3, width: 10, height: 20 }])
    const band = bandOf(crooked)
    expect(band?.slope).toBeCloseTo(0.1)
    expect(band?.height).toBeCloseTo(20)
    expect((band?.middle ?? 0) + 0.1 * 5).toBeCloseTo(60)
  })

  it('is no taller for a waving line than its words need', () => expect(bandOf([word(0, 50), word(60, 120), word(120, 50)])?.height).toBeCloseTo(28))
  it('is none without letters', () => expect(bandOf([[]])).toBeUndefined())
  it('is the same where the letters are', () => {
    expect(isSameBand(bandOf([word(0, 50)]), bandOf([word(0, 50)]))).toBe(true)
    expect(isSameBand(bandOf([word(0, 50)]), undefined)).toBe(false)
  })
})
