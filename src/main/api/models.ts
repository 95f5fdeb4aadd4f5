/** Models: which there are, which one reads, and how well they do. */
import { z } from 'zod'
import { partChoices } from '../../shared/dataset'
import type { ModelSummary } from '../../shared/model'
import type { OnnxSummary } from '../../shared/onnx-summary'
import { inSilence } from '../../shared/progress'
import { orientations } from '../datasets/importers/importer'
import type { ModelFile } from '../store/model-library'
import type { AppContext } from './app-context'
import { fileNameSchema } from './file-name'
import { activeModel } from './work/active-model'
import { startEvaluation } from './work/evaluate-model'
import { improvementOutlook, improveModel } from './work/improve-model'
import { importModel, summariseUpload } from './work/import-model'
import { renameModel, restoreModel, trashModel } from './work/own-models'
import { forbidden, notFound, procedure, router } from './trpc'

const evaluation = z.object({
  model: z.string().min(1).nullable().default(null),
  dataset: z.string().min(1),
  part: z.enum(partChoices).default('own'),
  allow: z.string().nullable().default(null),
  orientation: z.enum(orientations).default('auto'),
  labels: z.string().optional(),
  mapping: z.string().optional()
})

const title = z.string().trim().min(1).max(100)

const upload = z.object({ id: z.uuid(), name: fileNameSchema })

export const modelsRouter = router({
  list: procedure.query(({ ctx }) => summaries(ctx)),

  activate: procedure.input(z.object({ modelId: z.string() })).mutation(({ ctx, input }) => {
    ctx.workspace.settings.update({ activeModelId: modelOf(ctx, input.modelId).card.id })
    ctx.events.emit({ type: 'settings-changed' })
  }),

  /** Another name for a model of the workspace. */
  rename: procedure
    .input(z.object({ modelId: z.string(), name: title }))
    .mutation(({ ctx, input }) => renameModel(ctx, modelOf(ctx, input.modelId), input.name)),

  /** Puts a model of the workspace into the trash; `restore` brings it back. */
  trash: procedure.input(z.object({ modelId: z.string() })).mutation(({ ctx, input }) => trashModel(ctx, modelOf(ctx, input.modelId))),

  restore: procedure.input(z.object({ modelId: z.string() })).mutation(({ ctx, input }) => restoreModel(ctx, input.modelId)),

  /** What an improvement of the model that reads would learn from. */
  improvement: procedure.query(({ ctx }) => improvementOutlook(ctx)),

  /** Trains the model that reads further on letters of one's own pages. `runId`: null when it was cancelled before it began. */
  improve: procedure
    .input(z.object({ name: title, letters: title }))
    .mutation(async ({ ctx, input, signal }) => ({ runId: await improveModel(ctx, input, signal) })),

  /** Takes an ONNX file that was uploaded before, if it can read glyphs. */
  importUpload: procedure.input(upload).mutation(({ ctx, input, signal }) => importModel(ctx, input, signal)),

  /** What an ONNX file that was uploaded before is made of; it need not fit. Nothing is kept. */
  summariseUpload: procedure.input(upload).mutation(({ ctx, input, signal }) => summariseUpload(ctx, input, signal)),

  /** What the file of a model is made of. */
  summary: procedure
    .input(z.object({ modelId: z.string() }))
    .query(({ ctx, input, signal }) => ctx.recognition.run<OnnxSummary>({ kind: 'summarise-model', modelPath: modelOf(ctx, input.modelId).path }, inSilence(signal))),

  /** Scores a model on labelled characters; the job's `evaluation` says how it did. */
  evaluate: procedure.input(evaluation).mutation(({ ctx, input }) => {
    if (!ctx.canImportPaths && (input.labels ?? input.mapping) !== undefined) throw forbidden('errors:api.uploadedOnly')
    return startEvaluation(ctx, input)
  })
})

/** The one that reads first, then one's own, then those of the program. */
function summaries(app: AppContext): ModelSummary[] {
  const all = app.workspace.models.list()
  if (all.length === 0) return []
  const activeId = activeModel(app).card.id
  const place = ({ active, bundled }: ModelSummary): number => (active ? 0 : bundled ? 2 : 1)
  return all.map(({ card, bundled, byteCount }) => ({ card, bundled, byteCount, active: card.id === activeId })).sort((a, b) => place(a) - place(b))
}

function modelOf({ workspace }: AppContext, modelId: string): ModelFile {
  const model = workspace.models.list().find(({ card }) => card.id === modelId)
  if (model === undefined) throw notFound('errors:workspace.noModel', { model: modelId })
  return model
}
