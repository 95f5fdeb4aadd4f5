/** What is done to models of one's own: another name, and deleting, with the way back offered at once. */
import { notifications } from '@mantine/notifications'
import { t } from '../../../shared/messages/messages'
import type { ModelCard } from '../../../shared/model'
import { client } from '../../app/api'
import { offerUndo } from '../../app/offer-undo'
import { tellFailure } from '../library/page-operations'

const DELETED = 'model-deleted'

export async function renameModel({ id, name: before }: ModelCard, name: string): Promise<void> {
  try {
    await client.models.rename.mutate({ modelId: id, name })
  } catch (error) {
    tellFailure(t('models:own.notRenamed', { model: before }), error)
  }
}

export async function deleteModel({ id, name }: ModelCard): Promise<void> {
  try {
    const { readsNow } = await client.models.trash.mutate({ modelId: id })
    const sentence = readsNow === null ? t('models:own.deleted', { model: name }) : t('models:own.deletedActive', { model: name, other: readsNow })
    offerUndo({ id: DELETED, sentence, label: t('models:own.undo'), undo: () => void bringBack(id, name) })
  } catch (error) {
    tellFailure(t('models:own.notDeleted', { model: name }), error)
  }
}

async function bringBack(modelId: string, model: string): Promise<void> {
  notifications.hide(DELETED)
  try {
    await client.models.restore.mutate({ modelId })
  } catch (error) {
    tellFailure(t('models:own.notBroughtBack', { model }), error)
  }
}
