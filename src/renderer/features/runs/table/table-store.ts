/** What the window remembers of the table: columns, order, filter; and which row the keys act on. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { noFilter, type RunFilter, type RunOrder } from './filter-runs'

interface TableLook {
  /** In the order shown; the name always comes first. */
  readonly columns: readonly string[]
  readonly order: RunOrder
}

export const firstColumns: readonly string[] = ['state', 'trend', 'validation:accuracy', 'test:accuracy', 'validation:loss', 'setting:learningRate', 'setting:batchSize', 'epochs', 'created']

export const useTableLook = create(persist((): TableLook => ({ columns: firstColumns, order: { column: 'created', descending: true } }), { name: 'glyphwright.runs-table' }))

export const useRunFilter = create<RunFilter>(() => noFilter)

/** The run that the keys act on. */
export const useCurrentRun = create<{ readonly runId: string | null }>(() => ({ runId: null }))

/** A click on a header: that column, the greatest first; again: the other way round. */
export function orderBy(column: string): void {
  useTableLook.setState(({ order }) => ({ order: { column, descending: order.column === column ? !order.descending : column !== 'name' } }))
}

export function toggleColumn(column: string): void {
  useTableLook.setState(({ columns }) => ({ columns: columns.includes(column) ? columns.filter((id) => id !== column) : [...columns, column] }))
}
