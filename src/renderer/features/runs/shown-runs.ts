/** The runs as the table shows them now, for drawing and for the keys. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, queryClient } from '../../app/api'
import type { RunItem } from '../../app/api-types'
import { columnsOf, type Column } from './table/columns'
import { filterRuns, sortRuns, type SortValue } from './table/filter-runs'
import { useRunFilter, useTableLook } from './table/table-store'

export interface ShownRuns {
  /** Filtered and in order. */
  readonly shown: readonly RunItem[]
  /** All that are on offer. */
  readonly columns: readonly Column[]
}

export function useShownRuns(runs: readonly RunItem[], baselineId: string | null): ShownRuns {
  const filter = useRunFilter()
  const order = useTableLook((state) => state.order)
  const columns = useMemo(() => columnsOf(runs), [runs])
  const shown = useMemo(() => {
    const column = columns.find(({ id }) => id === order.column)
    const valueOf = (run: RunItem): SortValue => (order.column === 'name' ? run.name : (column?.sortValue(run) ?? null))
    return sortRuns(filterRuns(runs, filter), valueOf, order.descending, baselineId)
  }, [runs, columns, filter, order, baselineId])
  return { shown, columns }
}

export const useBaselineId = (): string | null => useQuery(api.settings.get.queryOptions()).data?.baselineRunId ?? null

/** Undefined for one that is gone. */
export const runNow = (runId: string | null): RunItem | undefined => queryClient.getQueryData(api.runs.list.queryKey())?.find(({ id }) => id === runId)
