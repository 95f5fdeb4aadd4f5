/** Shows a job's progress until it has ended. */
import type { Job } from '../../shared/job'
import type { Backend } from '../backend'
import { showProgress } from './terminal'

/** How often the line on the terminal is written anew. */
const SHOWN_EVERY_MS = 200

/** Resolves to the job's last state. */
export async function followJob(backend: Backend, jobId: string): Promise<Job> {
  const poll = setInterval(() => {
    void backend.caller.jobs.list().then((jobs) => {
      const job = jobs.find(({ id }) => id === jobId)
      if (job !== undefined) showProgress(job.label, job.progress)
    })
  }, SHOWN_EVERY_MS)
  try {
    return await backend.waitForJob(jobId)
  } finally {
    clearInterval(poll)
  }
}

export async function cancelAllJobs(caller: Backend['caller']): Promise<void> {
  for (const job of await caller.jobs.list()) await caller.jobs.cancel({ jobId: job.id })
}
