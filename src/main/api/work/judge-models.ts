/** Lets models read the test pages, and keeps what they read. What was read before by the same model is not read again. */
import { createHash } from 'node:crypto'
import type { Job } from '../../../shared/job'
import { oneOrCount } from '../../../shared/messages/saying'
import type { ModelCard } from '../../../shared/model'
import type { WorkContext } from '../../../shared/progress'
import type { PageReading } from '../../../shared/reading'
import { UserError } from '../../../shared/user-error'
import type { ModelFile } from '../../store/model-library'
import type { StoredTestPage } from '../../store/test-page-repository'
import type { AppContext } from '../app-context'

/** Tells a model from another that goes by its id: what was trained otherwise has another card. */
export const modelKey = (card: ModelCard): string => createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 16)

interface Task {
  readonly model: ModelFile
  readonly page: StoredTestPage
}

/** `modelIds`: null for all. Throws UserError when there is nothing to judge by, and for a model that is not there. */
export function startJudging(app: AppContext, modelIds: readonly string[] | null): Job {
  const pages = app.workspace.testPages.list()
  if (pages.length === 0) throw new UserError('errors:testPages.noneYet')
  const models = modelsOf(app, modelIds)
  const known = new Set(app.workspace.testPages.readings().map((reading) => [reading.pageId, reading.modelId, reading.modelKey].join(' ')))
  // Model by model: the network stays loaded.
  const tasks = models.flatMap((model) => pages.map((page): Task => ({ model, page })))
  const left = tasks.filter(({ model: { card }, page }) => !known.has([page.pageId, card.id, modelKey(card)].join(' ')))
  return app.jobs.start({
    kind: 'evaluate',
    label: { key: 'jobs:judging', values: { models: oneOrCount('jobs:models', models.map(({ card }) => card.name)), pages: oneOrCount('jobs:pages', pages.map(({ name }) => name)) } },
    work: async (context) => {
      for (const [index, task] of left.entries()) await judge(app, task, partOf(context, index / left.length, 1 / left.length, task))
    }
  })
}

function modelsOf({ workspace }: AppContext, modelIds: readonly string[] | null): ModelFile[] {
  const all = workspace.models.list()
  const known = all.map(({ card }) => card.id)
  const unknown = modelIds?.find((id) => !known.includes(id))
  if (unknown !== undefined) throw new UserError('errors:testPages.noModel', { model: unknown, known: known.join(', ') })
  return all.filter(({ card }) => modelIds?.includes(card.id) ?? true)
}

async function judge({ workspace, recognition, events, languageDir }: AppContext, { model, page }: Task, context: WorkContext): Promise<void> {
  const file = workspace.pages.fileOf(page.pageId)
  if (file === undefined) return
  const { lines } = await recognition.run<PageReading>(
    { kind: 'read', filePath: workspace.files.original(file), fileName: file.name, frameIndex: file.frameIndex, modelPath: model.path, languageDir },
    context
  )
  const read = lines.map(({ words }) => words.map(({ glyphs }) => glyphs.map(({ symbol }) => symbol)))
  workspace.testPages.addReading({ pageId: page.pageId, modelId: model.card.id, modelKey: modelKey(model.card), lines: read })
  events.emit({ type: 'test-pages-changed' })
}

const partOf = ({ signal, onProgress }: WorkContext, from: number, share: number, { model, page }: Task): WorkContext => ({
  signal,
  onProgress: ({ fraction }) => onProgress({ stage: { key: 'jobs:modelReads', values: { model: model.card.name, page: page.name } }, fraction: from + fraction * share })
})
