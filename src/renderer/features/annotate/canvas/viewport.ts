/**
 * Where the page lies on the stage: stage point = page point * scale + offset. `scale` is CSS pixels per page
 * pixel, everything on the stage is in CSS pixels. Pure: each step gives the next viewport.
 */
import { bottom, right, type Box } from '../../../../shared/geometry'

export interface Viewport {
  readonly scale: number
  readonly x: number
  readonly y: number
}
export interface Size {
  readonly width: number
  readonly height: number
}
export interface Point {
  readonly x: number
  readonly y: number
}

const MAX_SCALE = 12
/** A page can be made this much smaller than what fits. */
const BELOW_FIT = 0.5
/** Small pages are enlarged to the stage, but no further than this. */
const MAX_FIT_SCALE = 3
const FIT_MARGIN = 24
/** The stage's tools stand at its left, up to here, as in the style sheet: nothing that is looked at lies under them. */
export const TOOLS_WIDTH = 44
const TOOLS_GAP = 12
const FIT_LEFT = TOOLS_WIDTH + TOOLS_GAP
/** Less than this is the error of the reckoning, not a way to go. */
const HARDLY_SEEN = 0.01
/** So much of the page stays on the stage, however it is pushed. */
const KEPT_ON_STAGE = 80

export function fitScale(page: Size, stage: Size): number {
  const inside = Math.min(
    (stage.width - FIT_LEFT - FIT_MARGIN) / page.width,
    (stage.height - 2 * FIT_MARGIN) / page.height
  )
  return Math.max(0.01, Math.min(MAX_FIT_SCALE, inside))
}

/** The whole page in the middle of the stage, or as near to it as the tools leave room. */
export function fit(page: Size, stage: Size): Viewport {
  const scale = fitScale(page, stage)
  return { scale, x: Math.max(FIT_LEFT, (stage.width - page.width * scale) / 2), y: (stage.height - page.height * scale) / 2 }
}

export const toPage = (viewport: Viewport, point: Point): Point => ({
  x: (point.x - viewport.x) / viewport.scale,
  y: (point.y - viewport.y) / viewport.scale
})

export const toStage = (viewport: Viewport, box: Box): Box => ({
  x: box.x * viewport.scale + viewport.x,
  y: box.y * viewport.scale + viewport.y,
  width: box.width * viewport.scale,
  height: box.height * viewport.scale
})

/** The part of the plane that the stage shows, in page pixels. */
export const visibleRegion = (viewport: Viewport, stage: Size): Box => ({
  x: -viewport.x / viewport.scale,
  y: -viewport.y / viewport.scale,
  width: stage.width / viewport.scale,
  height: stage.height / viewport.scale
})

/** Changes the scale by a factor; the page point under `pointer` stays under it. */
export function zoomAt(
  viewport: Viewport,
  page: Size,
  stage: Size,
  pointer: Point,
  factor: number
): Viewport {
  const smallest = Math.min(1, fitScale(page, stage)) * BELOW_FIT
  const scale = Math.min(MAX_SCALE, Math.max(smallest, viewport.scale * factor))
  const under = toPage(viewport, pointer)
  return keepOnStage({ scale, x: pointer.x - under.x * scale, y: pointer.y - under.y * scale }, page, stage)
}

export function pan(viewport: Viewport, page: Size, stage: Size, deltaX: number, deltaY: number): Viewport {
  return keepOnStage({ ...viewport, x: viewport.x + deltaX, y: viewport.y + deltaY }, page, stage)
}

function keepOnStage(viewport: Viewport, page: Size, stage: Size): Viewport {
  const clamp = (offset: number, pageLength: number, stageLength: number): number => {
    const kept = Math.min(KEPT_ON_STAGE, pageLength * viewport.scale, stageLength)
    return Math.min(stageLength - kept, Math.max(kept - pageLength * viewport.scale, offset))
  }
  return {
    ...viewport,
    x: clamp(viewport.x, page.width, stage.width),
    y: clamp(viewport.y, page.height, stage.height)
  }
}

/** A wheel that counts lines: one of them. */
const LINE_PX = 16
/** Per pixel of the wheel; a pinch (which comes as a wheel with Control) sends smaller steps. */
const WHEEL_RATE = 0.0016
const PINCH_RATE = 0.01
const MAX_WHEEL_PX = 240

/** The zoom factor of a wheel event: as much back as forth. */
export function wheelFactor(event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const delta = event.deltaY * (event.deltaMode === 1 ? LINE_PX : 1)
  const bounded = Math.max(-MAX_WHEEL_PX, Math.min(MAX_WHEEL_PX, delta))
  return Math.exp(-bounded * (event.ctrlKey ? PINCH_RATE : WHEEL_RATE))
}

/**
 * Moves just enough that the box is on the stage, beside the tools, with some room around it; not at all when it is. Beyond the
 * page's margin there is nothing to make room for: a page that is shown whole stays where it lies.
 */
export function reveal(viewport: Viewport, page: Size, stage: Size, box: Box, room: number): Viewport {
  const shown = toStage(viewport, box)
  const whole = toStage(viewport, { x: 0, y: 0, ...page })
  const shift = (start: number, end: number, first: number, last: number, near: number, length: number): number => {
    const margin = Math.max(0, Math.min(room, (length - near - (end - start)) / 2))
    const from = Math.max(start - margin, Math.min(start, first - FIT_MARGIN))
    const to = Math.min(end + margin, Math.max(end, last + FIT_MARGIN))
    if (from < near - HARDLY_SEEN) return near - from
    return to > length + HARDLY_SEEN ? length - to : 0
  }
  const deltaX = shift(shown.x, right(shown), whole.x, right(whole), FIT_LEFT - FIT_MARGIN, stage.width)
  const deltaY = shift(shown.y, bottom(shown), whole.y, bottom(whole), 0, stage.height)
  return deltaX === 0 && deltaY === 0
    ? viewport
    : { ...viewport, x: viewport.x + deltaX, y: viewport.y + deltaY }
}

/** Keeps what is in the middle in the middle when the stage changes its size. */
export function resized(viewport: Viewport, before: Size, after: Size): Viewport {
  return {
    ...viewport,
    x: viewport.x + (after.width - before.width) / 2,
    y: viewport.y + (after.height - before.height) / 2
  }
}
