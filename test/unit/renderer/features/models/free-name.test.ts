import { describe, expect, it } from 'vitest'
import { freeName } from '../../../../../src/renderer/features/models/improve/free-name'

describe('freeName', () => {
  it('counts on where a name is taken', () => {
    expect(freeName('Mine', [])).toBe('Mine')
    expect(freeName('Mine', ['Mine', 'Mine 2', 'Other'])).toBe('Mine 3')
  })
})
