/** `datasets synthesise`: what a recipe draws, as a set of its own. */
import { existsSync } from 'node:fs'
import { join, resolve, dirname } from 'node:path'
import { CONTACT_SHEET, type DatasetSummary } from '../../shared/dataset'
import { asItIs } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import { createBackend, type Backend } from '../backend'
import { copySheet, lineOf } from './datasets'
import { cancelAllJobs, followJob } from './follow-job'
import { lookIntoWorkspace } from './look-into-workspace'
import { clearProgress, EXIT_DONE, interruptible, printJson, printResult, remark, type ExitCode } from './terminal'

export interface SynthesiseOptions {
  readonly recipe: string
  readonly perClass?: number
  readonly seed: number
  readonly name?: string
  /** File that gets the contact sheet, a PNG. */
  readonly sheet?: string
  readonly workspace: string
  readonly json?: boolean
}

export async function synthesiseDatasetCommand(options: SynthesiseOptions): Promise<ExitCode> {
  const { sheet } = options
  // Better said before the work than after it.
  if (sheet !== undefined && !existsSync(dirname(resolve(sheet)))) throw new UserError(asItIs(`There is no folder ${dirname(resolve(sheet))} for the contact sheet: make it first.`))
  const dataset = await synthesise(options)
  clearProgress()
  if (sheet !== undefined) {
    lookIntoWorkspace(options.workspace, ({ files }) => copySheet(join(files.dataset(dataset.sha256), CONTACT_SHEET), sheet))
  }
  dataset.remarks.forEach(remark)
  if (options.json === true) printJson({ dataset })
  else printResult(lineOf(dataset))
  return EXIT_DONE
}

async function synthesise(options: SynthesiseOptions): Promise<DatasetSummary> {
  const backend = await createBackend({ workspaceDir: options.workspace, offerSample: false })
  try {
    const signal = interruptible()
    signal.addEventListener('abort', () => void cancelAllJobs(backend.caller))
    const { id } = await start(backend, options)
    const { state, problem, datasetSha256 } = await followJob(backend, id)
    if (state === 'cancelled') throw new UserError(asItIs('Interrupted; nothing was kept.'))
    if (problem !== null || datasetSha256 === null) throw new UserError(problem ?? asItIs('The set was not made.'))
    return await backend.caller.datasets.get({ sha256: datasetSha256 })
  } finally {
    await backend.close()
  }
}

function start({ caller }: Backend, { recipe, perClass, seed, name }: SynthesiseOptions) {
  return caller.datasets.synthesise({ recipe, name: name ?? `${recipe}-drawn`, perClass: perClass ?? null, seed })
}
