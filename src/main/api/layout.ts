/** The shapes of a page: boxes, words and lines, as a person changes them. */
import { z } from 'zod'
import { layoutOperationSchema } from '../../shared/layout/layout-operation'
import { editLayout } from './work/edit-layout'
import { findWordWays } from './work/find-word-ways'
import { readBoxes } from './work/read-boxes'
import { procedure, router } from './trpc'

const pageId = z.int().positive()

export const layoutRouter = router({
  /** Carries out one operation as one step of the page's history; new shapes are read by the active model. */
  edit: procedure
    .input(z.object({ pageId, operation: layoutOperationSchema }))
    .mutation(({ ctx, input }) => editLayout(ctx, input.pageId, input.operation)),

  /** Other ways to cut the word that the glyph stands in, the most probable first. */
  wordWays: procedure.input(z.object({ pageId, glyphId: z.int().positive() })).query(({ ctx, input }) => findWordWays(ctx, input.pageId, input.glyphId)),

  /** Makes a page ready, so that the first change of a shape need not wait until the page is decoded. */
  prepare: procedure.input(z.object({ pageId })).mutation(async ({ ctx, input }) => {
    await readBoxes(ctx, input.pageId, [])
  })
})
