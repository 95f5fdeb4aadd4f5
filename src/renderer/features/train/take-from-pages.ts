/** Makes a dataset of the letters on the pages of the workspace. */
import type { TakenGlyphs } from '../../../shared/glyph-origin'
import { t } from '../../../shared/messages/messages'
import { client } from '../../app/api'
import { tellIfFails } from '../../app/follow-job'
import { tellFailure } from '../library/page-operations'

export async function takeFromPages(glyphs: TakenGlyphs): Promise<void> {
  try {
    tellIfFails(await client.datasets.takeFromPages.mutate({ name: t(`train:datasets.names.${glyphs}`), glyphs }))
  } catch (error) {
    tellFailure(t('train:datasets.notTaken'), error)
  }
}
