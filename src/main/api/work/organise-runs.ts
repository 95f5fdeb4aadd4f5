/** Order among runs: names, tags, notes, archive and trash. Each step can be undone in the history of runs. */
import { isActive } from '../../../shared/job'
import type { Run, RunAbout } from '../../../shared/run'
import { UserError } from '../../../shared/user-error'
import type { AppContext } from '../app-context'

const labelsOf: Readonly<Record<keyof RunAbout, string>> = { name: 'Rename run', tags: 'Change tags', notes: 'Change notes' }

export function describeRuns(app: AppContext, runs: readonly Run[], change: Partial<RunAbout>): void {
  const [first] = Object.keys(change) as (keyof RunAbout)[]
  perform(app, runs, labelsOf[first], ({ id, name, tags, notes }) => {
    const before = { name, tags: [...tags], notes }
    return { kind: 'run-about', runId: id, before, after: { ...before, ...change, tags: [...(change.tags ?? tags)] } }
  })
}

export function archiveRuns(app: AppContext, runs: readonly Run[], archived: boolean): void {
  const after = archived ? new Date().toISOString() : null
  const label = `${archived ? 'Archive' : 'Take back'} ${runs.length === 1 ? 'run' : `${runs.length} runs`}`
  perform(app, runs, label, ({ id, archivedAt }) => ({ kind: 'run-archive', runId: id, before: archivedAt, after }))
}

/** Throws UserError while one of them is under way. */
export function trashRuns(app: AppContext, runs: readonly Run[]): void {
  const busy = runs.find(({ id }) => app.jobs.list().some((job) => job.runId === id && isActive(job)))
  if (busy !== undefined) throw new UserError(`${busy.name} is under way: stop it first.`)
  const now = new Date().toISOString()
  const label = runs.length === 1 ? 'Delete run' : `Delete ${runs.length} runs`
  perform(app, runs, label, ({ id }) => ({ kind: 'run-trash', runId: id, before: null, after: now }))
}

type RunChange = Parameters<AppContext['workspace']['edits']['perform']>[2][number]

function perform(app: AppContext, runs: readonly Run[], label: string, changeOf: (run: Run) => RunChange): void {
  app.workspace.edits.perform('runs', label, runs.map(changeOf))
  app.events.emit({ type: 'runs-changed', runIds: runs.map(({ id }) => id) })
}
