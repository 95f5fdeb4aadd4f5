/** Plain text: a line each, words parted by one space, a form feed between pages as others write it. */
import { readingText } from '../../../shared/reading'
import type { PageFormat } from './page-serializer'

export const txt: PageFormat = {
  id: 'txt',
  label: 'Plain text',
  extension: 'txt',
  serialize: (pages) => pages.map((page) => terminated(readingText(page.lines))).join('\f')
}

/** A page without lines is an empty text, not an empty line. */
const terminated = (text: string): string => (text === '' ? '' : `${text}\n`)
