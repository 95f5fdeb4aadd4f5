/** Reads a page and stores what the model says. */
import { isActive, type Job } from '../../../shared/job'
import type { WorkContext } from '../../../shared/progress'
import type { LineReading } from '../../../shared/reading'
import { errorSaying, UserError } from '../../../shared/user-error'
import type { NewReading } from '../../store/reading-repository'
import type { AppContext } from '../app-context'
import { activeModel } from './active-model'
import { keepReading, type KeptAs } from './keep-reading'

export interface ReadingChoice {
  /** Another model than the active one. */
  readonly modelId?: string | undefined
  /** See `keepReading`. */
  readonly takesPlace?: boolean | undefined
}

/** Throws UserError when there is no such page. */
export function startReading(app: AppContext, pageId: number, choice: ReadingChoice = {}): Job {
  const page = app.workspace.pages.get(pageId)
  if (page === undefined) throw new UserError('errors:workspace.pageGone', { page: pageId })
  const running = app.jobs.list().find((job) => job.kind === 'read' && job.pageId === pageId && job.state === 'queued')
  if (running !== undefined) return running
  return app.jobs.start({
    kind: 'read',
    label: { key: 'jobs:reading', values: { name: page.name } },
    pageId,
    work: async (context, report) => {
      try {
        report({ nothingDiffers: (await readPage(app, pageId, choice, context)) === 'same' })
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

async function readPage(app: AppContext, pageId: number, { modelId, takesPlace = false }: ReadingChoice, context: WorkContext): Promise<KeptAs> {
  const { files, pages, settings } = app.workspace
  const file = pages.fileOf(pageId)
  if (file === undefined) throw new UserError('errors:workspace.noPage', { page: pageId })
  const model = activeModel(app, modelId)
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
  const found = { pageId, modelId: model.card.id, provenance: reading.provenance, lines: reading.lines.map(asNew) }
  const keptAs = keepReading(app.workspace, found, takesPlace)
  pages.setProblem(pageId, null)
  return keptAs
}

const asNew = (line: LineReading): NewReading['lines'][number] => ({
  words: line.words.map((word) => ({ glyphs: word.glyphs.map((glyph) => ({ ...glyph, setBy: 'machine' })) }))
})
