/**
 * The page that is being read: its scene, the one selection that stage and text share, and the corrections
 * under way. What is done shows at once and is sent in the background.
 */
import { create } from 'zustand'
import { isDoubtful } from '../../../../shared/page'
import { api, failureSentence, queryClient } from '../../../app/api'
import { useConnection } from '../../../app/event-stream'
import { moveCaret, type CaretMove } from '../scene/caret'
import { buildScene, keptLines, type PlacedGlyph, type Scene } from '../scene/scene'
import { withOperations } from './operation'
import { OperationQueue, type QueueState } from './operation-queue'
import { sendOperation } from './send-operation'
import { revealBox } from './viewport-store'

interface ReadState {
  readonly pageId: number | null
  /** Null while the page is not known. */
  readonly scene: Scene | null
  /** Where the caret is. */
  readonly selectedId: number | null
  /** All that is selected when that is more than the glyph under the caret; else empty. */
  readonly marked: ReadonlySet<number>
  /** The caret came here by typing: a space then belongs to the text that is typed, and toggles nothing. */
  readonly cameByTyping: boolean
  readonly queue: QueueState
}

const noMarks: ReadonlySet<number> = new Set()

export const useRead = create<ReadState>(() => ({
  pageId: null,
  scene: null,
  selectedId: null,
  marked: noMarks,
  cameByTyping: false,
  queue: { operations: [], problem: null }
}))

export const queue = new OperationQueue(
  async (operation) => {
    const { touched, ids } = await sendOperation(operation)
    queue.rename(ids)
    renameSelection(ids)
    if (operation.pageId === useRead.getState().pageId) returnTo(touched)
  },
  failureSentence,
  (state) => {
    useRead.setState({ queue: state })
    rebuildScene()
  }
)

/** What could not be sent while the connection was lost goes as soon as it is back. */
useConnection.subscribe(({ connection }) => {
  if (connection === 'connected') queue.retry()
})
/** A window with unsaved corrections asks before it closes. */
window.addEventListener('beforeunload', (event) => {
  if (useRead.getState().queue.operations.length > 0) event.preventDefault()
})

/** Resolves when nothing waits to be saved any more. */
export function whenSaved(): Promise<void> {
  const waits = (): boolean => useRead.getState().queue.operations.length > 0
  return new Promise((resolve) => {
    if (!waits()) return resolve()
    const unsubscribe = useRead.subscribe(() => {
      if (waits()) return
      unsubscribe()
      resolve()
    })
  })
}

export function openPage(pageId: number | null): void {
  if (useRead.getState().pageId === pageId) return
  useRead.setState({ pageId, scene: null, selectedId: null, marked: noMarks })
  rebuildScene()
}

/** Takes up what the cache knows of the page, with what waits to be saved over it. What was shown already is no other scene when it is saved. */
export function rebuildScene(): void {
  const { pageId, queue: waiting, scene: before, selectedId, marked } = useRead.getState()
  if (pageId === null) return
  const content = queryClient.getQueryData(api.pages.content.queryKey({ pageId }))
  if (content === undefined) return
  const { page, modelId, quarterTurns } = content
  const after = withOperations(content.lines, waiting.operations, pageId, { ...page, quarterTurns })
  const lines = before === null ? after : keptLines(before.lines, after)
  const shown = before?.content
  if (lines === before?.lines && shown?.page === page && shown.modelId === modelId && shown.quarterTurns === quarterTurns) return
  const scene = buildScene(content, lines, before)
  const stillMarked = [...marked].filter((id) => scene.byId.has(id))
  useRead.setState({
    scene,
    selectedId: selectionIn(scene, before, selectedId),
    marked: stillMarked.length === marked.size ? marked : new Set(stillMarked)
  })
}

/** A fresh page begins at what needs a decision. A selected glyph that is gone leaves the caret in its place. */
function selectionIn(scene: Scene, before: Scene | null, selectedId: number | null): number | null {
  if (selectedId !== null && scene.byId.has(selectedId)) return selectedId
  if (before === null || (before.glyphs.length === 0 && scene.glyphs.length > 0)) return firstDoubtful(scene)
  const place = selectedId === null ? undefined : before.byId.get(selectedId)?.index
  if (place === undefined || scene.content.modelId !== before.content.modelId) return null
  return scene.glyphs[Math.min(place, scene.glyphs.length - 1)]?.glyph.id ?? null
}

/** Selects the first of these in reading order. They may have come back only now: the scene must have them. */
function returnTo(glyphIds: ReadonlySet<number>): void {
  if (glyphIds.size === 0) return
  rebuildScene()
  const first = useRead.getState().scene?.glyphs.find(({ glyph }) => glyphIds.has(glyph.id))
  if (first !== undefined) selectGlyph(first.glyph.id)
}

const firstDoubtful = (scene: Scene): number | null =>
  scene.glyphs.find(({ glyph }) => isDoubtful(glyph))?.glyph.id ?? scene.glyphs[0]?.glyph.id ?? null

