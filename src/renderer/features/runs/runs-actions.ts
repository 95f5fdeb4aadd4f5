/** What the keys do in the table of runs. */
import { IconArchive, IconArrowBackUp, IconArrowForwardUp, IconEdit, IconPin, IconPlayerPlay, IconReportAnalytics, IconSearch, IconSparkles, IconTrash } from '@tabler/icons-react'
import { navigate } from 'wouter/use-browser-location'
import type { HistoryState } from '../../../shared/edit'
import { t } from '../../../shared/messages/messages'
import { isResumable } from '../../../shared/run'
import { redoLabel, undoLabel, type Action } from '../../app/actions/action'
import { api, queryClient } from '../../app/api'
import type { RunItem } from '../../app/api-types'
import { runPath } from '../../app/places'
import { editRun } from './RunEditor'
import { archiveRuns, deleteRuns, resumeRun, setBaseline, stepRunHistory, stopRun } from './run-operations'
import { runNow } from './shown-runs'
import { useCurrentRun } from './table/table-store'
import { changeAddress, currentAddress } from './use-runs-address'

export const SEARCH_FIELD = 'runs-search'

const current = (): RunItem | undefined => runNow(useCurrentRun.getState().runId)
/** What is ticked, else the row that the keys act on. */
const meant = (): readonly string[] => {
  const { runIds } = currentAddress()
  const run = current()
  return runIds.length > 0 ? runIds : run === undefined ? [] : [run.id]
}

const onCurrent = (perform: (run: RunItem) => void): Pick<Action, 'enabled' | 'perform'> => ({
  enabled: () => current() !== undefined,
  perform: () => {
    const run = current()
    if (run !== undefined) perform(run)
  }
})

const onMeant = (perform: (runIds: readonly string[]) => void): Pick<Action, 'enabled' | 'perform'> => ({
  enabled: () => meant().length > 0,
  perform: () => perform(meant())
})

const labelled = (what: 'archive' | 'delete') => (): string =>
  meant().length > 1 ? t(`actions:labels.${what}Runs`, { count: meant().length }) : t(`actions:labels.${what}Run`)

const history = (): HistoryState | undefined => queryClient.getQueryData(api.history.state.queryKey({ scope: 'runs' }))

export const runsActions: readonly Action[] = [
  { id: 'runs.open', group: 'runs', icon: IconReportAnalytics, keys: ['Enter'], ...onCurrent(({ id }) => navigate(runPath(id))) },
  { id: 'runs.edit', group: 'runs', icon: IconEdit, keys: ['F2'], ...onCurrent(editRun) },
  { id: 'runs.baseline', group: 'runs', icon: IconPin, keys: ['B'], ...onCurrent(({ id }) => void setBaseline(id)) },
  {
    id: 'runs.start-stop',
    group: 'runs',
    icon: IconPlayerPlay,
    keys: ['R'],
    ...onCurrent((run) => {
      if (isResumable(run.state)) void resumeRun(run.id)
      else if (run.state === 'running' || run.state === 'queued') void stopRun(run.id)
    })
  },
  { id: 'runs.archive', label: labelled('archive'), group: 'runs', icon: IconArchive, keys: ['E'], ...onMeant((ids) => void archiveRuns(ids, true)) },
  {
    id: 'runs.delete',
    label: labelled('delete'),
    group: 'runs',
    icon: IconTrash,
    keys: ['Delete', 'Backspace'],
    ...onMeant((ids) => {
      changeAddress({ runIds: currentAddress().runIds.filter((id) => !ids.includes(id)) })
      void deleteRuns(ids)
    })
  },
  { id: 'runs.clear', group: 'runs', keys: ['Escape'], keysOnly: true, enabled: () => currentAddress().runIds.length > 0, perform: () => changeAddress({ runIds: [] }) },
  { id: 'runs.search', group: 'runs', icon: IconSearch, keys: ['/'], enabled: () => true, perform: () => document.getElementById(SEARCH_FIELD)?.focus() },
  { id: 'runs.train', group: 'runs', icon: IconSparkles, keys: ['N'], enabled: () => true, perform: () => navigate('/train') },
  {
    id: 'runs.undo',
    label: () => undoLabel(history()?.undo),
    group: 'runs',
    icon: IconArrowBackUp,
    keys: ['Mod+Z'],
    enabled: () => true,
    perform: () => void stepRunHistory('undo')
  },
  {
    id: 'runs.redo',
    label: () => redoLabel(history()?.redo),
    group: 'runs',
    icon: IconArrowForwardUp,
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    enabled: () => true,
    perform: () => void stepRunHistory('redo')
  }
]
