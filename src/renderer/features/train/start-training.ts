/** Starts what is prepared: one run, or a sweep of them. */
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../shared/messages/messages'
import { client } from '../../app/api'
import { livePath } from '../../app/places'
import { tellFailure } from '../library/page-operations'
import { sweepRunName } from './sweep-form'
import { useTrainForm } from './train-store'
import type { Preparation } from './use-plan'

/** `sweep`: what its runs change; undefined for one run. */
export async function startTraining({ dataset, preset, overrides }: Preparation, sweep: readonly Readonly<Record<string, unknown>>[] | undefined): Promise<void> {
  const name = useTrainForm.getState().name.trim()
  const fixed = overrides as Record<string, unknown>
  try {
    if (sweep === undefined) {
      const { runId } = await client.runs.start.mutate({ preset, dataset: dataset.sha256, overrides: fixed, ...(name === '' ? {} : { name }) })
      return navigate(livePath(runId))
    }
    const runs = sweep.map((changes) => ({ preset, overrides: { ...fixed, ...changes }, name: nameIn(name, sweepRunName(changes)) }))
    const { jobs } = await client.runs.startSweep.mutate({ name: name === '' ? t('train:sweep.name', { preset }) : name, dataset: dataset.sha256, runs })
    navigate(livePath(jobs[0].runId ?? ''))
  } catch (error) {
    tellFailure(t('train:start.notStarted'), error)
  }
}

const nameIn = (sweep: string, run: string): string => (sweep === '' ? run : t('train:sweep.namedRun', { sweep, run }))