function renameSelection(ids: ReadonlyMap<number, number>): void {
  if (ids.size === 0) return
  const { selectedId, marked } = useRead.getState()
  const real = (id: number): number => ids.get(id) ?? id
  useRead.setState({
    selectedId: selectedId === null ? null : real(selectedId),
    marked: marked.size === 0 ? marked : new Set([...marked].map(real))
  })
}

export function selectedGlyph(): PlacedGlyph | null {
  const { scene, selectedId } = useRead.getState()
  return (selectedId !== null && scene?.byId.get(selectedId)) || null
}

/** Everything that is selected, in reading order. */
export function selectedGlyphs(): PlacedGlyph[] {
  const { scene, marked } = useRead.getState()
  const caret = selectedGlyph()
  if (marked.size === 0 || scene === null) return caret === null ? [] : [caret]
  return scene.glyphs.filter(({ glyph }) => marked.has(glyph.id))
}

/** Selects in stage and text; the stage moves just enough to show it. */
export function selectGlyph(glyphId: number | null): void {
  const placed = glyphId === null ? undefined : useRead.getState().scene?.byId.get(glyphId)
  useRead.setState({ selectedId: placed === undefined ? null : glyphId, marked: noMarks, cameByTyping: false })
  if (placed !== undefined) revealBox(placed.glyph.box)
}

/** Selects several; the caret goes to the first of them unless it is among them. */
export function selectGlyphs(glyphIds: readonly number[]): void {
  if (glyphIds.length < 2) return selectGlyph(glyphIds[0] ?? null)
  const { selectedId } = useRead.getState()
  const caret = selectedId !== null && glyphIds.includes(selectedId) ? selectedId : glyphIds[0]
  useRead.setState({ selectedId: caret, marked: new Set(glyphIds), cameByTyping: false })
}

/** Takes a glyph into the selection or out of it. */
export function toggleGlyph(glyphId: number): void {
  const ids = selectedGlyphs().map(({ glyph }) => glyph.id)
  selectGlyphs(ids.includes(glyphId) ? ids.filter((id) => id !== glyphId) : [...ids, glyphId])
}

/** Says whether there was somewhere to go. */
export function moveSelection(move: CaretMove): boolean {
  const { scene } = useRead.getState()
  const target = scene === null ? null : moveCaret(scene, selectedGlyph()?.index ?? null, move)
  if (scene === null || target === null) return false
  selectGlyph(scene.glyphs[target].glyph.id)
  return true
}

/** Moves the caret and selects all that it passes over, or gives up what it goes back over. */
export function extendSelection(move: CaretMove): void {
  const { scene, marked } = useRead.getState()
  const caret = selectedGlyph()
  if (scene === null || caret === null) return
  const target = moveCaret(scene, caret.index, move)
  if (target === null || target === caret.index) return
  const indices = [...marked].flatMap((id) => scene.byId.get(id)?.index ?? [])
  const anchor = indices.length === 0 ? caret.index : Math.max(...indices) === caret.index ? Math.min(...indices) : Math.max(...indices)
  const [from, to] = [Math.min(anchor, target), Math.max(anchor, target)]
  const { glyph } = scene.glyphs[target]
  const ids = scene.glyphs.slice(from, to + 1).map((placed) => placed.glyph.id)
  useRead.setState({ selectedId: glyph.id, marked: ids.length > 1 ? new Set(ids) : noMarks, cameByTyping: false })
  revealBox(glyph.box)
}

/** Sets what is selected, as a person. Moving on is the caller's choice. */
export function setSelectedSymbol(symbol: string): void {
  const { pageId } = useRead.getState()
  const ids = selectedGlyphs().map(({ glyph }) => glyph.id)
  if (pageId === null || ids.length === 0) return
  if (ids.length === 1) queue.add({ kind: 'symbol', pageId, glyphId: ids[0], symbol })
  else queue.add({ kind: 'symbols', pageId, glyphIds: ids, symbol })
}

/** Sets the letter under the caret and goes on to the next; many that are selected are all set, and the caret stays. */
export function typeSymbol(symbol: string): void {
  const isOne = useRead.getState().marked.size === 0
  setSelectedSymbol(symbol)
  if (!isOne) return
  moveSelection('next')
  useRead.setState({ cameByTyping: true })
}

/** Undoes or redoes once what was done before has been saved. */
export function stepPageHistory(step: 'undo' | 'redo'): void {
  const { pageId } = useRead.getState()
  if (pageId !== null) queue.add({ kind: 'history', pageId, step })
}

/** Goes to just after a step of the page's history; 0: to how the page was read. */
export function goToStep(stepId: number): void {
  const { pageId } = useRead.getState()
  if (pageId !== null) queue.add({ kind: 'history', pageId, step: { to: stepId } })
}

export const retryFailed = (): void => queue.retry()
export const dropFailed = (): void => queue.dropFailed()
