/** Reads a page and stores what the model says. A page that has text keeps it: what is new is proposed. */
import { pageScope } from '../../../shared/edit'
import { isActive, type Job } from '../../../shared/job'
import type { WorkContext } from '../../../shared/progress'
import type { LineReading } from '../../../shared/reading'
import { errorSaying, UserError } from '../../../shared/user-error'
import type { NewReading } from '../../store/reading-repository'
import type { AppContext } from '../app-context'

/** `modelId`: another model than the active one. Throws UserError when there is no such page. */
export function startReading(app: AppContext, pageId: number, modelId?: string): Job {
  const page = app.workspace.pages.get(pageId)
  if (page === undefined) throw new UserError('errors:workspace.pageGone', { page: pageId })
  const running = app.jobs.list().find((job) => job.kind === 'read' && job.pageId === pageId && job.state === 'queued')
  if (running !== undefined) return running
  return app.jobs.start({
    kind: 'read',
    label: { key: 'jobs:reading', values: { name: page.name } },
    pageId,
    work: async (context) => {
      try {
        await readPage(app, pageId, modelId, context)
      } catch (error) {
        if (!context.signal.aborted) {
          app.workspace.pages.setProblem(pageId, errorSaying(error))
        }
        throw error
      } finally {
        app.events.emit({ type: 'pages-changed', pageIds: [pageId] })
      }
    }
  })
}

/** Stops the readings of those of the pages that are in the trash by now. */
export function dropReadings({ jobs, workspace: { pages } }: AppContext, pageIds: readonly number[]): void {
  for (const job of jobs.list()) {
    if (job.kind !== 'read' || !isActive(job) || job.pageId === null || !pageIds.includes(job.pageId)) continue
    if (pages.get(job.pageId) === undefined) jobs.cancel(job.id)
  }
}

async function readPage(app: AppContext, pageId: number, modelId: string | undefined, context: WorkContext): Promise<void> {
  const { files, pages, readings, edits, models, settings } = app.workspace
  const file = pages.fileOf(pageId)
  if (file === undefined) throw new UserError('errors:workspace.noPage', { page: pageId })
  const model = models.active(modelId ?? settings.get().activeModelId)
  const { language, readingProvider } = settings.get()
  const request = {
    filePath: files.original(file),
    fileName: file.name,
    frameIndex: file.frameIndex,
    modelPath: model.path,
    provider: readingProvider,
    language,
    languageDir: app.languageDir
  }
  const reading = await app.recogniser.read(request, context)
  const previous = readings.ofPage(pageId)
  const found = { pageId, modelId: model.card.id, provenance: reading.provenance, lines: reading.lines.map(asNew) }
  if (previous !== undefined && previous.lines.length > 0) readings.propose(found)
  else {
    const { id, show } = readings.add(found)
    if (previous === undefined) readings.showFirst(pageId, id)
    else edits.perform(pageScope(pageId), { key: 'history:readAgain' }, [show])
  }
  pages.setProblem(pageId, null)
}

const asNew = (line: LineReading): NewReading['lines'][number] => ({
  words: line.words.map((word) => ({ glyphs: word.glyphs.map((glyph) => ({ ...glyph, setBy: 'machine' })) }))
})
