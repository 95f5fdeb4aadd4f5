/** The workspace as a whole. */
import { procedure, router } from './trpc'

export const workspaceRouter = router({
  info: procedure.query(({ ctx }) => ({
    directory: ctx.workspace.files.root,
    version: ctx.version,
    pageCount: ctx.workspace.pages.count(),
    canImportPaths: ctx.canImportPaths
  }))
})
