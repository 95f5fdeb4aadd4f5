/** The jobs of the backend as the event stream tells them. */
import { create } from 'zustand'
import { isActive, type Job } from '../../shared/job'

interface JobState {
  /** In the order in which they were started. */
  readonly jobs: readonly Job[]
  /** The ended job that the status bar still speaks of. */
  readonly lastEnded: Job | null
}

/** How long the status bar tells that something ended. */
const ENDED_SHOWN_MS = 6_000

export const useJobs = create<JobState>(() => ({ jobs: [], lastEnded: null }))

let ending: ReturnType<typeof setTimeout> | undefined

/**
 * Takes a job's new state. A job that is first heard of when it has ended is no news. One that has ended stays so: the
 * answer to what started it may come after the stream has told of its end.
 */
export function putJob(job: Job): void {
  const { jobs } = useJobs.getState()
  const known = jobs.find(({ id }) => id === job.id)
  if (known !== undefined && !isActive(known) && isActive(job)) return
  useJobs.setState({
    jobs: known ? jobs.map((other) => (other.id === job.id ? job : other)) : [...jobs, job]
  })
  if (known !== undefined && isActive(known) && !isActive(job)) announceEnd(job)
}

/** The stream begins anew and lists all jobs: those it does not list are gone. */
export function forgetJobs(): void {
  useJobs.setState({ jobs: [] })
}

function announceEnd(job: Job): void {
  clearTimeout(ending)
  useJobs.setState({ lastEnded: job })
  ending = setTimeout(() => useJobs.setState({ lastEnded: null }), ENDED_SHOWN_MS)
}

/** The active read job of a page, the running one before one that waits. */
export function readJobOf(jobs: readonly Job[], pageId: number): Job | undefined {
  const active = jobs.filter((job) => job.kind === 'read' && job.pageId === pageId && isActive(job))
  return active.find((job) => job.state === 'running') ?? active[0]
}
