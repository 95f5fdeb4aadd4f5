/** `runs compare`: what runs were set to differently, and what came of it. */
import { differingFields, fieldInWords, type FieldDifference } from '../../shared/config-difference'
import { asItIs } from '../../shared/messages/saying'
import type { ListedRun, MetricInfo } from '../../shared/run'
import { UserError } from '../../shared/user-error'
import type { Workspace } from '../store/workspace'
import { lookIntoWorkspace } from './look-into-workspace'
import type { RunsOptions } from './runs'
import { formatValue } from './run-text'
import { printJson, printResult, type ExitCode } from './terminal'

export function compareRunsCommand(runIds: readonly string[], options: RunsOptions): ExitCode {
  if (runIds.length < 2) throw new UserError(asItIs('Name two runs or more to compare: list them with "runs list".'))
  return lookIntoWorkspace(options.workspace, (workspace) => {
    const runs = runsNamed(workspace, runIds, options.workspace)
    const settings = differingFields(runs.map(({ config }) => config))
    if (options.json === true) {
      printJson({ runs: runs.map(({ id, name, state, values }) => ({ id, name, state, values })), settings })
      return
    }
    printTable([['', ...runs.map(({ id }) => id)], ['name', ...runs.map(({ name }) => name)], ...settings.map(settingRow), ...metricRows(runs)])
  })
}

/** In the order in which they are named. Throws UserError for one that is not there. */
export function runsNamed({ runList }: Workspace, runIds: readonly string[], workspaceDir: string): ListedRun[] {
  const all = runList.all()
  return runIds.map((id) => {
    const run = all.find((candidate) => candidate.id === id)
    if (run === undefined) throw new UserError(asItIs(`There is no run ${id} in ${workspaceDir}: list them with "runs list".`))
    return run
  })
}

const settingRow = ({ field, values }: FieldDifference): string[] => [fieldInWords(field), ...values.map((value) => (value === undefined ? '-' : String(value)))]

function metricRows(runs: readonly ListedRun[]): string[][] {
  const metrics = new Map(runs.flatMap((run) => run.metrics.map((metric) => [metric.name, metric] as const)))
  return (['validation', 'test'] as const).flatMap((part) =>
    [...metrics.values()].map((metric) => [`${part} ${metric.label.toLowerCase()}`, ...runs.map((run, index) => valueText(run, runs[0], metric, part, index === 0))])
  )
}

function valueText(run: ListedRun, first: ListedRun, { name, unit }: MetricInfo, part: 'validation' | 'test', isFirst: boolean): string {
  const [value, base] = [run.values[part][name], first.values[part][name]]
  if (value === undefined) return '-'
  const own = formatValue(value, unit)
  if (isFirst || base === undefined) return own
  const change = unit === 'share' ? ((value - base) * 100).toFixed(2) : (value - base).toPrecision(3)
  return `${own} (${value >= base ? '+' : ''}${change})`
}

/** Columns as wide as their widest field. */
function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows) printResult(row.map((field, column) => field.padEnd(widths[column])).join('  ').trimEnd())
}
