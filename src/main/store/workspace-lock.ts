/**
 * One writer per workspace. The lock is an exclusive SQLite transaction on a file of its own: the operating
 * system lets go of it however the holder ends, so that no stale lock is ever left behind.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { asItIs, type Saying } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'

export interface WorkspaceLock {
  release(): void
}

/** Throws UserError at once when another process writes to this workspace. */
export function lockWorkspace(workspaceDir: string): WorkspaceLock {
  const holderFile = join(workspaceDir, 'workspace.lock.txt')
  const sqlite = new BetterSqlite3(join(workspaceDir, 'workspace.lock'), { timeout: 0 })
  try {
    sqlite.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    sqlite.close()
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
    throw new UserError('errors:store.locked', { folder: workspaceDir, holder: holder(holderFile) })
  }
  writeFileSync(holderFile, `process ${process.pid}`)
  return {
    release: () => void sqlite.close()
  }
}

function holder(holderFile: string): Saying {
  try {
    return asItIs(readFileSync(holderFile, 'utf8'))
  } catch {
    return { key: 'errors:store.unknownHolder' }
  }
}
