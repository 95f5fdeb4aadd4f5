/** `runs`: what was trained in a workspace, from its database. */
import { asItIs, inEnglish } from '../../shared/messages/saying'
import type { Run, RunEvaluation, RunScore } from '../../shared/run'
import { UserError } from '../../shared/user-error'
import type { Backend } from '../backend'
import { lookIntoWorkspace } from './look-into-workspace'
import { describeRecord, metricTexts, pcaTexts } from './run-text'
import { printJson, printResult, remark, type ExitCode } from './terminal'

export interface RunsOptions {
  readonly workspace: string
  readonly json?: boolean
}

export const listRunsCommand = (options: RunsOptions): ExitCode =>
  lookIntoWorkspace(options.workspace, ({ runs, runList }) => {
    const all = runList.all()
    if (options.json === true) return printJson({ runs: all })
    if (all.length === 0) return remark(`There are no runs in ${options.workspace}: train one first.`)
    for (const run of all) {
      const [validation] = runs.scores(run.id)
      const values = validation === undefined ? '' : `  validation ${describeValues(run, validation)}`
      printResult(`${run.id}  ${run.state.padEnd(11)}  ${String(run.epochs).padStart(3)} epochs  ${run.name}${values}`)
    }
  })

/** The whole of a run: configuration, every epoch, evaluations with confusion and misread samples. */
export const showRunCommand = (runId: string, options: RunsOptions): ExitCode =>
  lookIntoWorkspace(options.workspace, ({ runs }) => {
    const run = runs.get(runId)
    if (run === undefined) throw new UserError(asItIs(`There is no run ${runId} in ${options.workspace}: list them with "runs list".`))
    const [epochs, evaluations] = [runs.epochs(runId), runs.evaluations(runId)]
    if (options.json === true) return printJson({ ...run, epochRecords: epochs, evaluations })
    printResult(textOf(run, evaluations))
    for (const record of epochs) printResult(`epoch ${String(record.epoch).padStart(3)}  ${describeRecord(record)}`)
  })

export async function describeRun(caller: Backend['caller'], run: Run): Promise<string> {
  return textOf(run, await caller.runs.evaluations({ runId: run.id }))
}

function textOf(run: Run, evaluations: readonly RunEvaluation[]): string {
  const best = run.bestEpoch === null ? '' : `, best epoch ${run.bestEpoch}`
  return [
    `${run.id}  ${run.name}`,
    `${run.state} after ${run.epochs} epochs${best}; ${run.parameterCount} parameters; data ${run.dataset.name} (${run.dataset.sha256.slice(0, 12)})`,
    ...(run.notice === null ? [] : [inEnglish(run.notice)]),
    ...(run.problem === null ? [] : [inEnglish(run.problem)]),
    ...evaluations.map((evaluation) => `${evaluation.part} (${evaluation.count} samples): ${describeValues(run, evaluation)}`)
  ].join('\n')
}

const describeValues = (run: Run, score: RunScore): string => [...metricTexts(run, score), ...pcaTexts(score)].join(', ')
