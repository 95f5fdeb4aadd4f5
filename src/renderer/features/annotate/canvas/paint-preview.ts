/** Draws what a tool is about to do. */
import type { Box } from '../../../../shared/geometry'
import type { ToolPreview } from '../tools/tool'
import { toStage, type Viewport } from './viewport'

export function paintPreview(
  context: CanvasRenderingContext2D,
  { preview, viewport, accent }: { preview: ToolPreview | null; viewport: Viewport; accent: string }
): void {
  if (preview === null) return
  context.save()
  context.strokeStyle = accent
  context.fillStyle = accent
  if (preview.kind === 'cut') {
    const at = (point: { x: number; y: number }): Box => toStage(viewport, { ...point, width: 0, height: 0 })
    const from = at(preview.segment.from)
    const to = at(preview.segment.to)
    for (const [colour, width] of [
      ['rgba(255, 255, 255, 0.9)', 5],
      [accent, 2.5]
    ] as const) {
      context.strokeStyle = colour
      context.lineWidth = width
      context.beginPath()
      context.moveTo(from.x, from.y)
      context.lineTo(to.x, to.y)
      context.stroke()
    }
  } else {
    const boxes = preview.kind === 'boxes' ? preview.boxes : [preview.box]
    context.lineWidth = preview.kind === 'marquee' ? 1 : 2
    context.setLineDash(preview.kind === 'marquee' ? [4, 3] : [])
    for (const box of boxes.map((one) => toStage(viewport, one))) {
      context.globalAlpha = 0.1
      context.fillRect(box.x, box.y, box.width, box.height)
      context.globalAlpha = 1
      context.strokeRect(box.x, box.y, box.width, box.height)
    }
  }
  context.restore()
}
