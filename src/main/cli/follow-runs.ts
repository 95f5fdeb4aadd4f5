/** Shows on the terminal how training runs go: a line an epoch, progress between. */
import type { Job } from '../../shared/job'
import type { EpochRecord, MetricInfo } from '../../shared/run'
import type { Backend } from '../backend'
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
export function epochDocument(runId: string, { layers: _, ...record }: EpochRecord): object {
  return { run: runId, ...record }
}

function describeEpoch({ epoch, learningRate, samplesPerSecond, training, validation }: EpochRecord): string {
  const values = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .map(([name, value]) => `${name} ${value.toFixed(4)}`)
      .join(' ')
  return `epoch ${epoch}  training ${values(training)}  validation ${values(validation)}  rate ${learningRate.toPrecision(3)}  ${Math.round(samplesPerSecond)} samples/s`
}

/** "93.84 %", "15.4 dB" */
export function formatValue(value: number, unit: MetricInfo['unit']): string {
  if (unit === 'share') return `${(value * 100).toFixed(2)} %`
  return `${value.toPrecision(4)}${unit === '' ? '' : ` ${unit}`}`
}
