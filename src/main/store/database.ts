/**
 * Opens a workspace's database: SQLite in WAL mode, foreign keys on, brought to the newest schema. A file
 * that is no database of ours, or is of a newer version, is refused and left as it is.
 */
import { existsSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { UserError } from '../../shared/user-error'
import { migrations } from './migrations'
import * as schema from './schema'

/** "GLWR" in the SQLite header marks the file as ours. */
const APPLICATION_ID = 0x474c5752

export type Database = BetterSQLite3Database<typeof schema>
/** What repositories take: the database or a transaction on it. */
export type Connection = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'run' | 'get' | 'all'>

export interface OpenDatabase {
  readonly db: Database
  close(): void
}

/** Throws UserError when `filePath` holds something else, or a newer version's database. */
export function openDatabase(filePath: string, options: { readonly: boolean } = { readonly: false }): OpenDatabase {
  if (options.readonly && !existsSync(filePath)) {
    throw new UserError('errors:store.none', { file: filePath })
  }
  const sqlite = new BetterSqlite3(filePath, { readonly: options.readonly })
  try {
    checkOwnership(sqlite, filePath)
    sqlite.pragma('foreign_keys = ON')
    if (options.readonly) {
      if (schemaVersion(sqlite) < migrations.length) {
        throw new UserError('errors:store.older', { file: filePath })
      }
    } else {
      // NORMAL loses nothing in WAL mode when the program dies; FULL also survives a power cut.
      sqlite.pragma('journal_mode = WAL')
      sqlite.pragma('synchronous = FULL')
      migrate(sqlite)
    }
    return { db: drizzle(sqlite, { schema }), close: () => void sqlite.close() }
  } catch (error) {
    sqlite.close()
    throw explain(error, filePath)
  }
}

function checkOwnership(sqlite: BetterSqlite3.Database, filePath: string): void {
  const applicationId = sqlite.pragma('application_id', { simple: true }) as number
  const tables = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number
  if (applicationId !== APPLICATION_ID && (applicationId !== 0 || tables > 0)) {
    throw new UserError('errors:store.foreign', { file: filePath })
  }
  const version = schemaVersion(sqlite)
  if (version > migrations.length) {
    throw new UserError('errors:store.newer', { file: filePath, version, known: migrations.length })
  }
}

const schemaVersion = (sqlite: BetterSqlite3.Database): number => sqlite.pragma('user_version', { simple: true }) as number

function migrate(sqlite: BetterSqlite3.Database): void {
  for (let version = schemaVersion(sqlite); version < migrations.length; version++) {
    sqlite.transaction(() => {
      sqlite.exec(migrations[version])
      sqlite.pragma(`application_id = ${APPLICATION_ID}`)
      sqlite.pragma(`user_version = ${version + 1}`)
    })()
  }
}

function explain(error: unknown, filePath: string): unknown {
  const code = (error as { code?: string }).code
  if (code === 'SQLITE_NOTADB') {
    return new UserError('errors:store.noDatabase', { file: filePath })
  }
  if (code === 'SQLITE_CORRUPT') {
    return new UserError('errors:store.damaged', { file: filePath })
  }
  return error
}
