import { describe, expect, it } from 'vitest'
import { alikeTo, likeness } from '../../../src/shared/likeness'

const look = (...pixels: number[]): Uint8Array => Uint8Array.from(pixels)
/** A letter that may be a K. */
const looked = (pixels: Uint8Array | null, confidence = 0.6, symbol = 'K') => ({ look: pixels, confidence, candidates: [{ symbol, probability: 0.2 }] })

describe('likeness of glyphs', () => {
  it('is 1 for the same look, however dark, and 0 where nothing is in common', () => {
    expect(likeness(look(10, 20, 0), look(100, 200, 0))).toBeCloseTo(1)
    expect(likeness(look(10, 0, 0), look(0, 10, 0))).toBe(0)
    expect(likeness(look(0, 0), look(0, 0))).toBe(0)
  })

  it('preselects what looks the same and was read no more surely', () => {
    expect(alikeTo(looked(look(10, 20)), looked(look(10, 20), 0.5), 'K')).toEqual({ likeness: expect.closeTo(1), isPreselected: true })
    expect(alikeTo(looked(look(10, 20)), looked(look(10, 20), 0.95), 'K')).toMatchObject({ isPreselected: false })
  })

  it('preselects only what the network holds possible to be that letter', () => {
    expect(alikeTo(looked(look(10, 20)), looked(look(10, 20), 0.5, 'R'), 'K')).toMatchObject({ isPreselected: false })
  })

  it('shows what looks a little alike without preselecting it, and nothing else', () => {
    expect(alikeTo(looked(look(10, 10)), looked(look(10, 2)), 'K')).toMatchObject({ isPreselected: false })
    expect(alikeTo(looked(look(10, 1)), looked(look(1, 10)), 'K')).toBeNull()
    expect(alikeTo(looked(null), looked(look(1, 10)), 'K')).toBeNull()
  })
})
