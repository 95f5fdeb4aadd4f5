/** Carries out one operation and brings the cache to what the backend now holds. */
import { pageScope } from '../../../../shared/edit'
import { api, client, queryClient } from '../../../app/api'
import { askForContent, patchLines, withSymbols } from '../../../app/page-content'
import { temporaryId, type LayoutStep, type Operation, type RowTable } from './operation'
import { touchedGlyphs } from './touched-glyphs'

export interface Sent {
  /** The glyphs that a step of the history was about, to show where it was. */
  readonly touched: ReadonlySet<number>
  /** The ids of new rows, by the temporary ones. */
  readonly ids: ReadonlyMap<number, number>
}

const nothing: Sent = { touched: new Set(), ids: new Map() }

export async function sendOperation(operation: Operation): Promise<Sent> {
  const { pageId } = operation
  switch (operation.kind) {
    case 'symbol': {
      const { glyphId, symbol } = operation
      await client.glyphs.setSymbol.mutate({ glyphId, symbol })
      await patchLines(pageId, (lines) => withSymbols(lines, new Map([[glyphId, symbol]])))
      return nothing
    }
    case 'symbols': {
      const { glyphIds, symbol } = operation
      await client.glyphs.setSymbols.mutate({ glyphs: glyphIds.map((glyphId) => ({ glyphId, symbol })) })
      await patchLines(pageId, (lines) => withSymbols(lines, new Map(glyphIds.map((id) => [id, symbol]))))
      return nothing
    }
    case 'layout':
      return sendLayout(operation)
    case 'history': {
      const { step } = operation
      const scope = pageScope(pageId)
      const changes =
        typeof step === 'string'
          ? await client.history[step].mutate({ scope })
          : await client.history.goTo.mutate({ scope, stepId: step.to })
      await askForContent(pageId)
      void queryClient.invalidateQueries(api.history.state.queryFilter({ scope }))
      return { touched: touchedGlyphs(changes), ids: new Map() }
    }
  }
}

async function sendLayout({ pageId, operation, serial }: LayoutStep): Promise<Sent> {
  const { lines: changed, order, created } = await client.layout.edit.mutate({ pageId, operation })
  await patchLines(pageId, (lines) => {
    const byId = new Map([...lines, ...changed].map((line) => [line.id, line]))
    return order.flatMap((id) => byId.get(id) ?? [])
  })
  const ids = (Object.entries(created) as [RowTable, readonly number[]][]).flatMap(([table, real]) =>
    real.map((id, index) => [temporaryId(serial, table, index), id] as const)
  )
  return { touched: new Set(), ids: new Map(ids) }
}
