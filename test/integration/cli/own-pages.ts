/** A workspace with one page that the bundled network has read. */
import { join } from 'node:path'
import { createBackend, type Backend } from '../../../src/main/backend'
import { resourcesDir } from '../../../src/main/program-paths'
import { cli } from './run-cli'

export const PAGE = 'Welcome.png'

export function importSamplePage(workspaceDir: string): void {
  const { code, err } = cli('import', join(resourcesDir, 'samples', PAGE), '--workspace', workspaceDir)
  if (code !== 0) throw new Error(err)
}

/** What is done in a window between two commands. */
export async function inWindow<Result>(workspaceDir: string, work: (caller: Backend['caller']) => Promise<Result>): Promise<Result> {
  const backend = await createBackend({ workspaceDir, offerSample: false })
  try {
    return await work(backend.caller)
  } finally {
    await backend.close()
  }
}
