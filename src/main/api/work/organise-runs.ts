/** Order among runs: names, tags, notes, archive and trash. Each step can be undone in the history of runs. */
import type { MessageKey } from '../../../shared/messages/messages'
import type { Saying } from '../../../shared/messages/saying'
import type { Run, RunAbout } from '../../../shared/run'
import { UserError } from '../../../shared/user-error'
import type { AppContext } from '../app-context'

const labelsOf = { name: 'history:runs.rename', tags: 'history:runs.tags', notes: 'history:runs.notes' } as const satisfies Record<keyof RunAbout, MessageKey>

export function describeRuns(app: AppContext, runs: readonly Run[], change: Partial<RunAbout>): void {
  const [first] = Object.keys(change) as (keyof RunAbout)[]
  perform(app, runs, { key: labelsOf[first] }, ({ id, name, tags, notes }) => {
    const before = { name, tags: [...tags], notes }
    return { kind: 'run-about', runId: id, before, after: { ...before, ...change, tags: [...(change.tags ?? tags)] } }
  })
}

export function archiveRuns(app: AppContext, runs: readonly Run[], archived: boolean): void {
  const after = archived ? new Date().toISOString() : null
  const label = archived ? 'history:runs.archive' : 'history:runs.takeBack'
  perform(app, runs, { key: label, values: { count: runs.length } }, ({ id, archivedAt }) => ({ kind: 'run-archive', runId: id, before: archivedAt, after }))
}

/** Throws UserError while one of them is under way. */
export function trashRuns(app: AppContext, runs: readonly Run[]): void {
  const busy = runs.find(({ id }) => app.jobs.ofRun(id) !== undefined)
  if (busy !== undefined) throw new UserError('errors:runs.busy', { run: busy.name })
  const now = new Date().toISOString()
  perform(app, runs, { key: 'history:runs.delete', values: { count: runs.length } }, ({ id }) => ({ kind: 'run-trash', runId: id, before: null, after: now }))
}

type RunChange = Parameters<AppContext['workspace']['edits']['perform']>[2][number]

function perform(app: AppContext, runs: readonly Run[], label: Saying, changeOf: (run: Run) => RunChange): void {
  app.workspace.edits.perform('runs', label, runs.map(changeOf))
  app.events.emit({ type: 'runs-changed', runIds: runs.map(({ id }) => id) })
}
