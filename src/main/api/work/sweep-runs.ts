/** Many runs ordered together and trained one after another; those that did not finish can go on. */
import { randomUUID } from 'node:crypto'
import type { Job } from '../../../shared/job'
import type { WorkContext } from '../../../shared/progress'
import { UserError } from '../../../shared/user-error'
import type { AppContext } from '../app-context'
import { orderRun, startRun, type RunOrder } from './train-run'

export interface SweepOrder {
  readonly name: string
  readonly dataset: string
  readonly runs: readonly Pick<RunOrder, 'preset' | 'overrides' | 'name'>[]
}

/** Returns the sweep's id. Nothing is started. */
export async function orderSweep(app: AppContext, { name, dataset, runs }: SweepOrder, context: WorkContext): Promise<string> {
  const sweepId = randomUUID().slice(0, 8)
  app.workspace.runs.addSweep({ id: sweepId, name })
  for (const run of runs) await orderRun(app, { ...run, dataset }, context, sweepId)
  return sweepId
}

/** Starts those of its runs that are not finished; they wait for each other. Throws UserError for an unknown sweep. */
export function startSweep(app: AppContext, sweepId: string): Job[] {
  const runs = app.workspace.runs.ofSweep(sweepId)
  if (runs.length === 0) throw new UserError('errors:runs.noSweep', { sweep: sweepId })
  return runs.filter(({ state }) => state !== 'finished' && state !== 'running').map(({ id }) => startRun(app, id))
}
