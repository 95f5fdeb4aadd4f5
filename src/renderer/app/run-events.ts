/** What the event stream tells of runs, put into what was asked before: curves grow without being asked again. */
import type { CurvePoint, EpochRecord } from '../../shared/run'
import { api, queryClient } from './api'
import { askAgain } from './ask-again'

/** Made, ended, renamed or gone: lists and judgements are asked for anew. */
export function runsChanged(runIds: readonly string[]): void {
  void askAgain(queryClient, api.runs.list.queryFilter())
  void askAgain(queryClient, api.history.state.queryFilter({ scope: 'runs' }))
  for (const runId of runIds) {
    void askAgain(queryClient, api.runs.evaluations.queryFilter({ runId }))
    void askAgain(queryClient, api.runs.sparkline.queryFilter({ runId }))
  }
}

export function takeEpoch(runId: string, { layers, ...point }: EpochRecord): void {
  queryClient.setQueryData(api.runs.curve.queryKey({ runId }), (curve) => curve && withPoint(curve, point))
  queryClient.setQueryData(api.runs.layers.queryKey({ runId }), (epochs) =>
    epochs && [...epochs.filter(({ epoch }) => epoch !== point.epoch), { epoch: point.epoch, layers: [...layers] }]
  )
  // An answer on its way may be from before this epoch.
  for (const filter of [api.runs.curve.queryFilter({ runId }), api.runs.layers.queryFilter({ runId })]) {
    if (queryClient.isFetching(filter) > 0) void askAgain(queryClient, filter)
  }
  queryClient.setQueryData(api.runs.list.queryKey(), (runs) =>
    runs?.map((run) =>
      run.id === runId ? { ...run, epochs: point.epoch, trainedMs: point.elapsedMs, values: { ...run.values, validation: { ...point.validation } } } : run
    )
  )
  void askAgain(queryClient, api.runs.sparkline.queryFilter({ runId }))
}

/** An epoch that is recorded again, after a pause, takes its old place. */
export function withPoint(curve: readonly CurvePoint[], point: CurvePoint): CurvePoint[] {
  return [...curve.filter(({ epoch }) => epoch < point.epoch), point]
}
