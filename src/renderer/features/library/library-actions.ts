/** What can be done with the pages of the library. */
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBookUpload,
  IconFileExport,
  IconFileText,
  IconTextScan2,
  IconTrash
} from '@tabler/icons-react'
import { navigate } from 'wouter/use-browser-location'
import type { HistoryState } from '../../../shared/edit'
import { t } from '../../../shared/messages/messages'
import { redoLabel, undoLabel, type Action } from '../../app/actions/action'
import { api, queryClient } from '../../app/api'
import { pagePath } from '../../app/places'
import { selectedPages, shownPages, useLibrarySelection } from './library-store'
import { deletePages, readPages, stepLibraryHistory } from './page-operations'
import { hasText, saveText } from './save-text'
import { chooseAndImport } from './pick-files'
import { nothingSelected, selectAll } from './selection'

const ids = (): number[] => selectedPages().map(({ id }) => id)
const hasSelection = (): boolean => ids().length > 0

/** Offered in every place: pages can come in from anywhere. */
export const importAction: Action = {
  id: 'import',
  group: 'library',
  icon: IconBookUpload,
  keys: ['Mod+O'],
  enabled: () => true,
  perform: () => void chooseAndImport()
}

export const openSelected: Action = {
  id: 'library.open',
  group: 'library',
  icon: IconFileText,
  keys: ['Enter'],
  enabled: () => ids().length === 1,
  perform: () => navigate(pagePath(ids()[0]))
}

export const readSelected: Action = {
  id: 'library.read',
  label: () => (ids().length > 1 ? t('actions:labels.readPages', { count: ids().length }) : t('actions:labels.readPage')),
  group: 'library',
  icon: IconTextScan2,
  keys: ['Mod+Enter'],
  enabled: hasSelection,
  perform: () => void readPages(ids())
}

export const saveSelected: Action = {
  id: 'library.save-text',
  label: () => (ids().length > 1 ? t('actions:labels.saveTexts', { count: ids().length }) : t('actions:labels.saveText')),
  group: 'library',
  icon: IconFileExport,
  keys: ['Mod+S'],
  enabled: () => selectedPages().some(hasText),
  perform: () => void saveText(selectedPages())
}

export const deleteSelected: Action = {
  id: 'library.delete',
  label: () => (ids().length > 1 ? t('actions:labels.deletePages', { count: ids().length }) : t('actions:labels.deletePage')),
  group: 'library',
  icon: IconTrash,
  keys: ['Delete', 'Backspace'],
  enabled: hasSelection,
  perform: () => void deletePages(ids())
}

const selectEvery: Action = {
  id: 'library.select-all',
  group: 'library',
  keys: ['Mod+A'],
  enabled: () => (shownPages() ?? []).length > 0,
  perform: () => useLibrarySelection.setState(selectAll((shownPages() ?? []).map(({ id }) => id)), true)
}

const clearSelection: Action = {
  id: 'library.clear-selection',
  group: 'library',
  keys: ['Escape'],
  keysOnly: true,
  enabled: hasSelection,
  perform: () => useLibrarySelection.setState(nothingSelected, true)
}

const history = (): HistoryState | undefined =>
  queryClient.getQueryData(api.history.state.queryKey({ scope: 'library' }))

const undo: Action = {
  id: 'library.undo',
  label: () => undoLabel(history()?.undo),
  group: 'library',
  icon: IconArrowBackUp,
  keys: ['Mod+Z'],
  // What there is to undo the window hears a moment late: a key that follows at once must not be lost.
  enabled: () => true,
  perform: () => void stepLibraryHistory('undo')
}

const redo: Action = {
  id: 'library.redo',
  label: () => redoLabel(history()?.redo),
  group: 'library',
  icon: IconArrowForwardUp,
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  enabled: () => true,
  perform: () => void stepLibraryHistory('redo')
}

export const libraryActions: readonly Action[] = [
  openSelected,
  readSelected,
  saveSelected,
  deleteSelected,
  selectEvery,
  clearSelection,
  undo,
  redo
]
