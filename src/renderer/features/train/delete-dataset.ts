/** Puts a dataset into the trash, with the way back offered at once. */
import { notifications } from '@mantine/notifications'
import { t } from '../../../shared/messages/messages'
import { client } from '../../app/api'
import { offerUndo } from '../../app/offer-undo'
import { tellFailure } from '../library/page-operations'
import type { Dataset } from './use-plan'

const DELETED = 'dataset-deleted'

export async function deleteDataset({ sha256, name }: Dataset): Promise<void> {
  try {
    await client.datasets.trash.mutate({ sha256s: [sha256] })
    offerUndo({ id: DELETED, sentence: t('train:datasets.deleted', { dataset: name }), label: t('train:datasets.undo'), undo: () => void bringBack() })
  } catch (error) {
    tellFailure(t('train:datasets.notDeleted'), error)
  }
}

async function bringBack(): Promise<void> {
  notifications.hide(DELETED)
  try {
    await client.history.undo.mutate({ scope: 'datasets' })
  } catch (error) {
    tellFailure(t('train:datasets.notBroughtBack'), error)
  }
}
