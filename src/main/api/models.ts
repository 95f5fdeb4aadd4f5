/** Models: which there are, and which one reads. */
import { z } from 'zod'
import type { ModelSummary } from '../../shared/model'
import type { AppContext } from './app-context'
import { notFound, procedure, router } from './trpc'

export const modelsRouter = router({
  list: procedure.query(({ ctx }) => summaries(ctx)),

  activate: procedure.input(z.object({ modelId: z.string() })).mutation(({ ctx, input }) => {
    if (!ctx.workspace.models.list().some(({ card }) => card.id === input.modelId)) {
      throw notFound(`There is no model "${input.modelId}" in this workspace.`)
    }
    ctx.workspace.settings.update({ activeModelId: input.modelId })
    ctx.events.emit({ type: 'settings-changed' })
  })
})

function summaries(app: AppContext): ModelSummary[] {
  const { models, settings } = app.workspace
  const all = models.list()
  if (all.length === 0) return []
  const activeId = models.active(settings.get().activeModelId).card.id
  return all.map(({ card, bundled, byteCount }) => ({ card, bundled, byteCount, active: card.id === activeId }))
}
