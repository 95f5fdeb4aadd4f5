/** Carries out one operation and brings the cache to what the backend now holds. */
import type { Change } from '../../../../shared/edit'
import { pageScope } from '../../../../shared/edit'
import { api, client, queryClient } from '../../../app/api'
import { withSymbol } from '../scene/scene'
import type { Operation } from './operation-queue'

/** Resolves to the glyph that a step of the history touched, to show it; null otherwise. */
export async function sendOperation(operation: Operation): Promise<number | null> {
  const { pageId } = operation
  if (operation.kind === 'symbol') {
    const { glyphId, symbol } = operation
    await client.glyphs.setSymbol.mutate({ glyphId, symbol })
    await patch(pageId, glyphId, symbol)
    return null
  }
  const changes = await client.history[operation.step].mutate({ scope: pageScope(pageId) })
  await queryClient.invalidateQueries(api.pages.content.queryFilter({ pageId }))
  void queryClient.invalidateQueries(api.history.state.queryFilter({ scope: pageScope(pageId) }))
  return changes.map(glyphOf).find((glyphId) => glyphId !== null) ?? null
}

/** An answer that was asked for before the change is out of date: it must not come over it. */
async function patch(pageId: number, glyphId: number, symbol: string): Promise<void> {
  const queryKey = api.pages.content.queryKey({ pageId })
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, (content) => content && withSymbol(content, glyphId, symbol))
}

const glyphOf = (change: Change): number | null => (change.kind === 'glyph-symbol' ? change.glyphId : null)
