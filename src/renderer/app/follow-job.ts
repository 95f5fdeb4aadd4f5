/** A job that this window started and whose failure nothing else shows: pages, runs and the library keep the problems of theirs. */
import { t } from '../../shared/messages/messages'
import { say } from '../../shared/messages/saying'
import { isActive, type Job } from '../../shared/job'
import { putJob, useJobs } from './job-store'
import { tellProblem } from './tell'

/** Says why it failed, should it. */
export function followJob(started: Job): void {
  putJob(started)
  const look = (): void => {
    const job = useJobs.getState().jobs.find(({ id }) => id === started.id)
    if (job === undefined || isActive(job)) return
    stop()
    if (job.problem !== null) tellProblem(t('shell:jobs.failed', { job: say(job.label) }), job.problem)
  }
  const stop = useJobs.subscribe(look)
  look()
}
