/** The order of pages in the library and in the strip beside the stage. */
import type { Page } from '../../../shared/page'

/** In the order of the menu. */
export const pageOrders = ['date', 'name', 'doubtful'] as const
export type PageOrder = (typeof pageOrders)[number]

/** "page 2" comes before "page 10". */
const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const compare: Readonly<Record<PageOrder, (a: Page, b: Page) => number>> = {
  date: (a, b) => b.importedAt.localeCompare(a.importedAt) || a.id - b.id,
  name: (a, b) => byName.compare(a.name, b.name) || a.id - b.id,
  doubtful: (a, b) => b.doubtfulCount - a.doubtfulCount || byName.compare(a.name, b.name) || a.id - b.id
}

export const sortPages = (pages: readonly Page[], order: PageOrder): Page[] => [...pages].sort(compare[order])
