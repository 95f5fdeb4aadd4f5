/** What the text of pages is saved as. */
import { t } from '../../../shared/messages/messages'
import { fileNameOf, type Page } from '../../../shared/page'

/** The page's or the file's that all are of; of several files how many pages there are. */
export function textFileName(pages: readonly Pick<Page, 'name' | 'sha256' | 'frameIndex' | 'frameCount'>[]): string {
  const [first] = pages
  const isOneFile = pages.every(({ sha256 }) => sha256 === first.sha256)
  const name = pages.length === 1 ? withoutExtension(first.name) : isOneFile ? withoutExtension(fileNameOf(first)) : t('library:pageCount', { count: pages.length })
  return `${name}.txt`
}

/** "book.pdf, page 2" is "book, page 2". */
const withoutExtension = (name: string): string => name.replace(/\.[^.,]*(?=, |$)/, '')
