/** What is done to the page as a whole. */
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCopy,
  IconFileExport,
  IconTextScan2
} from '@tabler/icons-react'
import { navigate } from 'wouter/use-browser-location'
import { pageScope, type HistoryState } from '../../../../shared/edit'
import { t } from '../../../../shared/messages/messages'
import { pageText } from '../../../../shared/page'
import { redoLabel, undoLabel, type Action } from '../../../app/actions/action'
import { api, queryClient } from '../../../app/api'
import { readJobOf, useJobs } from '../../../app/job-store'
import { pagePath } from '../../../app/places'
import { saveFile } from '../../../app/save-file'
import { tell } from '../../../app/tell'
import { shownPages } from '../../library/library-store'
import { readPages } from '../../library/page-operations'
import { textFileName } from '../../library/text-file-name'
import { stepPageHistory, useRead } from '../state/read-store'

const pageId = (): number | null => useRead.getState().pageId
const hasText = (): boolean => (useRead.getState().scene?.glyphs.length ?? 0) > 0
const text = (): string => pageText(useRead.getState().scene?.lines ?? [])

function history(): HistoryState | undefined {
  const id = pageId()
  return id === null
    ? undefined
    : queryClient.getQueryData(api.history.state.queryKey({ scope: pageScope(id) }))
}

export const undo: Action = {
  id: 'page.undo',
  label: () => undoLabel(history()?.undo),
  group: 'page',
  icon: IconArrowBackUp,
  keys: ['Mod+Z'],
  repeats: true,
  // What there is to undo the window hears a moment late: a key that follows at once must not be lost.
  enabled: () => pageId() !== null,
  perform: () => stepPageHistory('undo')
}

export const redo: Action = {
  id: 'page.redo',
  label: () => redoLabel(history()?.redo),
  group: 'page',
  icon: IconArrowForwardUp,
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  repeats: true,
  enabled: () => pageId() !== null,
  perform: () => stepPageHistory('redo')
}

export const readPage: Action = {
  id: 'page.read',
  label: () => t(useRead.getState().scene?.content.page.status === 'read' ? 'actions:labels.readPageAgain' : 'actions:labels.readPage'),
  group: 'page',
  icon: IconTextScan2,
  keys: ['Mod+Enter'],
  enabled: () => {
    const id = pageId()
    return id !== null && readJobOf(useJobs.getState().jobs, id) === undefined
  },
  perform: () => {
    const id = pageId()
    if (id !== null) void readPages([id])
  }
}

async function copyText(): Promise<void> {
  const lines = useRead.getState().scene?.lines.length ?? 0
  await navigator.clipboard.writeText(text())
  tell(t('annotate:text.copied', { count: lines }))
}

export const copyPage: Action = {
  id: 'page.copy',
  group: 'page',
  icon: IconCopy,
  keys: ['Mod+C'],
  // Text that is marked with the mouse is copied as everywhere.
  enabled: () => hasText() && (window.getSelection()?.isCollapsed ?? true),
  perform: () => void copyText()
}

export const exportPage: Action = {
  id: 'page.export-text',
  group: 'page',
  icon: IconFileExport,
  keys: ['Mod+S'],
  enabled: hasText,
  perform: () => {
    const page = useRead.getState().scene?.content.page
    if (page !== undefined) saveFile(textFileName([page]), new Blob([`${text()}\n`], { type: 'text/plain' }))
  }
}

const neighbour = (step: 1 | -1): number | undefined => {
  const pages = shownPages() ?? []
  const index = pages.findIndex(({ id }) => id === pageId())
  return index === -1 ? undefined : pages[index + step]?.id
}

const turn = (id: 'previous' | 'next', step: 1 | -1, key: string): Action => ({
  id: `page.${id}`,
  group: 'page',
  keys: [key],
  enabled: () => neighbour(step) !== undefined,
  perform: () => {
    const target = neighbour(step)
    if (target !== undefined) navigate(pagePath(target))
  }
})

export const pageActions: readonly Action[] = [
  undo,
  redo,
  readPage,
  copyPage,
  exportPage,
  turn('previous', -1, 'PageUp'),
  turn('next', 1, 'PageDown')
]
