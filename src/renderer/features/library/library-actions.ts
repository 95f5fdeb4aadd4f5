/** What can be done with the pages of the library. */
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBookUpload,
  IconFileText,
  IconTextScan2,
  IconTrash
} from '@tabler/icons-react'
import { navigate } from 'wouter/use-browser-location'
import type { HistoryState } from '../../../shared/edit'
import type { Action } from '../../app/actions/action'
import { api, queryClient } from '../../app/api'
import { pagePath } from '../../app/places'
import { selectedPages, shownPages, useLibrarySelection } from './library-store'
import { deletePages, readPages, stepLibraryHistory } from './page-operations'
import { chooseAndImport } from './pick-files'
import { nothingSelected, selectAll } from './selection'

const ids = (): number[] => selectedPages().map(({ id }) => id)
const hasSelection = (): boolean => ids().length > 0

/** Offered in every place: pages can come in from anywhere. */
export const importAction: Action = {
  id: 'import',
  name: 'Import pages…',
  group: 'Library',
  icon: IconBookUpload,
  keys: ['Mod+O'],
  enabled: () => true,
  perform: () => void chooseAndImport()
}

export const openSelected: Action = {
  id: 'library.open',
  name: 'Open page',
  group: 'Library',
  icon: IconFileText,
  keys: ['Enter'],
  enabled: () => ids().length === 1,
  perform: () => navigate(pagePath(ids()[0]))
}

export const readSelected: Action = {
  id: 'library.read',
  name: 'Read selected pages',
  label: () => (ids().length > 1 ? `Read ${ids().length} pages` : 'Read page'),
  group: 'Library',
  icon: IconTextScan2,
  keys: ['Mod+Enter'],
  enabled: hasSelection,
  perform: () => void readPages(ids())
}

export const deleteSelected: Action = {
  id: 'library.delete',
  name: 'Delete selected pages',
  label: () => (ids().length > 1 ? `Delete ${ids().length} pages` : 'Delete page'),
  group: 'Library',
  icon: IconTrash,
  keys: ['Delete', 'Backspace'],
  enabled: hasSelection,
  perform: () => void deletePages(ids())
}

const selectEvery: Action = {
  id: 'library.select-all',
  name: 'Select all pages',
  group: 'Library',
  keys: ['Mod+A'],
  enabled: () => (shownPages() ?? []).length > 0,
  perform: () => useLibrarySelection.setState(selectAll((shownPages() ?? []).map(({ id }) => id)), true)
}

const clearSelection: Action = {
  id: 'library.clear-selection',
  name: 'Clear selection',
  group: 'Library',
  keys: ['Escape'],
  keysOnly: true,
  enabled: hasSelection,
  perform: () => useLibrarySelection.setState(nothingSelected, true)
}

const history = (): HistoryState | undefined =>
  queryClient.getQueryData(api.history.state.queryKey({ scope: 'library' }))

const undo: Action = {
  id: 'library.undo',
  name: 'Undo',
  label: () => (history()?.undo == null ? 'Undo' : `Undo: ${history()?.undo}`),
  group: 'Library',
  icon: IconArrowBackUp,
  keys: ['Mod+Z'],
  // What there is to undo the window hears a moment late: a key that follows at once must not be lost.
  enabled: () => true,
  perform: () => void stepLibraryHistory('undo')
}

const redo: Action = {
  id: 'library.redo',
  name: 'Redo',
  label: () => (history()?.redo == null ? 'Redo' : `Redo: ${history()?.redo}`),
  group: 'Library',
  icon: IconArrowForwardUp,
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  enabled: () => true,
  perform: () => void stepLibraryHistory('redo')
}

export const libraryActions: readonly Action[] = [
  openSelected,
  readSelected,
  deleteSelected,
  selectEvery,
  clearSelection,
  undo,
  redo
]
