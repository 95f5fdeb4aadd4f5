/**
 * Select: a click selects, with Shift one more; a drag on what is selected moves it, on its border resizes it,
 * on empty paper selects all that is within. States: idle, pressed, marquee, moving, resizing.
 */
import { IconPointer } from '@tabler/icons-react'
import { bottom, right, type Box } from '../../../../shared/geometry'
import type { Point } from '../canvas/viewport'
import type { Scene } from '../scene/scene'
import { boxBetween, type Tool, type ToolEvent, type ToolHost } from './tool'

/** How far beside a box a click still means it, and how near its border it is resized, in CSS pixels. */
const REACH = 4
const BORDER = 6
/** Boxes that are smaller on the stage are moved, not resized: there is no room for both. */
const RESIZE_FROM = 18

export interface Edges {
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressed'; readonly from: Point; readonly hit: number | null; readonly edges: Edges | null }

export function createSelectTool(): Tool {
  let state: State = { kind: 'idle' }
  const finish = (host: ToolHost): void => {
    state = { kind: 'idle' }
    host.preview(null)
  }
  return {
    id: 'select',
    icon: IconPointer,
    keys: ['Alt+V'],
    cursor: 'default',
    down(host, { at }) {
      const edges = edgesAt(host, at)
      state = { kind: 'pressed', from: at, hit: edges === null ? glyphAt(host, at) : host.selectedIds[0], edges }
    },
    move(host, event) {
      if (state.kind !== 'pressed' || !event.isDrag) return
      const moved = movedBoxes(host, state, event)
      if (moved === null) host.preview({ kind: 'marquee', box: boxBetween(state.from, event.at) })
      else host.preview({ kind: 'boxes', boxes: moved.map(({ box }) => box) })
    },
    complete(host, event) {
      const pressed = state
      finish(host)
      if (pressed.kind !== 'pressed') return
      if (!event.isDrag) return click(host, pressed.edges === null ? pressed.hit : glyphAt(host, event.at), event.shift)
      const boxes = movedBoxes(host, pressed, event)
      if (boxes !== null) host.edit({ kind: 'reshape', boxes })
      else {
        const within = glyphsWithin(host.scene, boxBetween(pressed.from, event.at))
        host.select(event.shift ? [...new Set([...host.selectedIds, ...within])] : within)
      }
    },
    cancel: finish
  }
}

function click(host: ToolHost, hit: number | null, shift: boolean): void {
  if (hit === null) host.select(shift ? host.selectedIds : [])
  else if (!shift) host.select([hit])
  else if (host.selectedIds.includes(hit)) host.select(host.selectedIds.filter((id) => id !== hit))
  else host.select([...host.selectedIds, hit])
}

const glyphAt = ({ scene, pixel }: ToolHost, at: Point): number | null => {
  const index = scene.boxes.at(at, REACH * pixel)
  return index === null ? null : scene.glyphs[index].glyph.id
}

/** All whose middle lies in the box. */
function glyphsWithin(scene: Scene, area: Box): number[] {
  return scene.boxes.within(area).flatMap((index) => {
    const { box, id } = scene.glyphs[index].glyph
    const x = box.x + box.width / 2
    const y = box.y + box.height / 2
    return x >= area.x && x <= right(area) && y >= area.y && y <= bottom(area) ? [id] : []
  })
}

/** The edges of the one selected box that the pointer is on; null where it is on none. */
export function edgesAt({ scene, pixel, selectedIds }: Pick<ToolHost, 'scene' | 'pixel' | 'selectedIds'>, at: Point): Edges | null {
  const box = selectedIds.length === 1 ? scene.byId.get(selectedIds[0])?.glyph.box : undefined
  if (box === undefined || Math.min(box.width, box.height) < RESIZE_FROM * pixel) return null
  const reach = BORDER * pixel
  const isNear = at.x > box.x - reach && at.x < right(box) + reach && at.y > box.y - reach && at.y < bottom(box) + reach
  const edge = (value: number, start: number, end: number): -1 | 0 | 1 =>
    Math.abs(value - start) <= reach ? -1 : Math.abs(value - end) <= reach ? 1 : 0
  const edges: Edges = { x: edge(at.x, box.x, right(box)), y: edge(at.y, box.y, bottom(box)) }
  return isNear && (edges.x !== 0 || edges.y !== 0) ? edges : null
}

/** Where the boxes would be now; null when the drag is a marquee. */
function movedBoxes(host: ToolHost, { from, hit, edges }: Extract<State, { kind: 'pressed' }>, { at }: ToolEvent) {
  if (hit === null || !host.selectedIds.includes(hit)) return null
  const delta = { x: Math.round(at.x - from.x), y: Math.round(at.y - from.y) }
  const { width, height } = host.scene.content.page
  return host.selectedIds.flatMap((glyphId) => {
    const box = host.scene.byId.get(glyphId)?.glyph.box
    if (box === undefined) return []
    return [{ glyphId, box: edges === null ? shifted(box, delta, width, height) : resized(box, edges, delta) }]
  })
}

const within = (value: number, most: number): number => Math.max(0, Math.min(most, value))
const shifted = (box: Box, delta: Point, width: number, height: number): Box => ({
  ...box,
  x: within(box.x + delta.x, width - box.width),
  y: within(box.y + delta.y, height - box.height)
})

function resized(box: Box, edges: Edges, delta: Point): Box {
  const side = (start: number, length: number, edge: -1 | 0 | 1, by: number): [number, number] => {
    if (edge === 0) return [start, length]
    if (edge === 1) return [start, Math.max(1, length + by)]
    const moved = Math.min(by, length - 1)
    return [start + moved, length - moved]
  }
  const [x, width] = side(box.x, box.width, edges.x, delta.x)
  const [y, height] = side(box.y, box.height, edges.y, delta.y)
  return { x, y, width, height }
}
