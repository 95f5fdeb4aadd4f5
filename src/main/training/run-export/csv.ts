/** A table of epochs, RFC 4180: a row an epoch of each run, a column a measure; empty where a run lacks it. */
import { measures, type ExportedRun, type RunFormat } from './run-format'

export const csv: RunFormat = {
  id: 'csv',
  label: 'CSV table',
  serialize: (runs) => [{ path: 'runs.csv', content: table(runs) }]
}

function table(runs: readonly ExportedRun[]): string {
  const rows = runs.flatMap(({ run, curve }) => curve.map((point) => ({ run, point, values: measures(point) })))
  const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))]
  const header = ['run', 'name', 'epoch', 'elapsed_s', ...columns]
  const lines = rows.map(({ run, point, values }) => [
    run.id,
    run.name,
    point.epoch,
    point.elapsedMs / 1000,
    ...columns.map((column) => values[column] ?? '')
  ])
  return [header, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')
}

const field = (value: string | number): string => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value))
