/** `judge`: how many characters each model gets wrong on the test pages of a workspace. */
import type { Job } from '../../shared/job'
import { asItIs } from '../../shared/messages/saying'
import { byError, totalOf, type CharacterErrors, type TestPages } from '../../shared/test-page'
import { UserError } from '../../shared/user-error'
import type { Backend } from '../backend'
import { inExistingWorkspace } from './existing-workspace'
import { followJob } from './follow-job'
import { judgedTable } from './judged-table'
import { clearProgress, EXIT_DONE, EXIT_FAILED, printJson, printResult, remark, type ExitCode } from './terminal'

export interface JudgeOptions {
  readonly workspace: string
  readonly json?: boolean
}

/** `modelIds`: all models when none is named. Exit code 1 when a page could not be read; what was read before it is kept and shown. */
export async function judgeCommand(modelIds: readonly string[], options: JudgeOptions): Promise<ExitCode> {
  const { job, testPages } = await inExistingWorkspace(options.workspace, (backend) => judge(backend, modelIds))
  clearProgress()
  if (job.state === 'cancelled') throw new UserError(asItIs('Interrupted; what was read before stays.'))
  const { pages } = testPages
  const models = byError(testPages.models.filter(({ modelId }) => modelIds.length === 0 || modelIds.includes(modelId)))
  const outdated = pages.filter(({ isOutdated }) => isOutdated).map(({ name }) => name)
  if (outdated.length > 0) remark(`Changed since their text was confirmed, which is what counts: ${outdated.join(', ')}. Confirm it again in Models, On your pages.`)
  if (options.json === true) printJson({ ...documentOf({ pages, models }), problem: job.problem })
  else printResult(judgedTable({ pages, models }))
  if (job.problem === null) return EXIT_DONE
  remark(job.problem)
  return EXIT_FAILED
}

async function judge(backend: Backend, modelIds: readonly string[]): Promise<{ job: Job; testPages: TestPages }> {
  const { caller } = backend
  const { id } = await caller.testPages.judge({ modelIds: modelIds.length === 0 ? null : [...modelIds] })
  const job = await followJob(backend, id)
  return { job, testPages: await caller.testPages.list() }
}

/** Rates are shares, 0 to 1, beside the counts that they come from. */
const withRate = <Score extends CharacterErrors>(score: Score) => ({ ...score, characterErrorRateWithoutSpaces: score.errors / score.characters })

function documentOf({ pages, models }: TestPages) {
  return {
    pages,
    models: models.map(({ modelId, name, scores }) => {
      const total = totalOf(scores)
      return { modelId, name, total: total && withRate(total), scores: scores.map(withRate) }
    })
  }
}
