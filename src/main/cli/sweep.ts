/** `sweep` and `experiment`: many runs in a row, and a table that compares them. */
import { asItIs } from '../../shared/messages/saying'
import type { Run, RunEvaluation } from '../../shared/run'
import { UserError } from '../../shared/user-error'
import { createBackend, type Backend } from '../backend'
import { experiments, type PlannedRun } from '../training/experiments'
import { datasetFor } from '../training/presets'
import { parseOverride, parseValue, type Overrides } from '../training/overrides'
import { describeOverrides, expandSweep, sweepSchema, type SweepInput } from '../training/sweep'
import { followRuns } from './follow-runs'
import { metricTexts, pcaTexts } from './run-text'
import { EXIT_DONE, EXIT_FAILED, interruptible, printJson, printResult, remark, type ExitCode } from './terminal'

export interface SweepOptions {
  readonly preset: string
  /** Otherwise the preset's own. */
  readonly dataset?: string
  readonly workspace: string
  readonly grid: readonly string[]
  readonly random: readonly string[]
  readonly draws: number
  readonly seed: number
  readonly set: readonly string[]
  readonly resume?: string
  readonly json?: boolean
}

export async function sweepCommand(options: SweepOptions): Promise<ExitCode> {
  const { preset, dataset = datasetFor(preset), resume } = options
  if (resume !== undefined) return runAll(options, (caller) => caller.runs.resumeSweep({ sweepId: resume }))
  const fixed = Object.fromEntries(options.set.map(parseOverride))
  const runs = expandSweep(sweepSchema.parse(sweepOf(options))).map((overrides) => ({
    name: `${preset}, ${describeOverrides(overrides)}`,
    preset,
    overrides: { ...fixed, ...overrides }
  }))
  remark(`${runs.length} runs.`)
  return runAll(options, (caller) => caller.runs.startSweep({ name: `Sweep of ${preset}`, dataset, runs }))
}

function sweepOf({ grid, random, draws, seed }: SweepOptions): SweepInput {
  return {
    grid: Object.fromEntries(grid.map(parseOverride).map(([field, values]) => [field, String(values).split(',').map(parseValue)])),
    random: Object.fromEntries(random.map(parseRange)),
    draws,
    seed
  }
}

/** "learningRate=log:0.001..0.1", "batchSize=16|32|64" */
function parseRange(text: string): [string, NonNullable<SweepInput['random']>[string]] {
  const [field, value] = parseOverride(text)
  const range = /^(log:)?([-\d.e]+)\.\.([-\d.e]+)$/.exec(String(value))
  if (range === null) return [field, { choices: String(value).split('|').map(parseValue) }]
  const [, log, from, to] = range
  return [field, { from: Number(from), to: Number(to), scale: log === undefined ? 'linear' : 'log' }]
}

export interface ExperimentOptions {
  readonly dataset: string
  readonly workspace: string
  readonly epochs?: number
  readonly seed?: number
  readonly resume?: string
  readonly json?: boolean
}

export async function experimentCommand(id: string, options: ExperimentOptions): Promise<ExitCode> {
  const experiment = experiments.find((candidate) => candidate.id === id)
  if (experiment === undefined) throw new UserError(asItIs(`There is no experiment "${id}": use ${experiments.map((known) => known.id).join(' or ')}.`))
  const { dataset, resume } = options
  if (resume !== undefined) return runAll(options, (caller) => caller.runs.resumeSweep({ sweepId: resume }))
  const runs = experiment.runs.map((run): PlannedRun => ({ ...run, overrides: { ...run.overrides, ...changesOf(options) } }))
  remark(experiment.title)
  return runAll(options, (caller) => caller.runs.startSweep({ name: experiment.title, dataset, runs: [...runs] }))
}

const changesOf = ({ epochs, seed }: ExperimentOptions): Overrides => ({
  ...(epochs === undefined ? {} : { epochs }),
  ...(seed === undefined ? {} : { seed })
})

type Started = Awaited<ReturnType<Backend['caller']['runs']['startSweep']>>

async function runAll(
  options: { readonly workspace: string; readonly json?: boolean },
  start: (caller: Backend['caller']) => Promise<Started>
): Promise<ExitCode> {
  const backend = await createBackend({ workspaceDir: options.workspace, canImportPaths: true, offerSample: false })
  try {
    let sweepId = ''
    const jobs = await followRuns(
      backend,
      async () => {
        const started = await start(backend.caller)
        sweepId = started.sweepId
        return started.jobs
      },
      { json: false, signal: interruptible() }
    )
    await report(backend, sweepId, options.json === true)
    const failed = jobs.filter(({ state }) => state !== 'finished')
    for (const { problem } of failed) if (problem !== null) remark(problem)
    if (failed.length > 0) remark(`Go on with: --resume ${sweepId}`)
    return failed.length === 0 ? EXIT_DONE : EXIT_FAILED
  } finally {
    await backend.close()
  }
}

async function report({ caller }: Backend, sweepId: string, json: boolean): Promise<void> {
  const runs = await caller.runs.ofSweep({ sweepId })
  const compared = await Promise.all(runs.map(async (run) => ({ run, evaluations: await caller.runs.evaluations({ runId: run.id }) })))
  if (json) printJson({ sweep: sweepId, runs: compared.map(summary) })
  else for (const { run, evaluations } of compared) printResult(row(run, evaluations))
}

const summary = ({ run, evaluations }: { run: Run; evaluations: readonly RunEvaluation[] }) => ({
  id: run.id,
  name: run.name,
  state: run.state,
  config: run.config,
  bestEpoch: run.bestEpoch,
  values: Object.fromEntries(evaluations.map(({ part, values }) => [part, values]))
})

function row(run: Run, evaluations: readonly RunEvaluation[]): string {
  const values = evaluations.flatMap((evaluation) => [
    ...metricTexts(run, evaluation).map((text) => `${evaluation.part} ${text}`),
    ...pcaTexts(evaluation)
  ])
  return `${run.id}  ${run.name}: ${values.join(', ') || run.state}`
}
