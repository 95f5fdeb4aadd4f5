/** What the window remembers of the library: order, selection, and which problems were put away. */
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { Page } from '../../../shared/page'
import { api, queryClient } from '../../app/api'
import { keepPresent, nothingSelected, type Selection } from './selection'
import { sortPages, type PageOrder } from './sort-pages'

export const usePageOrder = create(
  persist((): { readonly order: PageOrder } => ({ order: 'date' }), { name: 'glyphwright.page-order' })
)

export const useLibrarySelection = create<Selection>(() => nothingSelected)

/** Import jobs whose problems the person has put away. */
export const useDismissedJobs = create(
  persist((): { readonly jobIds: readonly string[] } => ({ jobIds: [] }), {
    name: 'glyphwright.dismissed-import-problems',
    storage: createJSONStorage(() => sessionStorage)
  })
)

/** The pages as they are shown now; undefined before they are known. */
export function shownPages(): Page[] | undefined {
  const pages = queryClient.getQueryData(api.pages.list.queryKey())
  return pages && sortPages(pages, usePageOrder.getState().order)
}

/** The selected pages that still exist, in the order shown. */
export function selectedPages(): Page[] {
  const pages = shownPages() ?? []
  const { ids } = keepPresent(useLibrarySelection.getState(), new Set(pages.map(({ id }) => id)))
  return pages.filter(({ id }) => ids.has(id))
}
