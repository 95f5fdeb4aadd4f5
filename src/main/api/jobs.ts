/** Jobs: what runs beside the window. */
import { z } from 'zod'
import { jobKinds } from '../../shared/job'
import { procedure, router } from './trpc'

export const jobsRouter = router({
  list: procedure.query(({ ctx }) => ctx.jobs.list()),
  cancel: procedure.input(z.object({ jobId: z.uuid() })).mutation(({ ctx, input }) => ctx.jobs.cancel(input.jobId)),
  cancelAll: procedure.input(z.object({ kind: z.enum(jobKinds) })).mutation(({ ctx, input }) => ctx.jobs.cancelAll(input.kind))
})
