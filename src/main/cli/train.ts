/** `train`: one run of a preset on a dataset, recorded in the workspace. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Job } from '../../shared/job'
import { asItIs } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import { createBackend, type Backend } from '../backend'
import { withoutRun } from '../training/export-model'
import { parseOverride } from '../training/overrides'
import { datasetFor } from '../training/presets'
import { readModelCard } from '../runtime/model-file'
import { runFiles } from '../training/run-files'
import { followRuns } from './follow-runs'
import { reportRun } from './report-run'
import { EXIT_DONE, EXIT_FAILED, interruptible, remark, type ExitCode } from './terminal'

export interface TrainOptions {
  readonly preset: string
  /** Otherwise the preset's own. */
  readonly dataset?: string
  readonly workspace: string
  readonly epochs?: number
  readonly seed?: number
  readonly set: readonly string[]
  readonly name?: string
  readonly provider?: string
  readonly output?: string
  readonly resume?: string
  readonly json?: boolean
}

/** Exit code 1 when the run did not finish; what it has learned stays and can go on. */
export async function trainCommand(options: TrainOptions): Promise<ExitCode> {
  const backend = await createBackend({ workspaceDir: options.workspace, canImportPaths: true, offerSample: false })
  try {
    let runId = options.resume ?? ''
    const start = async (): Promise<Job[]> => {
      const started = options.resume === undefined ? await backend.caller.runs.start(orderOf(options)) : await backend.caller.runs.resume({ runId })
      runId = started.runId
      return [started.job]
    }
    const [job] = await followRuns(backend, start, { json: options.json === true, signal: interruptible() })
    return await report(backend, runId, job, options)
  } finally {
    await backend.close()
  }
}

function orderOf({ preset, dataset = datasetFor(preset), epochs, seed, set, name, provider }: TrainOptions) {
  const overrides = {
    ...Object.fromEntries(set.map(parseOverride)),
    ...(epochs === undefined ? {} : { epochs }),
    ...(seed === undefined ? {} : { seed }),
    ...(provider === undefined ? {} : { 'execution.provider': provider })
  }
  const options = [
    `--preset ${preset} --dataset ${dataset}`,
    ...(epochs === undefined ? [] : [`--epochs ${epochs}`]),
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    ...set.map((change) => `--set ${change}`)
  ]
  return { preset, dataset, overrides, name, command: `npm run cli -- train ${options.join(' ')}` }
}

async function report(backend: Backend, runId: string, job: Job, options: TrainOptions): Promise<ExitCode> {
  if (!(await reportRun(backend.caller, job, { runId, ...options }))) return EXIT_FAILED
  if (options.output !== undefined) remark(`Wrote ${await copyModel(join(options.workspace, 'runs', runId), options.output)}`)
  return EXIT_DONE
}

/** The model and its card under the model's own name, as the same command would make them anywhere. */
async function copyModel(runDir: string, output: string): Promise<string> {
  const files = runFiles(runDir)
  const { id } = await readModelCard(files.model)
  const folder = resolve(output)
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw new UserError(asItIs(`The folder ${output} cannot be made (${error.message}): choose another with --output.`))
  })
  const path = join(folder, `${id}.onnx`)
  await writeFile(path, withoutRun(await readFile(files.model)))
  await copyFile(files.card, join(folder, `${id}.json`))
  return path
}
