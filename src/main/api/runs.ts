/** Runs: plan, order, start, stop and go on; what was recorded of each; order among them. */
import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { GLYPH_SIDE } from '../../shared/model'
import { inSilence } from '../../shared/progress'
import { decidingMetric, isClassification, type ListedRun, type Run } from '../../shared/run'
import type { OcclusionMap } from '../ocr/evaluation/occlusion'
import type { LetterRatios, LettersBetween, StudyRequest } from '../training/autoencoder-study'
import { experiments } from '../training/experiments'
import { layerWeights } from '../training/layer-weights'
import { planRun, stepsPerEpochOf } from '../training/plan-run'
import { presets } from '../training/presets'
import type { RunConfig } from '../training/run-config'
import { runFiles } from '../training/run-files'
import { runFormats } from '../training/run-export/registry'
import { expandSweep, sweepSchema } from '../training/sweep'
import type { AppContext } from './app-context'
import { notFound, procedure, router } from './trpc'
import { keepModel } from './work/keep-model'
import { archiveRuns, describeRuns, trashRuns } from './work/organise-runs'
import { orderSweep, startSweep } from './work/sweep-runs'
import { orderRun, presetNamed, startRun } from './work/train-run'

const runId = z.string().min(1)
const byId = z.object({ runId })
const byIds = z.object({ runIds: z.array(runId).min(1) })
const order = z.object({
  preset: z.string(),
  dataset: z.string().min(1),
  overrides: z.record(z.string(), z.unknown()).default({}),
  name: z.string().min(1).optional(),
  command: z.string().optional()
})
const about = z.object({
  name: z.string().trim().min(1).max(200),
  tags: z.array(z.string().trim().min(1).max(40)).max(20),
  notes: z.string().max(20_000)
})

