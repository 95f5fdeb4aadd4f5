/** A chart as data: what Plotly draws and what is said of it. Pure; colours of the theme come in when it is drawn. */
import type { CurvePoint } from '../../../../shared/run'
import type { RunItem } from '../../../app/api-types'

export interface Trace {
  readonly type: 'scatter' | 'bar' | 'heatmap'
  readonly name?: string
  readonly x?: readonly (number | string)[]
  readonly y?: readonly (number | string | null)[]
  readonly z?: readonly (readonly (number | null)[])[]
  /** Any further attribute of Plotly's; see its reference. */
  readonly [attribute: string]: unknown
}

export interface Axis {
  readonly title?: { readonly text: string; readonly [attribute: string]: unknown }
  readonly type?: 'linear' | 'log' | 'category'
  readonly [attribute: string]: unknown
}

export interface Layout {
  readonly xaxis?: Axis
  readonly yaxis?: Axis
  readonly [attribute: string]: unknown
}

export interface Figure {
  readonly data: readonly Trace[]
  readonly layout: Layout
  /** For those who cannot see it: what is shown, and what stands out. */
  readonly description: string
}

/** A run as charts draw it: with its colour, and what was measured of it. */
export interface ChartRun {
  readonly run: RunItem
  readonly color: string
  readonly dash: string
  readonly curve: readonly CurvePoint[]
}

/** One chart over several runs. */
export interface Chart<Config> {
  readonly id: string
  toFigure(runs: readonly ChartRun[], config: Config): Figure
}

/** The figure's numbers as a table, for other programs: a row a point; for a matrix a row a cell. */
export function figureRows({ data }: Figure): (string | number)[][] {
  const rows = data.flatMap(({ name = '', x = [], y = [], z }) =>
    z === undefined
      ? x.map((value, index) => [name, value, y[index] ?? ''])
      : z.flatMap((row, rowIndex) => row.map((value, column) => [y[rowIndex] ?? rowIndex, x[column] ?? column, value ?? '']))
  )
  return [data.some(({ z }) => z !== undefined) ? ['row', 'column', 'value'] : ['series', 'x', 'y'], ...rows]
}
