/** The store with a made-up backend. */
import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '../../../../../../src/shared/edit'
import type { PageContent } from '../../../../../../src/shared/page'
import { madeUpBackend } from '../../../made-up-backend'
import { contentOf } from '../page-content'

async function openedStore(content: PageContent) {
  vi.resetModules()
  const { api, queryClient } = await import('../../../../../../src/renderer/app/api')
  const store = await import('../../../../../../src/renderer/features/annotate/state/read-store')
  queryClient.setQueryData(api.pages.content.queryKey({ pageId: 1 }), content as never)
  store.openPage(1)
  return store
}

describe('the page that is read', () => {
  beforeEach(() => {
    vi.stubGlobal('window', { addEventListener: () => {}, location: { href: 'http://window/' } })
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
  })
  afterEach(() => void vi.unstubAllGlobals())

  const settled = (store: Awaited<ReturnType<typeof openedStore>>): Promise<void> =>
    vi.waitFor(() => {
      const { operations, problem } = store.useRead.getState().queue
      expect(operations.length === 0 || problem !== null).toBe(true)
    })
  const text = (store: Awaited<ReturnType<typeof openedStore>>): string =>
    store.useRead
      .getState()
      .scene?.glyphs.map(({ glyph }) => glyph.symbol)
      .join('') ?? ''

  it('begins at the first doubtful letter', async () => {
    madeUpBackend(() => null)
    const store = await openedStore(contentOf('ABcD'))
    expect(store.selectedGlyph()?.index).toBe(2)
  })

  it('shows what is typed at once and sends it in order', async () => {
    const calls = madeUpBackend(() => null)
    const store = await openedStore(contentOf('aBC'))
    store.setSelectedSymbol('X')
    store.moveSelection('next')
    store.setSelectedSymbol('Y')
    expect(text(store)).toBe('XYC')
    await settled(store)
    expect(calls.map(({ input }) => input)).toEqual([
      { glyphId: 1, symbol: 'X' },
      { glyphId: 2, symbol: 'Y' }
    ])
    expect(text(store)).toBe('XYC')
    expect(store.useRead.getState().queue.operations).toEqual([])
  })

  it('is the same scene when what it shows has been saved', async () => {
    madeUpBackend(() => null)
    const store = await openedStore(contentOf('aBC', 'DE'))
    store.setSelectedSymbol('X')
    const typed = store.useRead.getState().scene
    await settled(store)
    // As the place does when the answer is in the cache.
    store.rebuildScene()
    expect(store.useRead.getState().scene).toBe(typed)
  })

  it('keeps showing what could not be saved, and saves it when tried again', async () => {
    let isFull = true
    const calls = madeUpBackend(() => (isFull ? new Error('The disk is full: free some space.') : null))
    const store = await openedStore(contentOf('aBC'))
    store.setSelectedSymbol('X')
    await settled(store)
    const { queue } = store.useRead.getState()
    expect(queue.problem).toBe('The disk is full: free some space.')
    expect(text(store)).toBe('XBC')
    isFull = false
    store.retryFailed()
    await settled(store)
    expect(calls).toHaveLength(2)
    expect(store.useRead.getState().queue).toEqual({ operations: [], problem: null })
    expect(text(store)).toBe('XBC')
  })

  it('goes back to the letter when a correction is given up', async () => {
    madeUpBackend(() => new Error('There is no glyph 1: its page may have been read again.'))
    const store = await openedStore(contentOf('aBC'))
    store.setSelectedSymbol('X')
    await settled(store)
    store.dropFailed()
    expect(text(store)).toBe('ABC')
  })

  it('undoes after what was typed before it', async () => {
    const calls = madeUpBackend(() => [])
    const store = await openedStore(contentOf('aBC'))
    store.setSelectedSymbol('X')
    store.stepPageHistory('undo')
    await settled(store)
    expect(calls.map(({ path }) => path)).toEqual(['glyphs.setSymbol', 'history.undo'])
  })

  it('selects the letter that undo brings back, as soon as the page has it', async () => {
    const [line] = contentOf('ABCD').lines
    const [word] = line.words
    const shortened = { ...contentOf('ABCD'), lines: [{ ...line, words: [{ ...word, glyphs: word.glyphs.filter(({ id }) => id !== 3) }] }] }
    const { box, id, ...glyph } = word.glyphs[2]
    const back: Change[] = [
      { kind: 'glyph-row', id: 4, before: { position: 2 }, after: { position: 3 } },
      { kind: 'glyph-row', id, before: null, after: { wordId: word.id, position: 2, ...box, ...glyph } }
    ]
    madeUpBackend(({ path }) => (path === 'history.undo' ? back : path === 'pages.content' ? contentOf('ABCD') : null))
    const store = await openedStore(shortened)
    const { api, queryClient } = await import('../../../../../../src/renderer/app/api')
    new QueryObserver(queryClient, api.pages.content.queryOptions({ pageId: 1 }, { staleTime: Infinity })).subscribe(() => undefined)
    store.stepPageHistory('undo')
    await settled(store)
    expect(text(store)).toBe('ABCD')
    expect(store.selectedGlyph()?.glyph.id).toBe(3)
  })
})
