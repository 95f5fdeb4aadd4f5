/** The part of the page that the stage shows. */
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { Box } from '../../../../shared/geometry'
import { fit, pan, resized, reveal, zoomAt, type Point, type Size, type Viewport } from '../canvas/viewport'

interface ViewportState {
  readonly viewport: Viewport
  readonly stage: Size
  readonly page: Size | null
  /** Until the person zooms or pans, the page is fitted anew whenever the stage changes. */
  readonly isFitted: boolean
}

export const useViewport = create<ViewportState>(() => ({
  viewport: { scale: 1, x: 0, y: 0 },
  stage: { width: 0, height: 0 },
  page: null,
  isFitted: true
}))

/** What is shown of the page: as it was taken, its ink alone, how sure each letter is, in which order it is read. */
export const pageViews = ['image', 'binarized', 'confidence', 'lines'] as const
export type PageView = (typeof pageViews)[number]

interface ViewChoices {
  readonly view: PageView
  readonly boxes: boolean
  readonly crops: boolean
}

/** What the window remembers of how pages are looked at. */
export const useViewChoices = create(
  persist((): ViewChoices => ({ view: 'image', boxes: true, crops: true }), {
    name: 'glyphwright.view',
    storage: createJSONStorage(() => localStorage)
  })
)

/** Room kept around a glyph that the stage moves to. */
const REVEAL_ROOM = 56
const ZOOM_STEP = 1.25

/** Another page is fitted; the same page stays as it lies. */
export function showPage(page: Size): void {
  const { stage, page: before } = useViewport.getState()
  if (before === page) return
  useViewport.setState({ page, isFitted: true, viewport: fit(page, stage) })
}

export function setStageSize(stage: Size): void {
  const { page, viewport, stage: before, isFitted } = useViewport.getState()
  if (stage.width === before.width && stage.height === before.height) return
  const next =
    page === null
      ? viewport
      : isFitted || before.width === 0
        ? fit(page, stage)
        : resized(viewport, before, stage)
  useViewport.setState({ stage, viewport: next })
}

export function panBy(deltaX: number, deltaY: number): void {
  const { page, stage, viewport } = useViewport.getState()
  if (page !== null)
    useViewport.setState({ viewport: pan(viewport, page, stage, deltaX, deltaY), isFitted: false })
}

/** Zooms by a factor at a point of the stage; at its middle when none is given. */
export function zoomBy(factor: number, at?: Point): void {
  const { page, stage, viewport } = useViewport.getState()
  if (page === null) return
  const pointer = at ?? { x: stage.width / 2, y: stage.height / 2 }
  useViewport.setState({ viewport: zoomAt(viewport, page, stage, pointer, factor), isFitted: false })
}

export const zoomIn = (): void => zoomBy(ZOOM_STEP)
export const zoomOut = (): void => zoomBy(1 / ZOOM_STEP)

export function zoomToFit(): void {
  const { page, stage } = useViewport.getState()
  if (page !== null) useViewport.setState({ viewport: fit(page, stage), isFitted: true })
}

/** One page pixel on one CSS pixel. */
export const zoomToActualSize = (): void => zoomBy(1 / useViewport.getState().viewport.scale)

export function revealBox(box: Box): void {
  const { viewport, stage, page } = useViewport.getState()
  if (page === null || stage.width === 0) return
  const next = reveal(viewport, page, stage, box, REVEAL_ROOM)
  if (next !== viewport) useViewport.setState({ viewport: next, isFitted: false })
}
