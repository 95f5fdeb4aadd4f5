/** `datasets import`, `list` and `show`: labelled characters to train on. */
import { copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CONTACT_SHEET, shortHash, type DatasetSummary } from '../../shared/dataset'
import { asItIs, type Saying } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import { createBackend, type Backend } from '../backend'
import { cancelAllJobs, followJob } from './follow-job'
import { lookIntoWorkspace } from './look-into-workspace'
import { clearProgress, EXIT_DONE, EXIT_FAILED, interruptible, printJson, printResult, remark, type ExitCode } from './terminal'

interface WorkspaceOptions {
  readonly workspace: string
  readonly json?: boolean
}

export interface DatasetImportOptions extends WorkspaceOptions {
  readonly name?: string
  readonly transposed?: boolean
  readonly upright?: boolean
}

/** Imports each path as a set of its own. One that cannot be taken is reported and makes the exit code 1. */
export async function importDatasetsCommand(paths: readonly string[], options: DatasetImportOptions): Promise<ExitCode> {
  if (options.name !== undefined && paths.length > 1) throw new UserError(asItIs('--name is for one dataset: import the others without it.'))
  const backend = await createBackend({ workspaceDir: options.workspace, canImportPaths: true, offerSample: false })
  try {
    const signal = interruptible()
    signal.addEventListener('abort', () => void cancelAllJobs(backend.caller))
    const datasets: DatasetSummary[] = []
    const problems: Saying[] = []
    for (const path of paths) {
      const { state, problem, datasetSha256 } = await importOne(backend, path, options)
      if (state === 'cancelled') throw new UserError(asItIs('Interrupted; what was imported before stays.'))
      if (problem !== null) problems.push(problem)
      if (datasetSha256 !== null) datasets.push(await backend.caller.datasets.get({ sha256: datasetSha256 }))
    }
    report(datasets, problems, options)
    return problems.length > 0 ? EXIT_FAILED : EXIT_DONE
  } finally {
    await backend.close()
  }
}

/** How images lie, as the options of a command say it. */
export function orientationOf({ transposed, upright }: Pick<DatasetImportOptions, 'transposed' | 'upright'>) {
  return transposed === true ? 'transposed' : upright === true ? 'upright' : 'auto'
}

async function importOne(backend: Backend, path: string, { name, transposed, upright }: DatasetImportOptions) {
  const { id } = await backend.caller.datasets.importPath({ path: resolve(path), name: name ?? null, orientation: orientationOf({ transposed, upright }) })
  return followJob(backend, id)
}

function report(datasets: readonly DatasetSummary[], problems: readonly Saying[], { json }: WorkspaceOptions): void {
  clearProgress()
  for (const problem of problems) remark(problem)
  if (json === true) return printJson({ datasets, problems })
  for (const dataset of datasets) {
    dataset.remarks.forEach(remark)
    printResult(lineOf(dataset))
  }
}

/** Lists sets. Looks only, so it works while the program is open. */
export function listDatasetsCommand(options: WorkspaceOptions): ExitCode {
  return lookIntoWorkspace(options.workspace, ({ datasets }) => {
    const all = datasets.list()
    if (options.json === true) printJson({ datasets: all })
    else if (all.length === 0) remark(`There are no datasets in ${options.workspace}: import some first.`)
    else printResult(all.map(lineOf).join('\n'))
  })
}

export interface ShowDatasetOptions extends WorkspaceOptions {
  /** File that gets the contact sheet, a PNG. */
  readonly contactSheet?: string
}

/** Shows one set, by its name or the beginning of its hash. Looks only. */
export function showDatasetCommand(nameOrHash: string, options: ShowDatasetOptions): ExitCode {
  return lookIntoWorkspace(options.workspace, ({ datasets, files }) => {
    const dataset = datasets.find(nameOrHash)
    if (dataset === undefined) {
      const names = datasets.list().map(({ name }) => name)
      const there = names.length === 0 ? 'it has none' : `it has ${names.join(', ')}`
      throw new UserError(asItIs(`There is no dataset "${nameOrHash}" in ${options.workspace}: ${there}.`))
    }
    if (options.contactSheet !== undefined) copySheet(join(files.dataset(dataset.sha256), CONTACT_SHEET), options.contactSheet)
    if (options.json === true) printJson({ dataset })
    else printResult(descriptionOf(dataset))
  })
}

export function copySheet(from: string, to: string): void {
  try {
    copyFileSync(from, to)
  } catch (error) {
    throw new UserError(asItIs(`The contact sheet cannot be written to ${to} (${(error as Error).message}): name another file, or import the set again.`))
  }
}

export function lineOf({ sha256, name, sampleCount, testCount, symbols, width, height, source }: DatasetSummary): string {
  const test = testCount === 0 ? '' : `, ${testCount} of them to test`
  return `${shortHash(sha256)}  ${name}  ${sampleCount} images of ${width} x ${height}${test}  ${symbols.length} symbols  from ${source}`
}

function descriptionOf(dataset: DatasetSummary): string {
  const counts = dataset.symbols.map((symbol, index) => `${symbol.padStart(4)}  ${String(dataset.classCounts[index]).padStart(7)}`)
  return [lineOf(dataset), `sha256 ${dataset.sha256}`, `imported ${dataset.importedAt}`, ...dataset.remarks, ...counts].join('\n')
}
