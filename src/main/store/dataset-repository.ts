/** Datasets: which there are, by content. Their files lie under the same hash in the workspace folder. */
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { shortHash, type DatasetSummary } from '../../shared/dataset'
import { UserError } from '../../shared/user-error'
import type { Database } from './database'
import * as schema from './schema'

/** Fewer digits of a hash are too likely to be a name. */
const SHORTEST_PREFIX = 6

export class DatasetRepository {
  constructor(private readonly db: Database) {}

  /** Enters a set, or takes the one with the same content, under the name that it has, out of the trash. */
  add(dataset: Omit<DatasetSummary, 'importedAt'>): DatasetSummary {
    const row = this.db
      .insert(schema.dataset)
      .values({ ...dataset, importedAt: new Date().toISOString() })
      .onConflictDoUpdate({ target: schema.dataset.sha256, set: { trashedAt: null } })
      .returning()
      .get()
    return rowToSummary(row)
  }

  /** Sets outside the trash, in the order they came in. */
  list(): DatasetSummary[] {
    return this.select(undefined)
  }

  /** Undefined for an unknown hash and for a set in the trash. */
  get(sha256: string): DatasetSummary | undefined {
    return this.select(eq(schema.dataset.sha256, sha256))[0]
  }

  /** By its name or the beginning of its hash. Throws UserError when several are meant. */
  find(nameOrHash: string): DatasetSummary | undefined {
    const isPrefix = new RegExp(`^[0-9a-f]{${SHORTEST_PREFIX},64}$`).test(nameOrHash)
    const byHash = isPrefix ? sql`${schema.dataset.sha256} GLOB ${`${nameOrHash}*`}` : undefined
    const found = this.select(or(eq(schema.dataset.name, nameOrHash), byHash))
    if (found.length > 1) {
      const hashes = found.map(({ sha256 }) => shortHash(sha256)).join(', ')
      throw new UserError('errors:datasets.ambiguous', { dataset: nameOrHash, found: found.length, hashes })
    }
    return found[0]
  }

  /** Of those that are known: when they went to the trash. */
  trashedAt(sha256s: readonly string[]): { sha256: string; trashedAt: string | null }[] {
    return this.db
      .select({ sha256: schema.dataset.sha256, trashedAt: schema.dataset.trashedAt })
      .from(schema.dataset)
      .where(inArray(schema.dataset.sha256, [...sha256s]))
      .all()
  }

  private select(where: ReturnType<typeof and>): DatasetSummary[] {
    const rows = this.db
      .select()
      .from(schema.dataset)
      .where(and(isNull(schema.dataset.trashedAt), where))
      .orderBy(schema.dataset.importedAt, schema.dataset.sha256)
      .all()
    return rows.map(rowToSummary)
  }
}

function rowToSummary({ trashedAt: _trashedAt, ...summary }: typeof schema.dataset.$inferSelect): DatasetSummary {
  return summary
}
