/** Undo and redo, without limit, of the library, of the datasets, of the runs, of each page and of all pages together. */
import { z } from 'zod'
import { historyScopeSchema, pageOfScope, type Change, type HistoryScope } from '../../shared/edit'
import type { SteppedEdit } from '../store/edit-log'
import type { AppContext } from './app-context'
import { dropReadings } from './work/read-page'
import { procedure, router } from './trpc'

const input = z.object({ scope: historyScopeSchema })
/** As many as anybody scrolls through; the history itself has no end. */
const LISTED_STEPS = 500

export const historyRouter = router({
  state: procedure.input(input).query(({ ctx, input }) => ctx.workspace.edits.state(input.scope)),

  /** The steps, what can be done again first, then what was done, the newest first. */
  steps: procedure.input(input).query(({ ctx, input }) => ctx.workspace.edits.steps(input.scope, LISTED_STEPS)),

  /** Resolves to what was changed; nothing when there was nothing to undo. */
  undo: procedure
    .input(input)
    .mutation(({ ctx, input }) => announce(ctx, input.scope, ctx.workspace.edits.undo(input.scope))),

  redo: procedure
    .input(input)
    .mutation(({ ctx, input }) => announce(ctx, input.scope, ctx.workspace.edits.redo(input.scope))),

  /** Undoes or redoes until the step is the last that is done; 0 undoes everything. */
  goTo: procedure.input(input.extend({ stepId: z.int().min(0) })).mutation(({ ctx, input }) => {
    const steps = ctx.workspace.edits.goTo(input.scope, input.stepId)
    return steps.flatMap((step) => announce(ctx, input.scope, step))
  })
})

function announce(app: AppContext, scope: HistoryScope, step: SteppedEdit | null): readonly Change[] {
  if (step === null) return []
  const { changes, pageIds } = step
  if (scope === 'datasets') app.events.emit({ type: 'datasets-changed' })
  else if (scope === 'runs') app.events.emit({ type: 'runs-changed', runIds: changes.flatMap((change) => ('runId' in change ? [change.runId] : [])) })
  else {
    const own = pageOfScope(scope)
    const named = changes.flatMap((change) => ('pageId' in change ? [change.pageId] : []))
    const changed = [...new Set([...(own === null ? [] : [own]), ...named, ...pageIds])]
    dropReadings(app, changed)
    app.events.emit({ type: 'pages-changed', pageIds: changed })
  }
  return changes
}
