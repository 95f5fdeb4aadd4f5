/** What is done to runs: going on, stopping, naming, putting away; with the way back offered at once. */
import { notifications } from '@mantine/notifications'
import { t } from '../../../shared/messages/messages'
import type { RunAbout } from '../../../shared/run'
import { client } from '../../app/api'
import { offerUndo } from '../../app/offer-undo'
import { InTurn } from '../library/in-turn'
import { tellFailure } from '../library/page-operations'

const changes = new InTurn()
const PUT_AWAY = 'runs-put-away'

async function attempt(failure: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    tellFailure(failure, error)
  }
}

export const stopRun = (runId: string): Promise<void> => attempt(t('runs:operations.notStopped'), () => client.runs.stop.mutate({ runId }))
export const resumeRun = (runId: string): Promise<void> => attempt(t('runs:operations.notResumed'), () => client.runs.resume.mutate({ runId }))

export const describeRuns = (runIds: readonly string[], change: Partial<RunAbout>): Promise<void> =>
  changes.run(() =>
    attempt(t('runs:operations.notKept'), () =>
      client.runs.describe.mutate({ runIds: [...runIds], ...change, ...(change.tags === undefined ? {} : { tags: [...change.tags] }) } as Parameters<typeof client.runs.describe.mutate>[0])
    )
  )

export const setBaseline = (runId: string | null): Promise<void> =>
  attempt(t('runs:operations.baselineNotSet'), () => client.settings.update.mutate({ baselineRunId: runId }))

export const archiveRuns = (runIds: readonly string[], archived: boolean): Promise<void> =>
  changes.run(() =>
    attempt(t('runs:operations.notArchived'), async () => {
      await client.runs.archive.mutate({ runIds: [...runIds], archived })
      offerToBringBack(t(archived ? 'runs:operations.archived' : 'runs:operations.unarchived', { count: runIds.length }))
    })
  )

export const deleteRuns = (runIds: readonly string[]): Promise<void> =>
  changes.run(() =>
    attempt(t('runs:operations.notDeleted'), async () => {
      await client.runs.trash.mutate({ runIds: [...runIds] })
      offerToBringBack(t('runs:operations.deleted', { count: runIds.length }))
    })
  )

const offerToBringBack = (sentence: string): void =>
  offerUndo({ id: PUT_AWAY, sentence, label: t('runs:operations.undo'), undo: () => void stepRunHistory('undo') })

export const stepRunHistory = (step: 'undo' | 'redo'): Promise<void> =>
  changes.run(() => {
    notifications.hide(PUT_AWAY)
    return attempt(t(step === 'undo' ? 'runs:operations.notUndone' : 'runs:operations.notRedone'), () => client.history[step].mutate({ scope: 'runs' }))
  })

/** The model of a finished run becomes one of the workspace's and reads pages from now on. */
export const readWithRun = (runId: string): Promise<void> =>
  attempt(t('runs:operations.modelNotChosen'), async () => {
    const { id, name } = await client.runs.keepModel.mutate({ runId })
    await client.models.activate.mutate({ modelId: id })
    notifications.show({ color: 'gray', message: t('runs:operations.readWith', { model: name }) })
  })
