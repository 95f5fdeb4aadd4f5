/** The text of pages as one file: in the order of the library, a form feed between pages, as the format of plain text has it. */
import { t } from '../../../shared/messages/messages'
import type { Page } from '../../../shared/page'
import { client } from '../../app/api'
import { saveFile } from '../../app/save-file'
import { tell } from '../../app/tell'
import { tellFailure } from './page-operations'
import { textFileName } from './text-file-name'

export const hasText = ({ glyphCount }: Page): boolean => glyphCount > 0

/** What has no text is left out, and that is told. */
export async function saveText(pages: readonly Page[]): Promise<void> {
  const withText = pages.filter(hasText)
  try {
    const text = await client.pages.text.mutate({ pageIds: withText.map(({ id }) => id) })
    saveFile(textFileName(withText), new Blob([text], { type: 'text/plain' }))
    const leftOut = pages.length - withText.length
    tell(leftOut === 0 ? t('library:text.saved', { count: withText.length }) : t('library:text.savedSome', { count: withText.length, leftOut }))
  } catch (error) {
    tellFailure(t('library:text.notSaved'), error)
  }
}
