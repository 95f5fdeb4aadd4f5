/** A job that this window started, to its end. */
import { t } from '../../shared/messages/messages'
import { say } from '../../shared/messages/saying'
import { isActive, type Job } from '../../shared/job'
import { putJob, useJobs } from './job-store'
import { tellProblem } from './tell'

/** Calls back once, with its last state. */
export function followJob(started: Job, onEnd: (ended: Job) => void): void {
  putJob(started)
  const look = (): void => {
    const job = useJobs.getState().jobs.find(({ id }) => id === started.id)
    if (job === undefined || isActive(job)) return
    stop()
    onEnd(job)
  }
  const stop = useJobs.subscribe(look)
  look()
}

/** Of one whose failure nothing else shows: pages, runs and the library keep the problems of theirs. */
export function tellIfFails(started: Job): void {
  followJob(started, ({ problem, label }) => {
    if (problem !== null) tellProblem(t('shell:jobs.failed', { job: say(label) }), problem)
  })
}
