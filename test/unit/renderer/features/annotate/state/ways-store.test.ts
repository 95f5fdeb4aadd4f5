/** Going through the ways to cut a word, with a made-up backend. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WordWay } from '../../../../../../src/shared/layout/word-way'
import { madeUpBackend } from '../../../made-up-backend'
import { contentOf } from '../page-content'

const part = (symbol: string, whole: number | null): WordWay['glyphs'][number] => ({
  whole,
  symbol,
  box: { x: (whole ?? 0) * 10, y: 0, width: 8, height: 20 },
  confidence: 0.6,
  candidates: [{ symbol, probability: 0.6 }]
})
const way = (...glyphs: WordWay['glyphs']): WordWay => ({ share: 0.4, glyphs })
const asItIs = way(part('R', 0), part('N', 1))
const joined = way(part('M', null))
const three = way(part('I', null), part('C', null), part('N', 1))

async function opened(ways: readonly WordWay[]) {
  vi.resetModules()
  const sent: unknown[] = []
  madeUpBackend(({ path, input }) => {
    if (path === 'layout.wordWays') return { glyphIds: [1, 2], ways }
    sent.push(input)
    return { lines: [], order: [], created: { glyph: [], word: [], line: [] } }
  })
  const { api, queryClient } = await import('../../../../../../src/renderer/app/api')
  const read = await import('../../../../../../src/renderer/features/annotate/state/read-store')
  const store = await import('../../../../../../src/renderer/features/annotate/state/ways-store')
  queryClient.setQueryData(api.pages.content.queryKey({ pageId: 1 }), contentOf('rn a') as never)
  read.openPage(1)
  return { ...store, read, sent }
}

// The first import of the interface's parts takes its time on a machine at work.
describe('other ways to cut a word', { timeout: 30_000 }, () => {
  beforeEach(() => {
    vi.stubGlobal('window', { addEventListener: () => {}, location: { href: 'http://window/' } })
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
  })
  afterEach(() => void vi.unstubAllGlobals())

  it('are gone through with one key, round and round, without the way that is there', async () => {
    const { cycleWays, useWays } = await opened([asItIs, joined, three])
    await cycleWays(1)
    expect(useWays.getState().open).toMatchObject({ ways: [joined, three], index: 0 })
    await cycleWays(1)
    expect(useWays.getState().open?.index).toBe(1)
    await cycleWays(1)
    expect(useWays.getState().open?.index).toBe(0)
  })

  it('change nothing until one is taken, which is one step', async () => {
    const { cycleWays, takeWay, useWays, sent } = await opened([asItIs, joined])
    await cycleWays(1)
    expect(sent).toEqual([])
    takeWay()
    expect(useWays.getState().open).toBeNull()
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ operation: { kind: 'replace', label: { key: 'history:cut', values: { word: 'RN', way: 'M' } }, replacements: [{ glyphIds: [1, 2], parts: [{ symbol: 'M' }] }] } })
  })

  it('are gone when the caret leaves the word or the word changes', async () => {
    const { cycleWays, useWays, read } = await opened([joined])
    await cycleWays(1)
    read.selectGlyph(3)
    expect(useWays.getState().open).toBeNull()
    read.selectGlyph(1)
    await cycleWays(1)
    expect(useWays.getState().open).not.toBeNull()
    read.setSelectedSymbol('B')
    expect(useWays.getState().open).toBeNull()
  })
})
