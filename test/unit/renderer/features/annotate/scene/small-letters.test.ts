import { describe, expect, it } from 'vitest'
import { mayHaveSmallLetters, readerOfSmallLetters } from '../../../../../../src/renderer/features/annotate/scene/small-letters'
import { buildScene } from '../../../../../../src/renderer/features/annotate/scene/scene'
import type { ModelSummary } from '../../../../../../src/shared/model'
import type { Glyph } from '../../../../../../src/shared/page'
import { contentOf } from '../page-content'

const model = (id: string, symbols: string, some: Partial<ModelSummary> = {}): ModelSummary =>
  ({ card: { id, symbols: [...symbols] }, bundled: true, active: false, byteCount: 1, ...some }) as ModelSummary
const capitals = model('capitals', 'ABC123', { active: true })
const latin = model('latin', 'ABCabc123.')

/** A page of `count` letters, the first of them doubtful. */
function scene(doubtful: number, count: number, modelId = 'capitals') {
  const glyphs = Array.from({ length: count }, (_, index): Glyph => ({ id: index + 1, box: { x: index * 10, y: 0, width: 8, height: 10 }, symbol: 'A', setBy: 'machine', confidence: index < doubtful ? 0.5 : 0.99, candidates: [] }))
  return buildScene({ ...contentOf(), modelId, lines: [{ id: 1, words: [{ id: 1, glyphs }] }] })
}

describe('mayHaveSmallLetters', () => {
  it('says so of a page that a model of capitals read poorly', () => {
    expect(mayHaveSmallLetters(scene(117, 339), [capitals, latin])).toBe(true)
    expect(mayHaveSmallLetters(scene(7, 36), [capitals, latin])).toBe(false)
  })

  it('says nothing of a page with hardly a letter, and of models that know small ones', () => {
    expect(mayHaveSmallLetters(scene(16, 29), [capitals, latin])).toBe(false)
    expect(mayHaveSmallLetters(scene(117, 339, 'latin'), [capitals, latin])).toBe(false)
    expect(mayHaveSmallLetters(scene(117, 339, 'gone'), [capitals, latin])).toBe(false)
  })
})

describe('readerOfSmallLetters', () => {
  it('is the active model that knows them, else a bundled one', () => {
    const own = model('own', 'abc', { bundled: false })
    expect(readerOfSmallLetters([capitals, own, latin])).toBe(latin)
    expect(readerOfSmallLetters([capitals, latin, { ...own, active: true }])?.card.id).toBe('own')
    expect(readerOfSmallLetters([capitals])).toBeUndefined()
  })
})