export const runsRouter = router({
  presets: procedure.query(() => presets.map(({ id, summary, modelName }) => ({ id, summary, name: modelName }))),

  /** Comparisons that are ready to be made. */
  experiments: procedure.query(() => experiments),

  /** What onnxruntime names; whether one works is tried when a run asks for it. */
  providers: procedure.query(({ ctx, signal }) =>
    ctx.training.run<readonly string[]>({ kind: 'list-providers' }, inSilence(signal))
  ),

  /** What a run would be: its fields checked, its network laid out. Nothing is entered. */
  plan: procedure.input(order.pick({ preset: true, dataset: true, overrides: true })).query(({ ctx, input }) => {
    const dataset = ctx.workspace.datasets.find(input.dataset)
    if (dataset === undefined) throw notFound('errors:workspace.importDataset', { dataset: input.dataset })
    return planRun(presetNamed(input.preset), dataset, input.overrides)
  }),

  /** The runs that a sweep would make. */
  planSweep: procedure.input(sweepSchema).query(({ input }) => expandSweep(input)),

  list: procedure.query(({ ctx: { workspace } }) => {
    const datasets = new Map(workspace.datasets.list().map((dataset) => [dataset.sha256, dataset]))
    return (workspace.runList.all() as ListedRun<RunConfig>[]).map((run) => {
      const dataset = datasets.get(run.dataset.sha256)
      // Null when the set is gone: steps can then not be counted.
      return { ...run, stepsPerEpoch: dataset === undefined ? null : stepsPerEpochOf(run.config, dataset) }
    })
  }),

  get: procedure.input(byId).query(({ ctx, input }) => runOf(ctx, input.runId)),

  /** Epoch by epoch, with the layers' statistics. */
  epochs: procedure.input(byId).query(({ ctx, input }) => ctx.workspace.runs.epochs(runOf(ctx, input.runId).id)),

  /** Epoch by epoch, without them. */
  curve: procedure.input(byId).query(({ ctx, input }) => ctx.workspace.runCurves.curve(runOf(ctx, input.runId).id)),

  /** The deciding metric on validation, few points. */
  sparkline: procedure.input(byId).query(({ ctx, input }) => {
    const metric = decidingMetric(runOf(ctx, input.runId))
    return metric === undefined ? [] : ctx.workspace.runCurves.sparkline(input.runId, metric.name)
  }),

  layers: procedure.input(byId).query(({ ctx, input }) => ctx.workspace.runCurves.layers(runOf(ctx, input.runId).id)),

  /** Pictures of a layer's weights before and after training; `layer` left out: the first that makes pictures. */
  weights: procedure
    .input(byId.extend({ layer: z.int().nonnegative().optional() }))
    .query(({ ctx, input }) => layerWeights(folderOf(ctx, input.runId), input.layer)),

  /** What the kept weights looked at in a sample of the run's dataset, for a symbol; bytes as base64. */
  occlusion: procedure.input(byId.extend({ index: z.int().nonnegative(), symbol: z.string() })).query(async ({ ctx, input: { runId: id, index, symbol }, signal }) => {
    const run = runOf(ctx, id)
    const request = { kind: 'occlusion', modelPath: runFiles(folderOf(ctx, id)).model, datasetDir: ctx.workspace.files.dataset(run.dataset.sha256), index, symbol } as const
    const { map, glyph, ...figures } = await ctx.boxes.run<OcclusionMap>(request, inSilence(signal))
    return { ...figures, side: GLYPH_SIDE, map: Buffer.from(map).toString('base64'), glyph: Buffer.from(glyph).toString('base64') }
  }),

  /** How an autoencoder copies single letters. Waits while a run trains. */
  letterRatios: procedure
    .input(byId)
    .query(({ ctx, input, signal }) => ctx.training.run<LetterRatios>({ kind: 'letter-ratios', ...studied(ctx, input.runId) }, inSilence(signal))),

  /** What an autoencoder draws from one letter to another; bytes as base64. Waits while a run trains. */
  lettersBetween: procedure.input(byId.extend({ from: z.string(), to: z.string() })).query(async ({ ctx, input: { runId: id, from, to }, signal }) => {
    const symbols = ctx.workspace.datasets.get(runOf(ctx, id).dataset.sha256)?.symbols ?? []
    const labels = [symbols.indexOf(from), symbols.indexOf(to)] as const
    const { pixels, ...about } = await ctx.training.run<LettersBetween>({ kind: 'letters-between', ...studied(ctx, id), labels }, inSilence(signal))
    return { ...about, pixels: Buffer.from(pixels).toString('base64') }
  }),

  /** The kept weights on validation and test. */
  evaluations: procedure.input(byId).query(({ ctx, input }) => ctx.workspace.runs.evaluations(runOf(ctx, input.runId).id)),

  /** What was measured of them in a form of another program, a file or more. */
  export: procedure.input(byIds.extend({ format: z.enum(runFormats.map(({ id }) => id) as [string, ...string[]]) })).query(({ ctx, input }) => {
    const exported = input.runIds.map((id) => ({ run: runOf(ctx, id), curve: ctx.workspace.runCurves.curve(id) }))
    const files = runFormats.find(({ id }) => id === input.format)?.serialize(exported) ?? []
    return files.map(({ path, content }) => ({ path, base64: Buffer.from(content).toString('base64') }))
  }),

  start: procedure.input(order).mutation(async ({ ctx, input, signal }) => {
    const id = await orderRun(ctx, input, inSilence(signal))
    return { runId: id, job: startRun(ctx, id) }
  }),

  resume: procedure.input(byId).mutation(({ ctx, input }) => ({ runId: input.runId, job: startRun(ctx, input.runId) })),

  /** Stops after the step under way; the run can go on later. */
  stop: procedure.input(byId).mutation(({ ctx, input }) => {
    for (const job of ctx.jobs.list()) if (job.runId === input.runId) ctx.jobs.cancel(job.id)
    // One that still waits never begins, and so never tells its end.
    if (runOf(ctx, input.runId).state !== 'queued') return
    ctx.workspace.runs.end(input.runId, 'stopped')
    ctx.events.emit({ type: 'runs-changed', runIds: [input.runId] })
  }),

  describe: procedure.input(byIds.extend(about.partial().shape)).mutation(({ ctx, input: { runIds, ...change } }) => {
    describeRuns(ctx, runsOf(ctx, runIds), change)
  }),

  archive: procedure.input(byIds.extend({ archived: z.boolean() })).mutation(({ ctx, input }) => {
    archiveRuns(ctx, runsOf(ctx, input.runIds), input.archived)
  }),

  /** Into the trash, from which undo in the history of runs brings them back. Refused while one runs. */
  trash: procedure.input(byIds).mutation(({ ctx, input }) => trashRuns(ctx, runsOf(ctx, input.runIds))),

  /** For good, with its records, weights and model. Refused while it runs. */
  remove: procedure.input(byId).mutation(async ({ ctx, input }) => {
    const { id } = runOf(ctx, input.runId)
    if (ctx.jobs.ofRun(id) !== undefined) throw notFound('errors:runs.underWay', { run: id })
    ctx.workspace.runs.remove(id)
    await rm(join(ctx.workspace.files.runs, id), { recursive: true, force: true })
    ctx.events.emit({ type: 'runs-changed', runIds: [id] })
  }),

  /** Its model becomes one of the workspace's, which can be chosen to read pages. */
  keepModel: procedure.input(byId).mutation(({ ctx, input }) => keepModel(ctx, runOf(ctx, input.runId))),

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
  if (run === undefined) throw notFound('errors:runs.none', { run: id })
  return run as Run<RunConfig>
}

const runsOf = (app: AppContext, ids: readonly string[]): Run<RunConfig>[] => ids.map((id) => runOf(app, id))

const folderOf = (app: AppContext, id: string): string => join(app.workspace.files.runs, runOf(app, id).id)

/** Throws NOT_FOUND for a run that is no autoencoder. */
function studied(app: AppContext, id: string): StudyRequest {
  const { config, dataset } = runOf(app, id)
  if (isClassification(config.loss)) throw notFound('errors:runs.noAutoencoder', { run: id })
  return { runDir: folderOf(app, id), datasetDir: app.workspace.files.dataset(dataset.sha256), config }
}
