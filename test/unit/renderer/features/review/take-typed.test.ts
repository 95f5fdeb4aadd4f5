/** Typed letters over pages that different models read, with a made-up backend. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ReviewGlyph } from '../../../../../src/shared/review'
import { contentOf } from '../annotate/page-content'
import { madeUpBackend, type Call } from '../../made-up-backend'

const models = [
  { active: true, card: { id: 'capitals', symbols: [...'ABEX01'] } },
  { active: false, card: { id: 'latin', symbols: [...'ABEXabex01'] } }
]
const pages = [
  { pageId: 1, modelId: 'capitals', symbols: [...'AB'] },
  { pageId: 2, modelId: 'latin', symbols: [...'AB'] },
  { pageId: 3, modelId: 'capitals', symbols: [...'Ab'] }
]
const [{ words }] = contentOf('EEE').lines
/** The letter with the id n stands on page n. */
const letters: readonly ReviewGlyph[] = words[0].glyphs.map((glyph) => ({ ...glyph, pageId: glyph.id }))

const answer = ({ path, input }: Call): unknown => {
  if (path === 'models.list') return models
  if (path === 'review.symbolsOn') return pages.filter(({ pageId }) => (input as { pageIds: number[] }).pageIds.includes(pageId))
  return path === 'review.sheet' ? letters : []
}

async function opened() {
  vi.resetModules()
  const calls = madeUpBackend(answer)
  const { api, queryClient } = await import('../../../../../src/renderer/app/api')
  const store = await import('../../../../../src/renderer/features/review/review-store')
  const { takeTyped } = await import('../../../../../src/renderer/features/review/take-typed')
  queryClient.setQueryData(api.review.sheet.queryKey({ symbol: 'E' }), letters as never)
  const set = (): unknown[] => calls.flatMap(({ path, input }) => (path === 'glyphs.setSymbols' ? (input as { glyphs: unknown[] }).glyphs : []))
  return { ...store, takeTyped, set }
}

beforeEach(() => {
  vi.stubGlobal('window', { addEventListener: () => {}, location: { href: 'http://window/' } })
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
})
afterEach(() => void vi.unstubAllGlobals())

it('means in the queue what the page of each letter can have', async () => {
  const review = await opened()
  review.beginQueue(letters)
  await Promise.all([...'xxx'].map(review.takeTyped))
  await vi.waitFor(() => {
    expect(review.set()).toEqual([
      { glyphId: 1, symbol: 'X' },
      { glyphId: 2, symbol: 'x' },
      { glyphId: 3, symbol: 'x' }
    ])
  })
})

it.each([
  [[1], 'X'],
  [[1, 2], 'x']
])('means on the sheet, with %j marked, %s', async (marked, symbol) => {
  const review = await opened()
  review.showSymbol('E')
  review.markAll(marked)
  await review.takeTyped('x')
  await vi.waitFor(() => expect(review.set()).toEqual(marked.map((glyphId) => ({ glyphId, symbol }))))
})
