/**
 * The page that is being read: its scene, the one selection that stage and text share, and the corrections
 * under way. What is typed shows at once and is sent in the background.
 */
import { create } from 'zustand'
import { isDoubtful } from '../../../../shared/page'
import { api, failureSentence, queryClient } from '../../../app/api'
import { useConnection } from '../../../app/event-stream'
import { moveCaret, type CaretMove } from '../scene/caret'
import { buildScene, type PlacedGlyph, type Scene } from '../scene/scene'
import { sendOperation } from './send-operation'
import { OperationQueue, pendingSymbols, type QueueState } from './operation-queue'
import { revealBox } from './viewport-store'

interface ReadState {
  readonly pageId: number | null
  /** Null while the page is not known. */
  readonly scene: Scene | null
  readonly selectedId: number | null
  readonly queue: QueueState
}

export const useRead = create<ReadState>(() => ({
  pageId: null,
  scene: null,
  selectedId: null,
  queue: { operations: [], problem: null }
}))

const queue = new OperationQueue(
  async (operation) => {
    const touched = await sendOperation(operation)
    if (touched !== null && operation.pageId === useRead.getState().pageId) selectGlyph(touched)
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

export function openPage(pageId: number | null): void {
  if (useRead.getState().pageId === pageId) return
  useRead.setState({ pageId, scene: null, selectedId: null })
  rebuildScene()
}

/** Takes up what the cache knows of the page, with what waits to be saved over it. */
export function rebuildScene(): void {
  const { pageId, queue: waiting, scene: before, selectedId } = useRead.getState()
  if (pageId === null) return
  const content = queryClient.getQueryData(api.pages.content.queryKey({ pageId }))
  if (content === undefined) return
  const scene = buildScene(content, pendingSymbols(waiting))
  const stillThere = selectedId !== null && scene.byId.has(selectedId)
  const isNewReading = before === null || (before.glyphs.length === 0 && scene.glyphs.length > 0)
  useRead.setState({
    scene,
    selectedId: stillThere ? selectedId : isNewReading ? firstDoubtful(scene) : null
  })
}

/** A fresh page begins at what needs a decision. */
const firstDoubtful = (scene: Scene): number | null =>
  scene.glyphs.find(({ glyph }) => isDoubtful(glyph))?.glyph.id ?? scene.glyphs[0]?.glyph.id ?? null

export function selectedGlyph(): PlacedGlyph | null {
  const { scene, selectedId } = useRead.getState()
  return (selectedId !== null && scene?.byId.get(selectedId)) || null
}

/** Selects in stage and text; the stage moves just enough to show it. */
export function selectGlyph(glyphId: number | null): void {
  const placed = glyphId === null ? undefined : useRead.getState().scene?.byId.get(glyphId)
  useRead.setState({ selectedId: placed === undefined ? null : glyphId })
  if (placed !== undefined) revealBox(placed.glyph.box)
}

/** Says whether there was somewhere to go. */
export function moveSelection(move: CaretMove): boolean {
  const { scene } = useRead.getState()
  const target = scene === null ? null : moveCaret(scene, selectedGlyph()?.index ?? null, move)
  if (scene === null || target === null) return false
  selectGlyph(scene.glyphs[target].glyph.id)
  return true
}

/** Sets the selected glyph's symbol, as a person. Moving on is the caller's choice. */
export function setSelectedSymbol(symbol: string): void {
  const placed = selectedGlyph()
  const { pageId } = useRead.getState()
  if (placed === null || pageId === null) return
  queue.add({ kind: 'symbol', pageId, glyphId: placed.glyph.id, symbol })
}

/** Undoes or redoes once what was typed before has been saved. */
export function stepPageHistory(step: 'undo' | 'redo'): void {
  const { pageId } = useRead.getState()
  if (pageId !== null) queue.add({ kind: 'history', pageId, step })
}

export const retryFailed = (): void => queue.retry()
export const dropFailed = (): void => queue.dropFailed()
