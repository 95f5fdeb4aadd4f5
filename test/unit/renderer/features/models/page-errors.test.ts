import { describe, expect, it } from 'vitest'
import { errorText } from '../../../../../src/renderer/features/models/page-errors'

describe('character errors', () => {
  it('are a share of the characters', () => expect(errorText({ errors: 13, characters: 200 })).toBe('6.5 %'))
  it('are a dash where nothing was read', () => expect(errorText(null)).toBe('–'))
})
