/** For commands that only look: a workspace opened for reading, so that they work while another process writes. */
import { join } from 'node:path'
import { resourcesDir } from '../program-paths'
import { openWorkspace, type Workspace } from '../store/workspace'
import { EXIT_DONE, type ExitCode } from './terminal'

/** Throws UserError when there is none, and what `look` throws. */
export function lookIntoWorkspace(workspaceDir: string, look: (workspace: Workspace) => void): ExitCode {
  const workspace = openWorkspace({ workspaceDir, bundledModelsDir: join(resourcesDir, 'models'), readonly: true })
  try {
    look(workspace)
    return EXIT_DONE
  } finally {
    workspace.close()
  }
}
