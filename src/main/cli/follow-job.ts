/** Shows a job's progress until it has ended. */
import type { Job, WorkspaceEvent } from '../../shared/job'
import type { Backend } from '../backend'
import { showProgress } from './terminal'

/** Resolves to the job's last state. */
export const followJob = (backend: Backend, jobId: string): Promise<Job> =>
  whileShowing(
    backend,
    (event) => {
      if (event.type === 'job' && event.job.id === jobId) showProgress(event.job.label, event.job.progress)
    },
    () => backend.waitForJob(jobId)
  )

/** Shows what happens from the first moment of `work` to its end. */
export async function whileShowing<Result>(backend: Backend, show: (event: WorkspaceEvent) => void, work: () => Promise<Result>): Promise<Result> {
  const listening = new AbortController()
  const events = backend.listen(listening.signal)
  // The listener is there before the first event can come.
  const shown = (async () => {
    for await (const event of events) show(event)
  })()
  try {
    return await work()
  } finally {
    listening.abort()
    await shown
  }
}

export async function cancelAllJobs(caller: Backend['caller']): Promise<void> {
  for (const job of await caller.jobs.list()) await caller.jobs.cancel({ jobId: job.id })
}
