/** What a command says of the run that it started. */
import type { Job } from '../../shared/job'
import type { Backend } from '../backend'
import { describeRun } from './runs'
import { printResult, remark } from './terminal'

export interface ReportedRun {
  readonly runId: string
  readonly workspace: string
  /** Standard output has JSON then, and nothing else. */
  readonly json?: boolean | undefined
}

/** Whether it finished; where it did not, how it goes on is said too. */
export async function reportRun(caller: Backend['caller'], job: Job, { runId, workspace, json }: ReportedRun): Promise<boolean> {
  const say = json === true ? remark : printResult
  say(await describeRun(caller, await caller.runs.get({ runId })))
  if (job.state === 'finished') return true
  if (job.problem !== null) remark(job.problem)
  remark(`Go on with: npm run cli -- train --resume ${runId} --workspace ${workspace}`)
  return false
}
