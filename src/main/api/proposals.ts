/** Proposals: what a page would say if it were read anew. It changes nothing until a person takes of it what they want. */
import { z } from 'zod'
import { readingDifferences } from '../../shared/layout/reading-differences'
import { procedure, router } from './trpc'

const page = z.object({ pageId: z.int().positive() })

export const proposalsRouter = router({
  /** Which model reads the page otherwise, and where; null when nothing is proposed. */
  ofPage: procedure.input(page).query(({ ctx, input }) => {
    const { readings } = ctx.workspace
    const proposed = readings.proposed(input.pageId)
    if (proposed === undefined) return null
    const shown = readings.ofPage(input.pageId)
    return { id: proposed.id, modelId: proposed.modelId, differences: readingDifferences(shown?.lines ?? [], proposed.lines) }
  }),

  /** Done with it: what was not taken is left. */
  drop: procedure.input(page).mutation(({ ctx, input }) => {
    ctx.workspace.readings.dropProposal(input.pageId)
    ctx.events.emit({ type: 'pages-changed', pageIds: [input.pageId] })
  })
})
