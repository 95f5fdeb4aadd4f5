/** For commands that work on what a workspace holds already. */
import { existsSync } from 'node:fs'
import { UserError } from '../../shared/user-error'
import { createBackend, type Backend } from '../backend'
import { WorkspaceFiles } from '../store/workspace-files'
import { cancelAllJobs } from './follow-job'
import { interruptible } from './terminal'

/** Ctrl+C cancels the jobs of `work`. Throws UserError where there is no workspace (none is made) or it is open elsewhere. */
export async function inExistingWorkspace<Result>(workspaceDir: string, work: (backend: Backend) => Promise<Result>): Promise<Result> {
  const { database } = new WorkspaceFiles(workspaceDir)
  if (!existsSync(database)) throw new UserError('errors:store.none', { file: database })
  const backend = await createBackend({ workspaceDir, offerSample: false })
  try {
    interruptible().addEventListener('abort', () => void cancelAllJobs(backend.caller))
    return await work(backend)
  } finally {
    await backend.close()
  }
}
