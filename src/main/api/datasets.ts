/** Datasets: listing, importing, making, deleting. */
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import type { DatasetSummary } from '../../shared/dataset'
import { takenGlyphs } from '../../shared/glyph-origin'
import { augmentationSchema } from '../datasets/augmentation'
import { readGlyphs } from '../datasets/read-glyphs'
import { orientations } from '../datasets/importers/importer'
import { MOST_PER_CLASS, recipes } from '../datasets/recipes'
import type { AppContext } from './app-context'
import { fileNameSchema } from './file-name'
import { startDatasetImport, startUploadedImport } from './work/import-dataset'
import { startDatasetMaking } from './work/make-dataset'
import { findOrigin } from './work/find-origin'
import { previewAugmentation } from './work/preview-augmentation'
import { startTakingFromPages } from './work/take-from-pages'
import { forbidden, notFound, procedure, router } from './trpc'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 hash')
const options = {
  /** After the file where it is not given. */
  name: z.string().trim().min(1).max(100).nullable().default(null),
  orientation: z.enum(orientations).default('auto')
}

export const datasetsRouter = router({
  list: procedure.query(({ ctx }) => ctx.workspace.datasets.list()),

  get: procedure.input(z.object({ sha256 })).query(({ ctx, input }) => datasetOf(ctx, input.sha256)),

  /** Images of it, one after another: 0 paper, 255 ink, base64. */
  glyphs: procedure.input(z.object({ sha256, indices: z.array(z.int().nonnegative()).min(1).max(400) })).query(async ({ ctx, input }) => {
    const { width, height, pixels } = await readGlyphs(ctx.workspace.files.dataset(input.sha256), input.indices)
    return { width, height, pixels: Buffer.from(pixels).toString('base64') }
  }),

  /** A sample of each symbol, and what an augmentation makes of it. */
  augmented: procedure.input(z.object({ sha256, augmentation: augmentationSchema, seed: z.int().nonnegative() })).query(({ ctx, input }) =>
    previewAugmentation(ctx.workspace.files.dataset(input.sha256), datasetOf(ctx, input.sha256), input.augmentation, input.seed)
  ),

  /** Imports a file or folder by path: for the doors that stand on the person's own machine. */
  importPath: procedure
    .input(z.object({ path: z.string().refine(isAbsolute, 'must be an absolute path'), ...options }))
    .mutation(({ ctx, input: { path, ...rest } }) => {
      if (!ctx.canImportPaths) throw forbidden('errors:api.uploadedOnly')
      return startDatasetImport(ctx, path, rest)
    }),

  /** Imports files that were uploaded before, as one set. */
  importUploads: procedure
    .input(z.object({ uploads: z.array(z.object({ id: z.uuid(), name: fileNameSchema })).min(1), ...options }))
    .mutation(({ ctx, input: { uploads, ...rest } }) => startUploadedImport(ctx, uploads, rest)),

  /** What can be drawn without any other set, and how much of it unless told. */
  recipes: procedure.query(() => recipes.map(({ id, alphabet, perClass, rejectCount }) => ({ id, alphabet, perClass, rejectCount }))),

  /** Draws what a recipe draws, as a set of its own, without the sets that the recipe takes in. */
  synthesise: procedure
    .input(
      z.object({
        recipe: z.string(),
        name: z.string().trim().min(1).max(100),
        perClass: z.int().min(1).max(MOST_PER_CLASS).nullable().default(null),
        seed: z.int().nonnegative().default(1)
      })
    )
    .mutation(({ ctx, input: { recipe: id, ...rest } }) => {
      const recipe = recipes.find((candidate) => candidate.id === id)
      if (recipe === undefined) throw notFound('errors:workspace.noRecipe', { recipe: id, known: recipes.map((known) => known.id).join(', ') })
      return startDatasetMaking(ctx, { ...rest, recipe, sourceHashes: [] })
    }),

  /** Takes the letters that stand on pages of the workspace; the set knows where each of them stood. */
  takeFromPages: procedure
    .input(
      z.object({
        name: z.string().trim().min(1).max(100),
        pageIds: z.array(z.int().positive()).min(1).nullable().default(null),
        glyphs: z.enum(takenGlyphs).default('person')
      })
    )
    .mutation(({ ctx, input }) => startTakingFromPages(ctx, input)),

  /** Where a sample stood on a page, and what stands there now. */
  origin: procedure
    .input(z.object({ sha256, index: z.int().nonnegative() }))
    .query(({ ctx, input }) => findOrigin(ctx, datasetOf(ctx, input.sha256), input.index)),

  /** Puts sets into the trash; undo in the history of datasets brings them back. */
  trash: procedure.input(z.object({ sha256s: z.array(sha256).min(1) })).mutation(({ ctx, input }) => {
    const now = new Date().toISOString()
    const listed = ctx.workspace.datasets.trashedAt(input.sha256s).filter(({ trashedAt }) => trashedAt === null)
    if (listed.length === 0) throw notFound('errors:workspace.datasetsGone')
    ctx.workspace.edits.perform(
      'datasets',
      { key: 'history:deleteDatasets', values: { count: listed.length } },
      listed.map((dataset) => ({ kind: 'dataset-trash', sha256: dataset.sha256, before: null, after: now }))
    )
    ctx.events.emit({ type: 'datasets-changed' })
  })
})

function datasetOf({ workspace }: AppContext, hash: string): DatasetSummary {
  const dataset = workspace.datasets.get(hash)
  if (dataset === undefined) throw notFound('errors:workspace.noDataset', { dataset: hash })
  return dataset
}
