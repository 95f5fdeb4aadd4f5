/** Trains a run in the training process and enters in the database what it tells on the way. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { DatasetSummary } from '../../../shared/dataset'
import type { Job } from '../../../shared/job'
import { isResumable } from '../../../shared/run'
import { CPU, type ProviderTrial } from '../../../shared/provider'
import { errorSaying, UserError } from '../../../shared/user-error'
import type { WorkContext } from '../../../shared/progress'
import type { TrainEvent, TrainRequest, TrainResult } from '../../processes/tasks'
import type { ModelIdentity } from '../../training/model-card'
import { configWith, type Overrides } from '../../training/overrides'
import { presets, type Preset } from '../../training/presets'
import { runConfigSchema, type RunConfig } from '../../training/run-config'
import type { AppContext } from '../app-context'
import { freeName } from './free-name'
import { resolveDataset } from './resolve-dataset'
import { shellWord } from './shell-word'

export interface RunOrder {
  /** Of a preset. */
  readonly preset: string
  /** Of a dataset, or where one lies; see `resolveDataset`. */
  readonly dataset: string
  /** Changes to the preset's configuration, by field. */
  readonly overrides: Overrides
  /** Left out: from the preset and the dataset, and a number where a run is called so. */
  readonly name?: string
  /** The command that would do the same, for the model's card. */
  readonly command?: string
}

/** Enters a run without starting it. Returns its id. Throws UserError for an unknown preset, dataset or field. */
export async function orderRun(app: AppContext, order: RunOrder, context: WorkContext, sweepId: string | null = null): Promise<string> {
  const preset = presetNamed(order.preset)
  const dataset = await resolveDataset(app, order.dataset, context)
  const config = configWith(preset.config(dataset.symbols.length), order.overrides)
  const id = randomUUID().slice(0, 8)
  app.workspace.runs.add({
    id,
    name: order.name ?? freeName(`${preset.modelName} on ${dataset.name}`, app.workspace.runs.names()),
    preset: preset.id,
    sweepId,
    dataset: { sha256: dataset.sha256, name: dataset.name },
    config,
    model: identityOf(preset, dataset, config, order)
  })
  app.events.emit({ type: 'runs-changed', runIds: [id] })
  return id
}

export function presetNamed(id: string): Preset {
  const preset = presets.find((candidate) => candidate.id === id)
  if (preset === undefined) throw new UserError('errors:runs.noPreset', { preset: id, known: presets.map((candidate) => candidate.id).join(', ') })
  return preset
}

/** It names no run and no time: the same command gives the same file. */
function identityOf(preset: Preset, dataset: DatasetSummary, { seed }: RunConfig, { command, overrides }: RunOrder): ModelIdentity {
  const changes = Object.entries(overrides).filter(([field]) => field !== 'seed').map(([field, value]) => ` --set '${field}=${JSON.stringify(value)}'`)
  return {
    id: preset.modelId !== undefined && preset.dataset === dataset.name ? preset.modelId : `${preset.id}-${dataset.name}`,
    name: preset.modelName,
    summary: preset.summary,
    command: command ?? `npm run cli -- train --preset ${preset.id} --dataset ${shellWord(dataset.name)} --seed ${seed}${changes.join('')}`
  }
}

/** Starts a run that was ordered, or goes on with one that was not finished, after those that wait. Throws UserError for any other. */
export function startRun(app: AppContext, runId: string): Job {
  const run = app.workspace.runs.get(runId)
  if (run === undefined) throw new UserError('errors:runs.noneToStart', { run: runId })
  if (run.state !== 'queued' && !isResumable(run.state)) throw new UserError('errors:runs.cannotStart', { run: runId, state: { key: `errors:runs.state.${run.state}` } })
  const underWay = app.jobs.ofRun(runId)
  if (underWay !== undefined) return underWay
  app.workspace.runs.queue(runId)
  app.events.emit({ type: 'runs-changed', runIds: [runId] })
  return app.jobs.start({ kind: 'train', label: { key: 'jobs:training', values: { run: run.name } }, runId, work: (context) => train(app, runId, context) })
}

async function train(app: AppContext, runId: string, context: WorkContext): Promise<void> {
  const { runs } = app.workspace
  const changed = (): void => app.events.emit({ type: 'runs-changed', runIds: [runId] })
  runs.begin(runId)
  changed()
  try {
    await settleProvider(app, runId, context)
    await app.training.run<TrainResult>(requestFor(app, runId), context, (event) => enter(app, runId, event))
    runs.end(runId, 'finished')
  } catch (error) {
    if (context.signal.aborted) runs.end(runId, 'stopped')
    else runs.end(runId, 'failed', errorSaying(error))
    throw error
  } finally {
    changed()
  }
}

/**
 * A provider other than the CPU is tried first, in a process that may die of it: when it gives other gradients than
 * the CPU, or none, the run goes on on the CPU and says so.
 */
async function settleProvider(app: AppContext, runId: string, context: WorkContext): Promise<void> {
  const config = runConfigSchema.parse(app.workspace.runs.get(runId)?.config)
  const { provider } = config.execution
  if (provider === CPU) return
  const why = await app.training
    .run<ProviderTrial>({ kind: 'try-provider', provider }, context)
    .then(({ problem }) => problem)
    .catch((error: unknown) => {
      context.signal.throwIfAborted()
      return errorSaying(error)
    })
  if (why === null) return
  const onCpu = { ...config, execution: { ...config.execution, provider: CPU } }
  app.workspace.runs.reconfigure(runId, onCpu, { key: 'jobs:trainedOnCpu', values: { provider, why } })
}

function requestFor({ workspace: { runs, files, models } }: AppContext, runId: string): TrainRequest {
  const run = runs.get(runId)
  if (run === undefined) throw new UserError('errors:runs.deleted', { run: runId })
  const config = runConfigSchema.parse(run.config)
  return {
    kind: 'train',
    runId,
    runDir: join(files.runs, runId),
    datasetDir: files.dataset(run.dataset.sha256),
    config,
    startPath: models.list().find(({ card }) => card.id === config.startFrom)?.path ?? null,
    model: runs.modelOf(runId) as ModelIdentity
  }
}

function enter(app: AppContext, runId: string, event: TrainEvent): void {
  const { runs } = app.workspace
  switch (event.type) {
    case 'started':
      runs.describe(runId, { metrics: event.metrics, parameterCount: event.parameterCount })
      // Windows draw curves of the metrics that the list names.
      return app.events.emit({ type: 'runs-changed', runIds: [runId] })
    case 'epoch':
      runs.recordEpoch(runId, event.record, event.bestEpoch)
      return app.events.emit({ type: 'run-epoch', runId, record: event.record })
    case 'judged':
      return runs.recordEvaluation(runId, event.evaluation)
  }
}
