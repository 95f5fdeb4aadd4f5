/** Undo and redo, without limit, of the library, of the datasets, of the runs and of each page. */
import { z } from 'zod'
import { historyScopeSchema, type Change, type HistoryScope } from '../../shared/edit'
import type { AppContext } from './app-context'
import { procedure, router } from './trpc'

const input = z.object({ scope: historyScopeSchema })

export const historyRouter = router({
  state: procedure.input(input).query(({ ctx, input }) => ctx.workspace.edits.state(input.scope)),

  /** Resolves to what was changed; nothing when there was nothing to undo. */
  undo: procedure
    .input(input)
    .mutation(({ ctx, input }) => announce(ctx, input.scope, ctx.workspace.edits.undo(input.scope))),

  redo: procedure
    .input(input)
    .mutation(({ ctx, input }) => announce(ctx, input.scope, ctx.workspace.edits.redo(input.scope)))
})

function announce(app: AppContext, scope: HistoryScope, changes: readonly Change[]): readonly Change[] {
  if (changes.length === 0) return changes
  if (scope === 'datasets') app.events.emit({ type: 'datasets-changed' })
  else if (scope === 'runs') app.events.emit({ type: 'runs-changed', runIds: changes.flatMap((change) => ('runId' in change ? [change.runId] : [])) })
  else app.events.emit({ type: 'pages-changed', pageIds: scope === 'library' ? changes.flatMap(pageOf) : [Number(scope.slice('page:'.length))] })
  return changes
}

const pageOf = (change: Change): number[] => ('pageId' in change ? [change.pageId] : [])
