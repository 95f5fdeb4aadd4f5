/**
 * Edits as data. An edit is a list of changes; each holds the state before and after, so that its inverse is
 * the same change the other way round. The edit log stores them: undo and redo survive a restart.
 */
import { z } from 'zod'
import type { Saying } from './messages/saying'

const glyphState = z.object({ symbol: z.string(), setBy: z.enum(['machine', 'person']) })

const runAbout = z.object({ name: z.string(), tags: z.array(z.string()), notes: z.string() })
const lineColumns = z.object({ readingId: z.int(), position: z.int() })
const wordColumns = z.object({ lineId: z.int(), position: z.int() })
const glyphColumns = glyphState.extend({
  wordId: z.int(),
  position: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  confidence: z.number(),
  candidates: z.array(z.object({ symbol: z.string(), probability: z.number() })).readonly()
})

/** The columns of one row that differ; null: there is no such row. */
const rowChange = <Kind extends string, Columns extends z.ZodObject>(kind: Kind, columns: Columns) => {
  const state = columns.partial().nullable()
  return z.object({ kind: z.literal(kind), id: z.int(), before: state, after: state })
}

export const changeSchema = z.discriminatedUnion('kind', [
  /** Applied only where the glyph still is as it was left: edits of several pages may be undone out of order. */
  z.object({ kind: z.literal('glyph-symbol'), glyphId: z.int(), before: glyphState, after: glyphState }),
  rowChange('line-row', lineColumns),
  rowChange('word-row', wordColumns),
  rowChange('glyph-row', glyphColumns),
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
export type LineColumns = z.infer<typeof lineColumns>
export type WordColumns = z.infer<typeof wordColumns>
export type GlyphColumns = z.infer<typeof glyphColumns>

/**
 * Each history has its own undo and redo: one of the library, one of the datasets, one of the runs, one of each page. Edits of
 * the workspace touch several pages: they stand in its history and in that of each page they touched.
 */
export type HistoryScope = 'library' | 'datasets' | 'runs' | 'workspace' | `page:${number}`
export const pageScope = (pageId: number): HistoryScope => `page:${pageId}`
/** The page of a page's history, null for the others. */
export const pageOfScope = (scope: HistoryScope): number | null =>
  scope.startsWith('page:') ? Number(scope.slice('page:'.length)) : null
export const historyScopeSchema = z.custom<HistoryScope>(
  (value) => typeof value === 'string' && /^(library|datasets|runs|workspace|page:\d+)$/.test(value),
  'must be "library", "datasets", "runs", "workspace" or "page:<id>"'
)

/** What can be undone and redone next: what menu and tooltip say of it. */
export interface HistoryState {
  readonly undo: Saying | null
  readonly redo: Saying | null
}

/** One step of a history, as the list shows it. */
export interface HistoryStep {
  readonly id: number
  readonly label: Saying
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly undone: boolean
  /** How many pages it touched; 1 for a step of the page itself. */
  readonly pageCount: number
}

export function invert(changes: readonly Change[]): Change[] {
  // Spreading loses the union's tie between kind and states; swapping keeps it by construction.
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse()
}
