/** Cut: a line drawn through a letter splits it there; a click splits it upright at that place. */
import { IconSlice } from '@tabler/icons-react'
import { bottom, right, type Box } from '../../../../shared/geometry'
import type { Segment } from '../../../../shared/layout/layout-operation'
import type { Point } from '../canvas/viewport'
import type { Tool, ToolHost } from './tool'

export function createCutTool(): Tool {
  let from: Point | null = null
  const finish = (host: ToolHost): void => {
    from = null
    host.preview(null)
  }
  return {
    id: 'cut',
    icon: IconSlice,
    keys: ['Alt+C'],
    cursor: 'crosshair',
    down(_host, { at }) {
      from = at
    },
    move(host, { at, isDrag }) {
      if (from !== null && isDrag) host.preview({ kind: 'cut', segment: { from, to: at } })
    },
    complete(host, { at, isDrag }) {
      const start = from
      finish(host)
      if (start === null) return
      const drawn: Segment = isDrag ? { from: start, to: at } : { from: { ...at, y: at.y - 1 }, to: { ...at, y: at.y + 1 } }
      const hit = glyphCut(host, drawn)
      if (hit === null) return
      host.select([hit])
      host.edit({ kind: 'split', glyphId: hit, cut: drawn })
    },
    cancel: finish
  }
}

/** The letter whose box holds most of the line. */
function glyphCut({ scene, pixel }: ToolHost, segment: Segment): number | null {
  const middle = { x: (segment.from.x + segment.to.x) / 2, y: (segment.from.y + segment.to.y) / 2 }
  const reach = 2 * pixel
  const area: Box = { x: middle.x - reach, y: middle.y - reach, width: 2 * reach, height: 2 * reach }
  let best: { id: number; share: number } | null = null
  for (const index of scene.boxes.within(area)) {
    const { id, box } = scene.glyphs[index].glyph
    const share = shareWithin(box, segment)
    if (share > 0 && (best === null || share > best.share)) best = { id, share }
  }
  return best?.id ?? null
}

const STEPS = 16
function shareWithin(box: Box, { from, to }: Segment): number {
  let inside = 0
  for (let step = 0; step <= STEPS; step += 1) {
    const x = from.x + ((to.x - from.x) * step) / STEPS
    const y = from.y + ((to.y - from.y) * step) / STEPS
    if (x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box)) inside += 1
  }
  return inside / (STEPS + 1)
}
