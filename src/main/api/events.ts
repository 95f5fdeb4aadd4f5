/** One stream of everything that changes; a window needs no second one. */
import type { WorkspaceEvent } from '../../shared/job'
import { procedure, router } from './trpc'

export const eventsRouter = router({
  /** Begins with the jobs there are, then each change as it happens. */
  watch: procedure.subscription(async function* ({ ctx, signal }): AsyncGenerator<WorkspaceEvent> {
    const changes = ctx.events.listen(signal ?? new AbortController().signal)
    for (const job of ctx.jobs.list()) yield { type: 'job', job }
    yield* changes
  })
})
