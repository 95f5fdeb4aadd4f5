/** Reading and deleting pages, with the way back offered at once. */
import { notifications } from '@mantine/notifications'
import { t } from '../../../shared/messages/messages'
import { api, client, failureSaying, queryClient } from '../../app/api'
import { offerUndo } from '../../app/offer-undo'
import { tellProblem } from '../../app/tell'
import { InTurn } from './in-turn'

const listKey = api.pages.list.queryKey()
const changes = new InTurn()

export function tellFailure(title: string, error: unknown): void {
  tellProblem(title, failureSaying(error))
}

export interface ReadingChoice {
  /** Another model than the active one. */
  readonly modelId?: string
  /** What is read takes the place of what pages show, where no person has set a letter; otherwise it is proposed. */
  readonly takesPlace?: boolean
}

export async function readPages(pageIds: readonly number[], choice: ReadingChoice = {}): Promise<void> {
  try {
    await client.pages.read.mutate({ pageIds: [...pageIds], ...choice })
  } catch (error) {
    tellFailure(t('library:failed.read'), error)
  }
}

/** The pages go at once; the notification brings them back. */
export async function deletePages(pageIds: readonly number[]): Promise<void> {
  await queryClient.cancelQueries({ queryKey: listKey })
  const before = queryClient.getQueryData(listKey)
  queryClient.setQueryData(listKey, (pages) => pages?.filter(({ id }) => !pageIds.includes(id)))
  await changes.run(async () => {
    try {
      await client.pages.trash.mutate({ pageIds: [...pageIds] })
      offerToBringBack(pageIds.length)
    } catch (error) {
      queryClient.setQueryData(listKey, before)
      tellFailure(t('library:failed.delete'), error)
    }
  })
}

const DELETED = 'pages-deleted'

const offerToBringBack = (pageCount: number): void =>
  offerUndo({ id: DELETED, sentence: t('library:deleted', { count: pageCount }), label: t('actions:names.library.undo'), undo: () => void stepLibraryHistory('undo') })

export async function stepLibraryHistory(step: 'undo' | 'redo'): Promise<void> {
  await changes.run(async () => {
    notifications.hide(DELETED)
    try {
      await client.history[step].mutate({ scope: 'library' })
    } catch (error) {
      tellFailure(t(`library:failed.${step}`), error)
    }
  })
}
