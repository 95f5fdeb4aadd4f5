/**
 * Runs long work beside the window: one job of a kind at a time, with progress, time left and cancel. A job
 * that fails says why in one sentence and harms no other.
 */
import { randomUUID } from 'node:crypto'
import { isActive, type Job, type JobKind } from '../../shared/job'
import type { Saying } from '../../shared/messages/saying'
import type { WorkContext } from '../../shared/progress'
import { errorSaying } from '../../shared/user-error'

/** What a job may report beside its progress. */
export type JobReport = Partial<Pick<Job, 'nothingDiffers' | 'importedPageIds' | 'knownPageIds' | 'importProblems' | 'datasetSha256' | 'evaluation'>>

export interface JobRequest {
  readonly kind: JobKind
  readonly label: Saying
  readonly pageId?: number
  readonly runId?: string
  readonly work: (context: WorkContext, report: (report: JobReport) => void) => Promise<void>
}

/** Ended jobs that are still listed, so that a window opened later can show how they went. */
const KEPT_ENDED_JOBS = 50
/** Before this share is done an estimate of the time left would be a guess. */
const ESTIMATE_FROM = 0.05

interface Entry {
  job: Job
  readonly controller: AbortController
  readonly done: Promise<Job>
}

export class JobRunner {
  private readonly entries = new Map<string, Entry>()
  private readonly lanes = new Map<JobKind, Promise<unknown>>()

  constructor(private readonly onChange: (job: Job) => void) {}

  /** Queues the work; it starts when earlier jobs of its kind have ended. */
  start(request: JobRequest): Job {
    const controller = new AbortController()
    const job: Job = {
      id: randomUUID(),
      kind: request.kind,
      label: request.label,
      state: 'queued',
      progress: { stage: { key: 'jobs:waiting' }, fraction: 0 },
      remainingMs: null,
      problem: null,
      pageId: request.pageId ?? null,
      nothingDiffers: false,
      runId: request.runId ?? null,
      importedPageIds: [],
      knownPageIds: [],
      importProblems: [],
      datasetSha256: null,
      evaluation: null
    }
    const before = this.lanes.get(request.kind) ?? Promise.resolve()
    const done = before.then(() => this.run(job.id, request))
    this.lanes.set(request.kind, done)
    this.entries.set(job.id, { job, controller, done })
    this.forgetOldest()
    this.onChange(job)
    return job
  }

  list(): Job[] {
    return [...this.entries.values()].map(({ job }) => job)
  }

  /** The job that trains that run or waits to; undefined when there is none. */
  ofRun(runId: string): Job | undefined {
    return this.list().find((job) => job.runId === runId && isActive(job))
  }

  /** Stops a job that has not ended; it ends as cancelled. */
  cancel(jobId: string): void {
    const entry = this.entries.get(jobId)
    if (entry === undefined || !isActive(entry.job)) return
    entry.controller.abort(new DOMException('Cancelled', 'AbortError'))
    if (entry.job.state === 'queued') this.update(jobId, { state: 'cancelled' })
  }

  /** Stops all of a kind that have not ended: what waits does not start. */
  cancelAll(kind: JobKind): void {
    for (const job of this.list()) if (job.kind === kind) this.cancel(job.id)
  }

  /** Resolves when the job has ended, however. */
  async wait(jobId: string): Promise<Job> {
    const entry = this.entries.get(jobId)
    if (entry === undefined) throw new RangeError(`No job ${jobId}`)
    return entry.done
  }

  async close(): Promise<void> {
    for (const { job } of this.entries.values()) this.cancel(job.id)
    await Promise.all([...this.entries.values()].map(({ done }) => done))
  }

  private async run(jobId: string, request: JobRequest): Promise<Job> {
    const entry = this.entries.get(jobId)
    if (entry === undefined) throw new RangeError(`No job ${jobId}`)
    const { signal } = entry.controller
    if (signal.aborted) return entry.job
    const startedAt = performance.now()
    this.update(jobId, { state: 'running', progress: { stage: { key: 'jobs:starting' }, fraction: 0 } })
    const context: WorkContext = {
      signal,
      onProgress: (progress) => {
        if (entry.job.state !== 'running') return
        const elapsedMs = performance.now() - startedAt
        const { fraction } = progress
        const remainingMs = fraction < ESTIMATE_FROM ? null : Math.round((elapsedMs * (1 - fraction)) / fraction)
        this.update(jobId, { progress, remainingMs })
      }
    }
    try {
      await request.work(context, (report) => this.update(jobId, report))
      this.update(jobId, { state: 'finished', progress: { stage: { key: 'jobs:done' }, fraction: 1 }, remainingMs: null })
    } catch (error) {
      if (signal.aborted) this.update(jobId, { state: 'cancelled', remainingMs: null })
      else this.update(jobId, { state: 'failed', problem: errorSaying(error), remainingMs: null })
    }
    return entry.job
  }

  private update(jobId: string, change: Partial<Job>): void {
    const entry = this.entries.get(jobId)
    if (entry === undefined) return
    entry.job = { ...entry.job, ...change }
    this.onChange(entry.job)
  }

  private forgetOldest(): void {
    const ended = [...this.entries.values()].filter(({ job }) => !isActive(job))
    for (const { job } of ended.slice(0, Math.max(0, ended.length - KEPT_ENDED_JOBS))) this.entries.delete(job.id)
  }
}
