/** Changes put into what the window holds of a page, with a made-up backend. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pageText, type PageContent } from '../../../../src/shared/page'
import { contentOf } from '../features/annotate/page-content'
import { madeUpBackend, type Call } from '../made-up-backend'

async function opened(answer: (call: Call) => unknown = () => null) {
  vi.resetModules()
  const calls = madeUpBackend(answer)
  const { api, queryClient } = await import('../../../../src/renderer/app/api')
  const contents = await import('../../../../src/renderer/app/page-content')
  const { QueryObserver } = await import('@tanstack/react-query')
  const queryKey = api.pages.content.queryKey({ pageId: 1 })
  const held = (): PageContent | undefined => queryClient.getQueryData(queryKey)
  return {
    ...contents,
    calls,
    held,
    text: () => pageText(held()?.lines ?? []),
    hold: (content: PageContent) => void queryClient.setQueryData(queryKey, content as never),
    /** As the place does while it is open. Returns what closes it. */
    look: () => new QueryObserver(queryClient, api.pages.content.queryOptions({ pageId: 1 }, { staleTime: Infinity }) as never).subscribe(() => {})
  }
}

describe('the content of a page', () => {
  beforeEach(() => void vi.stubGlobal('window', { location: { href: 'http://window/' } }))
  afterEach(() => void vi.unstubAllGlobals())

  it('takes a letter that was set without asking for the page', async () => {
    const page = await opened()
    page.hold(contentOf('ab cd', 'ef'))
    const before = page.held()
    page.takeSymbol(1, 3, 'Q')
    expect(page.text()).toBe('AB QD\nEF')
    expect(page.held()?.lines[0].words[1].glyphs[0].setBy).toBe('person')
    expect(page.held()?.lines[0].words[0]).toBe(before?.lines[0].words[0])
    expect(page.held()?.lines[1]).toBe(before?.lines[1])
    expect(page.calls).toEqual([])
  })

  it('stays the same object where the letter is known, or the page is not', async () => {
    const page = await opened()
    page.takeSymbol(1, 3, 'Q')
    expect(page.held()).toBeUndefined()
    page.hold(contentOf('ab'))
    page.takeSymbol(1, 1, 'Q')
    const once = page.held()
    page.takeSymbol(1, 1, 'Q')
    page.takeSymbol(1, 99, 'Q')
    expect(page.held()).toBe(once)
  })

  it.each(['takeSymbol', 'patchLines'] as const)('is asked for again when %s came while an answer was on its way', async (which) => {
    // The first answer was made before the change.
    const answers = [contentOf('ab'), contentOf('qb')]
    const page = await opened(() => answers.shift())
    const close = page.look()
    if (which === 'takeSymbol') page.takeSymbol(1, 1, 'Q')
    else await page.patchLines(1, (lines) => lines)
    await vi.waitFor(() => expect(page.text()).toBe('QB'))
    close()
  })

  it('is waited for where another change drops the question', async () => {
    const page = await opened(() => {
      if (page.calls.length === 1) page.contentsChanged([1])
      return contentOf('qb')
    })
    page.hold(contentOf('ab'))
    const close = page.look()
    await page.askForContent(1)
    expect(page.text()).toBe('QB')
    close()
  })
})
