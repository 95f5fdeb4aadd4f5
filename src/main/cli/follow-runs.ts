/** Shows on the terminal how training runs go: a line an epoch, progress between. */
import type { Job, WorkspaceEvent } from '../../shared/job'
import type { EpochRecord } from '../../shared/run'
import type { Backend } from '../backend'
import { whileShowing } from './follow-job'
import { describeRecord } from './run-text'
import { clearProgress, printResult, remark, showProgress } from './terminal'

export interface FollowOptions {
  /** A JSON document a line and epoch on standard output, instead of text on standard error. */
  readonly json: boolean
  readonly signal: AbortSignal
}

/** Starts the jobs and follows them until all have ended, however. Interrupted, it stops those that have not. */
export async function followRuns(backend: Backend, start: () => Promise<readonly Job[]>, { json, signal }: FollowOptions): Promise<Job[]> {
  const work = async (): Promise<Job[]> => {
    const jobs = await start()
    const cancel = (): void => jobs.forEach(({ id }) => void backend.caller.jobs.cancel({ jobId: id }))
    signal.addEventListener('abort', cancel, { once: true })
    return Promise.all(jobs.map(({ id }) => backend.waitForJob(id)))
  }
  try {
    return await whileShowing(backend, (event) => show(event, json), work)
  } finally {
    clearProgress()
  }
}

function show(event: WorkspaceEvent, json: boolean): void {
  if (event.type === 'job' && event.job.kind === 'train' && event.job.state === 'running') showProgress(event.job.label, event.job.progress)
  if (event.type !== 'run-epoch' || event.record.epoch === 0) return
  if (json) printResult(JSON.stringify(epochDocument(event.runId, event.record)))
  else remark(describeEpoch(event.record))
}

/** An epoch without the layers' histograms, which `runs show` gives. */
function epochDocument(runId: string, { layers: _, ...record }: EpochRecord): object {
  return { run: runId, ...record }
}

function describeEpoch(record: EpochRecord): string {
  const { epoch, learningRate, samplesPerSecond } = record
  return `epoch ${epoch}  ${describeRecord(record)}  rate ${learningRate.toPrecision(3)}  ${Math.round(samplesPerSecond)} samples/s`
}
