/** Pages: listing, importing, reading, deleting. */
import { basename, isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { noCost, type PageContent } from '../../shared/page'
import { quarterTurnsOf } from '../../shared/reading'
import { correctedPage } from '../ocr/serialization/corrected-page'
import { txt } from '../ocr/serialization/txt'
import { startImport } from './work/import-pages'
import { dropReadings, startReading } from './work/read-page'
import { forbidden, notFound, procedure, router } from './trpc'

const pageIds = z.object({ pageIds: z.array(z.int().positive()).min(1) })
const amount = z.int().min(0)
const costSchema = z.object({ durationMs: amount, keystrokes: amount, clicks: amount, corrections: amount })
/** The name that an upload was given by the upload route: never a path. */
const stagedId = z.uuid()

export const pagesRouter = router({
  list: procedure.query(({ ctx }) => ctx.workspace.pages.list()),

  content: procedure.input(z.object({ pageId: z.int().positive() })).query(({ ctx, input }): PageContent => {
    const page = ctx.workspace.pages.get(input.pageId)
    if (page === undefined) throw notFound('errors:workspace.pageGone', { page: input.pageId })
    const reading = ctx.workspace.readings.ofPage(input.pageId)
    return { page, modelId: reading?.modelId ?? null, quarterTurns: quarterTurnsOf(reading?.provenance ?? []), lines: reading?.lines ?? [] }
  }),

  /**
   * The corrected text of pages in the order given, as the format of plain text parts them; what is unread has none. Changes nothing,
   * and is a mutation only because the ids of a large library are too long for an address.
   */
  text: procedure.input(pageIds).mutation(({ ctx, input }) => {
    const { pages, readings } = ctx.workspace
    return txt.serialize(
      input.pageIds.flatMap((pageId) => {
        const [page, reading] = [pages.get(pageId), readings.ofPage(pageId)]
        return page === undefined || reading === undefined ? [] : [correctedPage(page, page.name, reading.lines)]
      })
    )
  }),

  /** What putting the page right has cost so far. */
  cost: procedure
    .input(z.object({ pageId: z.int().positive() }))
    .query(({ ctx, input }) => ctx.workspace.pages.cost(input.pageId) ?? noCost),

  /** Resolves to the cost with what is added. */
  addCost: procedure.input(costSchema.extend({ pageId: z.int().positive() })).mutation(({ ctx, input }) => {
    const { pageId, ...more } = input
    if (ctx.workspace.pages.fileOf(pageId) === undefined) throw notFound('errors:workspace.noPage', { page: pageId })
    ctx.workspace.pages.addCost(pageId, more)
    return ctx.workspace.pages.cost(pageId) ?? noCost
  }),

  /** Imports files that were uploaded before. */
  importUploads: procedure
    .input(z.object({ uploads: z.array(z.object({ id: stagedId, name: z.string().min(1).max(255) })).min(1) }))
    .mutation(({ ctx, input }) =>
      startImport(
        ctx,
        input.uploads.map(({ id, name }) => ({ path: join(ctx.workspace.files.staging, id), name, temporary: true }))
      )
    ),

  /** Imports files by path: for the doors that stand on the person's own machine. */
  importPaths: procedure
    .input(
      z.object({
        paths: z.array(z.string().refine(isAbsolute, 'must be an absolute path')).min(1),
        /** Overrides the setting. */
        read: z.boolean().optional()
      })
    )
    .mutation(({ ctx, input }) => {
      if (!ctx.canImportPaths) throw forbidden('errors:api.uploadedOnly')
      return startImport(
        ctx,
        input.paths.map((path) => ({ path, name: basename(path), temporary: false })),
        input.read
      )
    }),

  /** Reads pages, in the order given, with the active model or another. What becomes of the readings: see `keepReading`. */
  read: procedure
    .input(pageIds.extend({ modelId: z.string().optional(), takesPlace: z.boolean().optional() }))
    .mutation(({ ctx, input: { pageIds, ...choice } }) => pageIds.map((pageId) => startReading(ctx, pageId, choice))),

  /** Puts pages into the trash; undo in the library's history brings them back. */
  trash: procedure.input(pageIds).mutation(({ ctx, input }) => {
    const now = new Date().toISOString()
    const inLibrary = ctx.workspace.pages.trashedAt(input.pageIds).filter(({ trashedAt }) => trashedAt === null)
    if (inLibrary.length === 0) throw notFound('errors:workspace.pagesGone')
    ctx.workspace.edits.perform(
      'library',
      { key: 'history:deletePages', values: { count: inLibrary.length } },
      inLibrary.map(({ id }) => ({ kind: 'page-trash', pageId: id, before: null, after: now }))
    )
    dropReadings(ctx, input.pageIds)
    ctx.events.emit({ type: 'pages-changed', pageIds: input.pageIds })
  })
})
