/** `improve`: the model that reads, trained further on the letters of a workspace's pages. */
import type { Job } from '../../shared/job'
import { asItIs, inEnglish } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import type { Backend } from '../backend'
import { inExistingWorkspace } from './existing-workspace'
import { followRuns } from './follow-runs'
import { reportRun } from './report-run'
import { EXIT_DONE, EXIT_FAILED, interruptible, remark, type ExitCode } from './terminal'

export interface ImproveOptions {
  readonly name?: string
  /** The improved model reads pages from then on. */
  readonly use?: boolean
  readonly workspace: string
  readonly json?: boolean
}

/** Exit code 1 when the run did not finish; what it has learned stays and can go on. */
export const improveCommand = (options: ImproveOptions): Promise<ExitCode> => inExistingWorkspace(options.workspace, (backend) => improve(backend, options))

async function improve({ caller, ...backend }: Backend, { name, use, workspace, json = false }: ImproveOptions): Promise<ExitCode> {
  const { model } = await caller.models.improvement()
  let runId = ''
  const start = async (): Promise<Job[]> => {
    const started = await caller.models.improve({
      name: name ?? inEnglish({ key: 'models:improve.name', values: { model } }),
      letters: inEnglish({ key: 'models:improve.letters', values: { model } })
    })
    if (started.runId === null) throw new UserError(asItIs('Interrupted; nothing was kept.'))
    runId = started.runId
    return (await caller.jobs.list()).filter((job) => job.runId === runId)
  }
  const [job] = await followRuns({ caller, ...backend }, start, { json, signal: interruptible() })
  if (!(await reportRun(caller, job, { runId, workspace, json }))) return EXIT_FAILED
  remark(await beforeAndAfter(caller, runId))
  if (use === true) {
    const { id } = await caller.runs.keepModel({ runId })
    await caller.models.activate({ modelId: id })
    remark(`${id} reads pages from now on.`)
  }
  return EXIT_DONE
}

async function beforeAndAfter(caller: Backend['caller'], runId: string): Promise<string> {
  const curve = await caller.runs.curve({ runId })
  const { bestEpoch } = await caller.runs.get({ runId })
  const accuracyAt = (wanted: number | null): string => `${((curve.find(({ epoch }) => epoch === wanted)?.validation['accuracy'] ?? NaN) * 100).toFixed(1)} %`
  return `Of the letters that were kept aside it named ${accuracyAt(0)} before, and names ${accuracyAt(bestEpoch)} now.`
}
