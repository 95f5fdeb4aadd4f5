/** Reads a page with the active model and stores what it says. What a person has set is carried over. */
import { pageScope } from '../../../shared/edit'
import type { Job } from '../../../shared/job'
import type { WorkContext } from '../../../shared/progress'
import type { PageReading } from '../../../shared/reading'
import { UserError } from '../../../shared/user-error'
import type { AppContext } from '../app-context'
import { carryPersonGlyphs } from './carry-person-glyphs'

/** Throws UserError when there is no such page. */
export function startReading(app: AppContext, pageId: number): Job {
  const page = app.workspace.pages.get(pageId)
  if (page === undefined) throw new UserError(`There is no page ${pageId} in this workspace: it may have been deleted.`)
  const running = app.jobs.list().find((job) => job.kind === 'read' && job.pageId === pageId && job.state === 'queued')
  if (running !== undefined) return running
  return app.jobs.start({
    kind: 'read',
    label: `Reading ${page.name}`,
    pageId,
    work: async (context) => {
      try {
        await readPage(app, pageId, context)
      } catch (error) {
        if (!context.signal.aborted) {
          app.workspace.pages.setProblem(pageId, error instanceof Error ? error.message : String(error))
        }
        throw error
      } finally {
        app.events.emit({ type: 'pages-changed', pageIds: [pageId] })
      }
    }
  })
}

async function readPage(app: AppContext, pageId: number, context: WorkContext): Promise<void> {
  const { files, pages, readings, edits, models, settings } = app.workspace
  const file = pages.fileOf(pageId)
  if (file === undefined) throw new UserError(`There is no page ${pageId} in this workspace.`)
  const model = models.active(settings.get().activeModelId)
  const request = {
    kind: 'read',
    filePath: files.original(file),
    fileName: file.name,
    frameIndex: file.frameIndex,
    modelPath: model.path,
    languageDir: app.languageDir
  } as const
  const reading = await app.recognition.run<PageReading>(request, context)
  const previous = readings.ofPage(pageId)
  const { id, show } = readings.add({
    pageId,
    modelId: model.card.id,
    provenance: reading.provenance,
    lines: carryPersonGlyphs(previous?.lines ?? [], reading.lines)
  })
  if (previous === undefined) readings.showFirst(pageId, id)
  else edits.perform(pageScope(pageId), 'Read page again', [show])
  pages.setProblem(pageId, null)
}
