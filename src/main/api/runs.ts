/** Runs: order, start, stop and go on; what was recorded of each. */
import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { isActive } from '../../shared/job'
import { inSilence } from '../../shared/progress'
import type { Run } from '../../shared/run'
import { presets } from '../training/presets'
import type { RunConfig } from '../training/run-config'
import type { AppContext } from './app-context'
import { notFound, procedure, router } from './trpc'
import { orderSweep, startSweep } from './work/sweep-runs'
import { orderRun, startRun } from './work/train-run'

const runId = z.string().min(1)
const byId = z.object({ runId })
const order = z.object({
  preset: z.string(),
  dataset: z.string().min(1),
  overrides: z.record(z.string(), z.unknown()).default({}),
  name: z.string().min(1).optional(),
  command: z.string().optional()
})

export const runsRouter = router({
  presets: procedure.query(() => presets.map(({ id, summary }) => ({ id, summary }))),

  /** What onnxruntime names; whether one works is tried when a run asks for it. */
  providers: procedure.query(({ ctx, signal }) =>
    ctx.training.run<readonly string[]>({ kind: 'list-providers' }, inSilence(signal))
  ),

  list: procedure.query(({ ctx }) => ctx.workspace.runs.list() as Run<RunConfig>[]),

  get: procedure.input(byId).query(({ ctx, input }) => runOf(ctx, input.runId)),

  /** Epoch by epoch, with the layers' statistics. */
  epochs: procedure.input(byId).query(({ ctx, input }) => ctx.workspace.runs.epochs(runOf(ctx, input.runId).id)),

  /** The kept weights on validation and test. */
  evaluations: procedure.input(byId).query(({ ctx, input }) => ctx.workspace.runs.evaluations(runOf(ctx, input.runId).id)),

  start: procedure.input(order).mutation(async ({ ctx, input, signal }) => {
    const id = await orderRun(ctx, input, inSilence(signal))
    return { runId: id, job: startRun(ctx, id) }
  }),

  resume: procedure.input(byId).mutation(({ ctx, input }) => ({ runId: input.runId, job: startRun(ctx, input.runId) })),

  /** Stops after the step under way; the run can go on later. */
  stop: procedure.input(byId).mutation(({ ctx, input }) => {
    for (const job of ctx.jobs.list()) if (job.runId === input.runId) ctx.jobs.cancel(job.id)
  }),

  rename: procedure.input(byId.extend({ name: z.string().trim().min(1) })).mutation(({ ctx, input }) => {
    ctx.workspace.runs.rename(runOf(ctx, input.runId).id, input.name)
    ctx.events.emit({ type: 'runs-changed', runIds: [input.runId] })
  }),

  /** With its records, weights and model. Refused while it runs. */
  remove: procedure.input(byId).mutation(async ({ ctx, input }) => {
    const { id } = runOf(ctx, input.runId)
    if (ctx.jobs.list().some((job) => job.runId === id && isActive(job))) throw notFound(`The run ${id} is under way: stop it first.`)
    ctx.workspace.runs.remove(id)
    await rm(join(ctx.workspace.files.runs, id), { recursive: true, force: true })
    ctx.events.emit({ type: 'runs-changed', runIds: [id] })
  }),

  startSweep: procedure
    .input(z.object({ name: z.string().min(1), dataset: z.string().min(1), runs: z.array(order.pick({ preset: true, overrides: true, name: true })).min(1) }))
    .mutation(async ({ ctx, input, signal }) => {
      const sweepId = await orderSweep(ctx, input, inSilence(signal))
      return { sweepId, jobs: startSweep(ctx, sweepId) }
    }),

  /** Goes on with those of its runs that are not finished. */
  resumeSweep: procedure.input(z.object({ sweepId: z.string() })).mutation(({ ctx, input }) => ({
    sweepId: input.sweepId,
    jobs: startSweep(ctx, input.sweepId)
  })),

  ofSweep: procedure.input(z.object({ sweepId: z.string() })).query(({ ctx, input }) => ctx.workspace.runs.ofSweep(input.sweepId) as Run<RunConfig>[])
})

function runOf(app: AppContext, id: string): Run<RunConfig> {
  const run = app.workspace.runs.get(id)
  if (run === undefined) throw notFound(`There is no run ${id} in this workspace.`)
  return run as Run<RunConfig>
}
