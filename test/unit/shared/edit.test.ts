import { describe, expect, it } from 'vitest'
import { historyScopeSchema, invert, type Change } from '../../../src/shared/edit'

const changes: Change[] = [
  { kind: 'glyph-symbol', glyphId: 7, before: { symbol: 'O', setBy: 'machine' }, after: { symbol: '0', setBy: 'person' } },
  { kind: 'page-trash', pageId: 3, before: null, after: '2026-01-01T00:00:00.000Z' }
]

describe('invert', () => {
  it('swaps before and after, last change first', () => {
    expect(invert(changes)).toEqual([
      { kind: 'page-trash', pageId: 3, before: '2026-01-01T00:00:00.000Z', after: null },
      { kind: 'glyph-symbol', glyphId: 7, before: { symbol: '0', setBy: 'person' }, after: { symbol: 'O', setBy: 'machine' } }
    ])
  })

  it('is its own inverse', () => {
    expect(invert(invert(changes))).toEqual(changes)
  })
})

describe('historyScopeSchema', () => {
  it.each(['library', 'datasets', 'page:1', 'page:205'])('takes %s', (scope) => {
    expect(historyScopeSchema.safeParse(scope).success).toBe(true)
  })
  it.each(['page:', 'page:x', 'pages:1', '', 5])('refuses %s', (scope) => {
    expect(historyScopeSchema.safeParse(scope).success).toBe(false)
  })
})
