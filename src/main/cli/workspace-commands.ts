/** `import` and `pages`: a workspace without a window. */
import { resolve } from 'node:path'
import type { Job } from '../../shared/job'
import { asItIs, inEnglish } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import { createBackend } from '../backend'
import { cancelAllJobs, followJob } from './follow-job'
import { lookIntoWorkspace } from './look-into-workspace'
import { EXIT_DONE, EXIT_FAILED, interruptible, printJson, printResult, remark, type ExitCode } from './terminal'

export interface ImportOptions {
  readonly workspace: string
  readonly read: boolean
  readonly json?: boolean
}

/** Imports files and, unless told not to, reads them. Exit code 1 when a file could not be taken. */
export async function importCommand(files: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const backend = await createBackend({ workspaceDir: options.workspace, canImportPaths: true, offerSample: false })
  const { caller } = backend
  try {
    const signal = interruptible()
    signal.addEventListener('abort', () => void cancelAllJobs(caller))
    const { id } = await caller.pages.importPaths({ paths: files.map((file) => resolve(file)), read: options.read })
    const imported = await followJob(backend, id)
    if (imported.state === 'cancelled') throw new UserError(asItIs('Interrupted; what was imported before stays.'))
    const reads = (await caller.jobs.list()).filter(({ kind }) => kind === 'read')
    const ended: Job[] = []
    for (const job of reads) ended.push(await followJob(backend, job.id))
    return report(imported, ended, options)
  } finally {
    await backend.close()
  }
}

function report(imported: Job, reads: readonly Job[], options: ImportOptions): ExitCode {
  const readProblems = reads.flatMap(({ problem }) => (problem === null ? [] : [problem]))
  if (options.json === true) {
    printJson({ pageIds: imported.importedPageIds, problems: imported.importProblems, readProblems })
  } else {
    for (const { reason } of imported.importProblems) remark(reason)
    for (const problem of readProblems) remark(problem)
    const count = imported.importedPageIds.length
    printResult(`Imported ${count} ${count === 1 ? 'page' : 'pages'} into ${options.workspace}`)
  }
  if (imported.problem !== null) remark(imported.problem)
  return imported.importProblems.length + readProblems.length > 0 || imported.problem !== null ? EXIT_FAILED : EXIT_DONE
}

/** Lists pages. Looks only, so it works while the program is open. */
export function pagesCommand(options: { readonly workspace: string; readonly json?: boolean }): ExitCode {
  return lookIntoWorkspace(options.workspace, (workspace) => {
    const pages = workspace.pages.list()
    if (options.json === true) printJson({ pages })
    else if (pages.length === 0) remark(`There are no pages in ${options.workspace}: import some first.`)
    for (const page of options.json === true ? [] : pages) {
      const state = page.status === 'read' ? `${page.glyphCount} letters, ${page.doubtfulCount} doubtful` : 'unread'
      printResult(`${String(page.id).padStart(4)}  ${page.name}  ${page.width} x ${page.height}  ${page.problem === null ? state : inEnglish(page.problem)}`)
    }
  })
}
