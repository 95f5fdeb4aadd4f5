/** Reads boxes of a page with the active model, before whole pages that wait. */
import type { ReadShape, ShapeToRead } from '../../../shared/layout/layout-operation'
import { inSilence, type WorkContext } from '../../../shared/progress'
import { notFound } from '../trpc'
import { quarterTurnsOf } from '../../../shared/reading'
import type { AppContext } from '../app-context'
import { activeModel } from './active-model'

/** `modelId`: another model than the active one. Throws UserError when page or model cannot be read. */
export async function readBoxes(
  app: AppContext,
  pageId: number,
  shapes: readonly ShapeToRead[],
  modelId?: string,
  context: WorkContext = inSilence()
): Promise<readonly ReadShape[]> {
  const { files, pages, readings } = app.workspace
  const file = pages.fileOf(pageId)
  if (file === undefined) throw notFound('errors:workspace.pageGone', { page: pageId })
  const request = {
    kind: 'read-boxes',
    filePath: files.original(file),
    fileName: file.name,
    frameIndex: file.frameIndex,
    quarterTurns: quarterTurnsOf(readings.provenanceOf(pageId)),
    modelPath: activeModel(app, modelId).path,
    shapes
  } as const
  return app.boxes.run<readonly ReadShape[]>(request, context)
}
