import { describe, expect, it } from 'vitest'
import type { AppContext } from '../../../../src/main/api/app-context'
import { startRun } from '../../../../src/main/api/work/train-run'
import { EventBus } from '../../../../src/main/jobs/event-bus'
import { JobRunner } from '../../../../src/main/jobs/job-runner'
import type { TrainEvent } from '../../../../src/main/processes/tasks'
import { presets } from '../../../../src/main/training/presets'
import type { MetricInfo } from '../../../../src/shared/run'

const loss: MetricInfo = { name: 'loss', label: 'Loss', unit: 'nats', higherIsBetter: false }

/** A workspace of one run, trained by what tells `events` and is done. Notes what is listed when windows are told that runs changed. */
function trainedBy(events: readonly TrainEvent[]) {
  const run = { id: 'a', name: 'A', state: 'queued', dataset: { sha256: '0', name: 'letters' }, config: presets[0].config(2), metrics: [] as readonly MetricInfo[] }
  const listed: { readonly state: string; readonly metrics: readonly string[] }[] = []
  const bus = new EventBus()
  const emit = bus.emit.bind(bus)
  bus.emit = (event) => {
    if (event.type === 'runs-changed') listed.push({ state: run.state, metrics: run.metrics.map(({ name }) => name) })
    emit(event)
  }
  const runs = {
    get: () => run,
    modelOf: () => ({}),
    queue: () => {},
    begin: () => (run.state = 'running'),
    describe: (_: string, { metrics }: { metrics: readonly MetricInfo[] }) => (run.metrics = metrics),
    end: (_: string, state: string) => (run.state = state)
  }
  const app = {
    workspace: { runs, files: { runs: 'runs', dataset: () => 'dataset' }, models: { list: () => [] } },
    events: bus,
    jobs: new JobRunner(() => {}),
    training: { run: async (_request: unknown, _context: unknown, onEvent: (event: TrainEvent) => void) => events.forEach(onEvent) }
  }
  return { app: app as unknown as AppContext, listed }
}

describe('a run that trains', () => {
  it('is listed with its metrics as soon as it has some, so that its curves are drawn while it goes', async () => {
    const { app, listed } = trainedBy([{ type: 'started', metrics: [loss], parameterCount: 7 }])
    await app.jobs.wait(startRun(app, 'a').id)
    expect(listed).toContainEqual({ state: 'running', metrics: ['loss'] })
  })
})
