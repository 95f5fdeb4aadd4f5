/** `evaluate`: how well a model names labelled characters. */
import { existsSync } from 'node:fs'
import type { PartChoice } from '../../shared/dataset'
import { asItIs } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import { createBackend, type Backend } from '../backend'
import { WorkspaceFiles } from '../store/workspace-files'
import { orientationOf } from './datasets'
import { describeEvaluation } from './evaluation-text'
import { cancelAllJobs, followJob } from './follow-job'
import { clearProgress, EXIT_DONE, interruptible, printJson, printResult, remark, type ExitCode } from './terminal'

export interface EvaluateModelOptions {
  readonly model?: string
  readonly dataset: string
  readonly part?: Exclude<PartChoice, 'own'>
  readonly allow?: string
  readonly labels?: string
  readonly mapping?: string
  readonly transposed?: boolean
  readonly upright?: boolean
  readonly workspace: string
  readonly json?: boolean
}

export async function evaluateCommand({ workspace, json, ...options }: EvaluateModelOptions): Promise<ExitCode> {
  const readonly = existsSync(new WorkspaceFiles(workspace).database)
  const backend = await createBackend({ workspaceDir: workspace, canImportPaths: true, offerSample: false, readonly })
  try {
    const signal = interruptible()
    signal.addEventListener('abort', () => void cancelAllJobs(backend.caller))
    const { state, problem, evaluation } = await followJob(backend, await start(backend, options))
    clearProgress()
    if (evaluation === null) throw new UserError(state === 'cancelled' ? asItIs('Interrupted.') : (problem ?? asItIs('Nothing came of it: try again.')))
    evaluation.data.remarks.forEach(remark)
    if (json === true) printJson(evaluation)
    else printResult(describeEvaluation(evaluation))
    return EXIT_DONE
  } finally {
    await backend.close()
  }
}

async function start({ caller }: Backend, { model, part, allow, transposed, upright, ...rest }: Omit<EvaluateModelOptions, 'workspace' | 'json'>): Promise<string> {
  const orientation = orientationOf({ transposed, upright })
  const { id } = await caller.models.evaluate({ ...rest, model: model ?? null, part: part ?? 'own', allow: allow ?? null, orientation })
  return id
}
