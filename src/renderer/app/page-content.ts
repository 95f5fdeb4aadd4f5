/** What the window holds of a page's content, and how a change that is known whole is put into it without asking again. */
import type { Line } from '../../shared/page'
import { api, queryClient } from './api'
import { askAgain } from './ask-again'
import { ThrottledIds } from './throttle'

/** A page of thousands of letters is a megabyte and more: it is asked for at most this often. */
const INTERVAL_MS = 600

const changed = new ThrottledIds(INTERVAL_MS, (pageIds) => {
  for (const pageId of pageIds) void askAgain(queryClient, api.pages.content.queryFilter({ pageId }))
})

/** What these pages hold has changed in a way that only the backend knows. */
export const contentsChanged = (pageIds: readonly number[]): void => changed.add(pageIds)

/** Asks for the page as it is now. Resolves when the answer is there, also where this question is dropped for a later one. */
export async function askForContent(pageId: number): Promise<void> {
  const filter = api.pages.content.queryFilter({ pageId })
  await askAgain(queryClient, filter)
  const query = queryClient.getQueryCache().find(filter)
  while (query?.isActive() === true && query.state.isInvalidated && query.state.status !== 'error') {
    await queryClient.refetchQueries(filter, { cancelRefetch: false })
  }
}

/** An answer that was asked for before the change is out of date: it must not come over it, and is asked for anew. */
export async function patchLines(pageId: number, change: (lines: readonly Line[]) => readonly Line[]): Promise<void> {
  const filter = api.pages.content.queryFilter({ pageId })
  const isAsked = queryClient.isFetching(filter) > 0
  await queryClient.cancelQueries(filter)
  putLines(pageId, change)
  if (isAsked) contentsChanged([pageId])
}

/** A letter that was set, here or in another window. Events come in the order of the edits: the last one holds. */
export function takeSymbol(pageId: number, glyphId: number, symbol: string): void {
  putLines(pageId, (lines) => withSymbols(lines, new Map([[glyphId, symbol]])))
  // The answer that is on its way may be older.
  if (queryClient.isFetching(api.pages.content.queryFilter({ pageId })) > 0) contentsChanged([pageId])
}

function putLines(pageId: number, change: (lines: readonly Line[]) => readonly Line[]): void {
  queryClient.setQueryData(api.pages.content.queryKey({ pageId }), (content) => {
    if (content === undefined) return undefined
    const lines = change(content.lines)
    return lines === content.lines ? content : { ...content, lines }
  })
}

/** As a person set them. What nothing happens to stays the same object: lines, words and letters. */
export function withSymbols(lines: readonly Line[], symbols: ReadonlyMap<number, string>): readonly Line[] {
  return mapChanged(lines, (line) => {
    const words = mapChanged(line.words, (word) => {
      const glyphs = mapChanged(word.glyphs, (glyph) => {
        const symbol = symbols.get(glyph.id)
        return symbol === undefined || (symbol === glyph.symbol && glyph.setBy === 'person') ? glyph : { ...glyph, symbol, setBy: 'person' as const }
      })
      return glyphs === word.glyphs ? word : { ...word, glyphs }
    })
    return words === line.words ? line : { ...line, words }
  })
}

/** The same list where `change` gives back what it was given. */
function mapChanged<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  let changed: Item[] | null = null
  for (const [index, item] of items.entries()) {
    const next = change(item)
    if (next !== item) (changed ??= [...items])[index] = next
  }
  return changed ?? items
}
