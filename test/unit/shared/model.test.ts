import { describe, expect, it } from 'vitest'
import { knowsOnlyCapitals } from '../../../src/shared/model'

describe('knowsOnlyCapitals', () => {
  it('tells models by their symbols', () => {
    expect(knowsOnlyCapitals([...'ABCXYZ0123∅'])).toBe(true)
    expect(knowsOnlyCapitals([...'Aa1'])).toBe(false)
    expect(knowsOnlyCapitals([...'0123'])).toBe(false)
  })
})
