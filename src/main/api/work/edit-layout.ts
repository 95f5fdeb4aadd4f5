/** Changes the shapes of a page: reads what is new, applies the operation, writes down what differs. */
import { pageScope } from '../../../shared/edit'
import { guessShapes, operationLabel } from '../../../shared/layout/apply-operation'
import { layoutChanges } from '../../../shared/layout/layout-changes'
import type { LayoutContext, LayoutOperation, ReadShape } from '../../../shared/layout/layout-operation'
import { applyLying, shapesLying, type Lying } from '../../../shared/layout/upright'
import type { Line } from '../../../shared/page'
import { quarterTurnsOf } from '../../../shared/reading'
import type { StoredReading } from '../../store/reading-repository'
import { notFound } from '../trpc'
import type { AppContext } from '../app-context'
import { readBoxes } from './read-boxes'

/** What a window needs to bring its page up to date. */
export interface LayoutEdit {
  /** Lines that are new or have changed. */
  readonly lines: readonly Line[]
  /** All lines of the page in reading order. */
  readonly order: readonly number[]
  /** Ids of the new glyphs and lines, in the order in which the operation made them. */
  readonly created: { readonly glyph: readonly number[]; readonly line: readonly number[]; readonly word: readonly number[] }
}

/** Throws "not found" for an unknown page. Where nobody can read the new shapes they are kept unread. */
export async function editLayout(app: AppContext, pageId: number, operation: LayoutOperation): Promise<LayoutEdit> {
  const { edits, readings } = app.workspace
  const before = contentOf(app, pageId)
  const wanted = shapesLying(before.lines, operation, lyingOf(app, pageId, before))
  const shapes = wanted.length === 0 ? [] : await readBoxes(app, pageId, wanted).catch((): ReadShape[] => guessShapes(wanted))
  // Reading took its time: what was typed meanwhile counts.
  const now = contentOf(app, pageId)
  const { id, lines } = now
  const created: { glyph: number[]; line: number[]; word: number[] } = { glyph: [], line: [], word: [] }
  const context: LayoutContext = {
    shapes,
    fresh: (table) => {
      const fresh = readings.nextId(table)
      created[table].push(fresh)
      return fresh
    }
  }
  const after = applyLying(lines, operation, context, lyingOf(app, pageId, now))
  const changes = layoutChanges(id, lines, after)
  if (changes.length > 0) {
    edits.perform(pageScope(pageId), operationLabel(lines, operation), changes)
    app.events.emit({ type: 'pages-changed', pageIds: [pageId] })
  }
  const known = new Set(lines)
  return { lines: after.filter((line) => !known.has(line)), order: after.map((line) => line.id), created }
}

function lyingOf(app: AppContext, pageId: number, { provenance }: StoredReading): Lying {
  const page = app.workspace.pages.get(pageId)
  if (page === undefined) throw notFound('errors:workspace.pageGone', { page: pageId })
  return { width: page.width, height: page.height, quarterTurns: quarterTurnsOf(provenance) }
}

function contentOf(app: AppContext, pageId: number): StoredReading {
  const reading = app.workspace.readings.ofPage(pageId)
  if (reading === undefined) throw notFound('errors:workspace.notRead', { page: pageId })
  return reading
}
