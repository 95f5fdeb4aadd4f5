/** Runs and their curves, as the backend has them and as charts take them. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { isActive, type Job } from '../../../shared/job'
import { api } from '../../app/api'
import type { RunItem } from '../../app/api-types'
import { useJobs } from '../../app/job-store'
import { colorAt, dashAt } from './charts/run-colors'
import type { ChartRun } from './charts/figure'

export const useRuns = () => useQuery(api.runs.list.queryOptions())

export function useRun(runId: string | null): RunItem | undefined {
  return useRuns().data?.find(({ id }) => id === runId)
}

/** The runs with their curves, in the order of `ids`, which gives each its colour. */
export function useChartRuns(ids: readonly string[]): { readonly chartRuns: readonly ChartRun[]; readonly isPending: boolean } {
  const { data: runs } = useRuns()
  const { curves, isPending } = useQueries({
    queries: ids.map((runId) => api.runs.curve.queryOptions({ runId })),
    combine: (results) => ({ curves: results.map(({ data }) => data), isPending: results.some((result) => result.isPending) })
  })
  const chartRuns = useMemo(
    () =>
      ids.flatMap((id, place) => {
        const run = runs?.find((candidate) => candidate.id === id)
        return run === undefined ? [] : [{ run, color: colorAt(place), dash: dashAt(place), curve: curves[place] ?? [] }]
      }),
    [ids, runs, curves]
  )
  return { chartRuns, isPending: isPending || runs === undefined }
}

/** The job that trains it or will, if any. */
export const useTrainJob = (runId: string | null): Job | undefined =>
  useJobs(({ jobs }) => jobs.find((job) => job.kind === 'train' && job.runId === runId && isActive(job)))
