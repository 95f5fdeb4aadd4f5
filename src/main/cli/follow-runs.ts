/** Shows on the terminal how training runs go: a line an epoch, progress between. */
import type { Job } from '../../shared/job'
import type { EpochRecord } from '../../shared/run'
import type { Backend } from '../backend'
import { describeRecord } from './run-text'
import { clearProgress, printResult, remark, showProgress } from './terminal'

export interface FollowOptions {
  /** A JSON document a line and epoch on standard output, instead of text on standard error. */
  readonly json: boolean
  readonly signal: AbortSignal
}

/** Starts the jobs and follows them until all have ended, however. Interrupted, it stops those that have not. */
export async function followRuns(backend: Backend, start: () => Promise<readonly Job[]>, { json, signal }: FollowOptions): Promise<Job[]> {
  const listening = new AbortController()
  const events = backend.listen(listening.signal)
  // The listener is there before the first event can come.
  const shown = show(events, json)
  try {
    const jobs = await start()
    const cancel = (): void => jobs.forEach(({ id }) => void backend.caller.jobs.cancel({ jobId: id }))
    signal.addEventListener('abort', cancel, { once: true })
    return await Promise.all(jobs.map(({ id }) => backend.waitForJob(id)))
  } finally {
    listening.abort()
    await shown
    clearProgress()
  }
}

async function show(events: ReturnType<Backend['listen']>, json: boolean): Promise<void> {
  for await (const event of events) {
    if (event.type === 'job' && event.job.kind === 'train' && event.job.state === 'running') showProgress(event.job.label, event.job.progress)
    if (event.type !== 'run-epoch' || event.record.epoch === 0) continue
    if (json) printResult(JSON.stringify(epochDocument(event.runId, event.record)))
    else remark(describeEpoch(event.record))
  }
}

/** An epoch without the layers' histograms, which `runs show` gives. */
function epochDocument(runId: string, { layers: _, ...record }: EpochRecord): object {
  return { run: runId, ...record }
}

function describeEpoch(record: EpochRecord): string {
  const { epoch, learningRate, samplesPerSecond } = record
  return `epoch ${epoch}  ${describeRecord(record)}  rate ${learningRate.toPrecision(3)}  ${Math.round(samplesPerSecond)} samples/s`
}
