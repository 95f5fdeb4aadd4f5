/**
 * Edits as data. An edit is a list of changes; each holds the state before and after, so that its inverse is
 * the same change the other way round. The edit log stores them: undo and redo survive a restart.
 */
import { z } from 'zod'

const glyphState = z.object({ symbol: z.string(), setBy: z.enum(['machine', 'person']) })

const runAbout = z.object({ name: z.string(), tags: z.array(z.string()), notes: z.string() })

export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('glyph-symbol'), glyphId: z.int(), before: glyphState, after: glyphState }),
  /** Which reading of a page is shown. */
  z.object({ kind: z.literal('page-reading'), pageId: z.int(), before: z.int().nullable(), after: z.int().nullable() }),
  /** When a page went to the trash; null: it is in the library. */
  z.object({ kind: z.literal('page-trash'), pageId: z.int(), before: z.string().nullable(), after: z.string().nullable() }),
  /** The same of a dataset. */
  z.object({ kind: z.literal('dataset-trash'), sha256: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  /** The same of a run. */
  z.object({ kind: z.literal('run-trash'), runId: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  /** When a run was archived; null: it is in sight. */
  z.object({ kind: z.literal('run-archive'), runId: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  z.object({ kind: z.literal('run-about'), runId: z.string(), before: runAbout, after: runAbout })
])
export const changesSchema = z.array(changeSchema).min(1)

export type Change = z.infer<typeof changeSchema>
export type GlyphState = z.infer<typeof glyphState>

/** Each history has its own undo and redo: one of the library, one of the datasets, one of the runs, one of each page. */
export type HistoryScope = 'library' | 'datasets' | 'runs' | `page:${number}`
export const pageScope = (pageId: number): HistoryScope => `page:${pageId}`
export const historyScopeSchema = z.custom<HistoryScope>(
  (value) => typeof value === 'string' && /^(library|datasets|runs|page:\d+)$/.test(value),
  'must be "library", "datasets", "runs" or "page:<id>"'
)

/** What can be undone and redone next: the labels for menu and tooltip. */
export interface HistoryState {
  readonly undo: string | null
  readonly redo: string | null
}

export function invert(changes: readonly Change[]): Change[] {
  // Spreading loses the union's tie between kind and states; swapping keeps it by construction.
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse()
}
