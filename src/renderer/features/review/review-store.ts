/** What is being looked over: the glyph of the queue, or the sheet of a symbol with what is marked on it. */
import { notifications } from '@mantine/notifications'
import { create } from 'zustand'
import { t } from '../../../shared/messages/messages'
import type { ReviewGlyph } from '../../../shared/review'
import { api, client, queryClient } from '../../app/api'
import { tellFailure } from '../library/page-operations'

/** In the order of their switch. */
export const reviewViews = ['queue', 'sheet', 'find'] as const
export type ReviewView = (typeof reviewViews)[number]

interface ReviewState {
  readonly view: ReviewView
  /** The queue as it was when it was begun: what is decided is passed, not taken out under the eye. */
  readonly queue: readonly ReviewGlyph[]
  readonly index: number
  /** What of the queue has been decided. */
  readonly settled: ReadonlySet<number>
  /** The sheet's symbol. */
  readonly symbol: string | null
  readonly marked: ReadonlySet<number>
  /** The tile that the keyboard is on. */
  readonly tile: number
  /** Glyphs like one that was corrected, and what they are offered to become. */
  readonly alike: Alike | null
  readonly decided: number
}

export interface Alike {
  readonly was: string
  readonly symbol: string
  readonly glyphs: readonly ReviewGlyph[]
}

export const useReview = create<ReviewState>(() => ({
  view: 'queue',
  queue: [],
  index: 0,
  settled: new Set(),
  symbol: null,
  marked: new Set(),
  tile: 0,
  alike: null,
  decided: 0
}))

export const showView = (view: ReviewView): void => useReview.setState({ view, marked: new Set(), alike: null })
export const showSymbol = (symbol: string): void =>
  useReview.setState({ view: 'sheet', symbol, marked: new Set(), tile: 0, alike: null })

/** Takes up the queue that the backend has now. */
export function beginQueue(queue: readonly ReviewGlyph[]): void {
  useReview.setState({ queue, index: 0, settled: new Set() })
}

export const currentGlyph = (): ReviewGlyph | undefined => {
  const { queue, index } = useReview.getState()
  return queue[index]
}

/** How many of the queue nobody has decided: those that come, with the one that is shown, and those that were passed. */
export function undecided({ queue, index, settled }: Pick<ReviewState, 'queue' | 'index' | 'settled'>): { readonly left: number; readonly putOff: number } {
  const countOf = (glyphs: readonly ReviewGlyph[]): number => glyphs.filter(({ id }) => !settled.has(id)).length
  return { left: countOf(queue.slice(index)), putOff: countOf(queue.slice(0, index)) }
}

const withSettled = (ids: readonly number[]): ReadonlySet<number> => new Set([...useReview.getState().settled, ...ids])

export function stepQueue(step: 1 | -1): void {
  const { queue, index } = useReview.getState()
  useReview.setState({ index: Math.max(0, Math.min(queue.length, index + step)), alike: null })
}

/** The notification that offers to take a replacement back: only while that is the last step. */
export const REPLACED = 'text-replaced'

/** Sets glyphs as one step; says whether the backend took it. */
async function set(glyphIds: readonly number[], symbol: string): Promise<boolean> {
  notifications.hide(REPLACED)
  try {
    await client.glyphs.setSymbols.mutate({ glyphs: glyphIds.map((glyphId) => ({ glyphId, symbol })) })
    return true
  } catch (error) {
    tellFailure(t('review:notSet'), error)
    return false
  }
}

/** Decides the glyph of the queue and goes on; looks for others with the same mistake. */
export async function decide(symbol: string): Promise<void> {
  const glyph = currentGlyph()
  if (glyph === undefined) return
  stepQueue(1)
  useReview.setState(({ decided }) => ({ decided: decided + 1, settled: withSettled([glyph.id]) }))
  if (!(await set([glyph.id], symbol)) || glyph.symbol === symbol) return
  const found = await client.review.alike.query({ glyphId: glyph.id, was: glyph.symbol })
  const glyphs = found.map((each) => each.glyph)
  const preselected = found.flatMap((each) => (each.isPreselected ? [each.glyph.id] : []))
  if (glyphs.length > 0) useReview.setState({ alike: { was: glyph.symbol, symbol, glyphs }, marked: new Set(preselected) })
}

/** Sets all that are marked, on the sheet or among the like ones, as one step. */
export async function setMarked(symbol: string): Promise<void> {
  const { marked, alike, queue, index } = useReview.getState()
  if (marked.size === 0) return
  const ids = [...marked]
  useReview.setState(({ decided }) => ({ marked: new Set(), alike: null, decided: decided + ids.length, settled: withSettled(ids) }))
  if (!(await set(ids, symbol))) return
  // What the queue still holds of them is decided.
  if (alike !== null) useReview.setState({ queue: queue.filter(({ id }, place) => place < index || !marked.has(id)) })
}

export function toggleMark(glyphId: number): void {
  const marked = new Set(useReview.getState().marked)
  if (!marked.delete(glyphId)) marked.add(glyphId)
  useReview.setState({ marked })
}

export const markAll = (glyphIds: readonly number[]): void => useReview.setState({ marked: new Set(glyphIds) })
export const markNone = (): void => useReview.setState({ marked: new Set(), alike: null })

/** The last step over all pages, taken back or done again; the queue begins anew where it was. */
export async function stepWorkspaceHistory(step: 'undo' | 'redo'): Promise<void> {
  notifications.hide(REPLACED)
  try {
    await client.history[step].mutate({ scope: 'workspace' })
    const queue = await queryClient.fetchQuery(api.review.queue.queryOptions(undefined, { staleTime: 0 }))
    beginQueue(queue)
    useReview.setState({ alike: null, marked: new Set() })
  } catch (error) {
    tellFailure(t(`library:failed.${step}`), error)
  }
}

/** The tiles of the sheet that are shown now. */
export function sheetTiles(): readonly ReviewGlyph[] {
  const { symbol, alike } = useReview.getState()
  if (alike !== null) return alike.glyphs
  return symbol === null ? [] : (queryClient.getQueryData(api.review.sheet.queryKey({ symbol })) ?? [])
}

export const markedGlyphs = (): readonly ReviewGlyph[] => sheetTiles().filter(({ id }) => useReview.getState().marked.has(id))
