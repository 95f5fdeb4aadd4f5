/** `datasets from-pages`: the letters on pages of a workspace, as a set to train on. */
import type { DatasetSummary } from '../../shared/dataset'
import { asItIs, inEnglish } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import type { Backend } from '../backend'
import { lineOf } from './datasets'
import { inExistingWorkspace } from './existing-workspace'
import { followJob } from './follow-job'
import { pagesNamed } from './pages-named'
import { clearProgress, EXIT_DONE, printJson, printResult, remark, type ExitCode } from './terminal'

export interface FromPagesOptions {
  /** All letters as they stand, not only those that a person has set. */
  readonly all?: boolean
  readonly name?: string
  readonly workspace: string
  readonly json?: boolean
}

/** `pages`: ids or names; all pages when none is named. */
export async function takeFromPagesCommand(pages: readonly string[], options: FromPagesOptions): Promise<ExitCode> {
  const dataset = await inExistingWorkspace(options.workspace, (backend) => take(backend, pages, options))
  clearProgress()
  dataset.remarks.forEach(remark)
  if (options.json === true) printJson({ dataset })
  else printResult(lineOf(dataset))
  return EXIT_DONE
}

async function take(backend: Backend, names: readonly string[], { all, name, workspace }: FromPagesOptions): Promise<DatasetSummary> {
  const { caller } = backend
  const glyphs = all === true ? 'all' : 'person'
  const pageIds = names.length === 0 ? null : pagesNamed(await caller.pages.list(), names, workspace).map(({ id }) => id)
  const { id } = await caller.datasets.takeFromPages({ name: name ?? inEnglish({ key: `train:datasets.names.${glyphs}` }), pageIds, glyphs })
  const { state, problem, datasetSha256 } = await followJob(backend, id)
  if (state === 'cancelled') throw new UserError(asItIs('Interrupted; nothing was kept.'))
  if (problem !== null || datasetSha256 === null) throw new UserError(problem ?? asItIs('The set was not made.'))
  return caller.datasets.get({ sha256: datasetSha256 })
}
