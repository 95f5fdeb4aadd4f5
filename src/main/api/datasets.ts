/** Datasets: listing, importing, making, deleting. */
import { basename, isAbsolute } from 'node:path'
import { z } from 'zod'
import { TRPCError } from '@trpc/server'
import { augmentationSchema } from '../datasets/augmentation'
import { readGlyphs } from '../datasets/read-glyphs'
import { orientations } from '../datasets/importers/importer'
import { MOST_PER_CLASS, recipes } from '../datasets/recipes'
import { startDatasetImport, startUploadedImport } from './work/import-dataset'
import { startDatasetMaking } from './work/make-dataset'
import { previewAugmentation } from './work/preview-augmentation'
import { notFound, procedure, router } from './trpc'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 hash')
const options = {
  /** After the file where it is not given. */
  name: z.string().trim().min(1).max(100).nullable().default(null),
  orientation: z.enum(orientations).default('auto')
}
/** Becomes a file's name on this machine. */
const fileName = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => basename(name) === name && !/[\\/]|^\.+$/.test(name), 'must be a file name without a path')

export const datasetsRouter = router({
  list: procedure.query(({ ctx }) => ctx.workspace.datasets.list()),

  get: procedure.input(z.object({ sha256 })).query(({ ctx, input }) => {
    const dataset = ctx.workspace.datasets.get(input.sha256)
    if (dataset === undefined) throw notFound(`There is no dataset ${input.sha256} in this workspace: it may have been deleted.`)
    return dataset
  }),

  /** Images of it, one after another: 0 paper, 255 ink, base64. */
  glyphs: procedure.input(z.object({ sha256, indices: z.array(z.int().nonnegative()).min(1).max(400) })).query(async ({ ctx, input }) => {
    const { width, height, pixels } = await readGlyphs(ctx.workspace.files.dataset(input.sha256), input.indices)
    return { width, height, pixels: Buffer.from(pixels).toString('base64') }
  }),

  /** A sample of each symbol, and what an augmentation makes of it. */
  augmented: procedure.input(z.object({ sha256, augmentation: augmentationSchema, seed: z.int().nonnegative() })).query(({ ctx, input }) => {
    const dataset = ctx.workspace.datasets.get(input.sha256)
    if (dataset === undefined) throw notFound(`There is no dataset ${input.sha256} in this workspace: it may have been deleted.`)
    return previewAugmentation(ctx.workspace.files.dataset(input.sha256), dataset, input.augmentation, input.seed)
  }),

  /** Imports a file or folder by path: for the doors that stand on the person's own machine. */
  importPath: procedure
    .input(z.object({ path: z.string().refine(isAbsolute, 'must be an absolute path'), ...options }))
    .mutation(({ ctx, input: { path, ...rest } }) => {
      if (!ctx.canImportPaths) throw new TRPCError({ code: 'FORBIDDEN', message: 'Files are uploaded here, not named.' })
      return startDatasetImport(ctx, path, rest)
    }),

  /** Imports files that were uploaded before, as one set. */
  importUploads: procedure
    .input(z.object({ uploads: z.array(z.object({ id: z.uuid(), name: fileName })).min(1), ...options }))
    .mutation(({ ctx, input: { uploads, ...rest } }) => startUploadedImport(ctx, uploads, rest)),

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
      if (recipe === undefined) throw notFound(`There is no recipe "${id}": choose one of ${recipes.map((known) => known.id).join(', ')}.`)
      return startDatasetMaking(ctx, { ...rest, recipe, sourceHashes: [] })
    }),

  /** Puts sets into the trash; undo in the history of datasets brings them back. */
  trash: procedure.input(z.object({ sha256s: z.array(sha256).min(1) })).mutation(({ ctx, input }) => {
    const now = new Date().toISOString()
    const listed = ctx.workspace.datasets.trashedAt(input.sha256s).filter(({ trashedAt }) => trashedAt === null)
    if (listed.length === 0) throw notFound('The datasets to delete are not in the workspace any more.')
    ctx.workspace.edits.perform(
      'datasets',
      listed.length === 1 ? 'Delete dataset' : `Delete ${listed.length} datasets`,
      listed.map((dataset) => ({ kind: 'dataset-trash', sha256: dataset.sha256, before: null, after: now }))
    )
    ctx.events.emit({ type: 'datasets-changed' })
  })
})
