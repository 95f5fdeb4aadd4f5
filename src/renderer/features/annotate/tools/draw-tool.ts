/** Draw: a drag makes a box around a letter that was not found; it shrinks to the ink and is read. */
import { IconSquarePlus } from '@tabler/icons-react'
import type { Point } from '../canvas/viewport'
import { boxBetween, type Tool, type ToolHost } from './tool'

/** A smaller box is a slip of the hand, in CSS pixels. */
const SMALLEST = 4

export function createDrawTool(): Tool {
  let from: Point | null = null
  const finish = (host: ToolHost): void => {
    from = null
    host.preview(null)
  }
  return {
    id: 'draw',
    icon: IconSquarePlus,
    keys: ['Alt+B'],
    cursor: 'crosshair',
    down(_host, { at }) {
      from = at
    },
    move(host, { at, isDrag }) {
      if (from !== null && isDrag) host.preview({ kind: 'drawn', box: boxBetween(from, at) })
    },
    complete(host, { at }) {
      const box = from === null ? null : boxBetween(from, at)
      finish(host)
      if (box !== null && Math.min(box.width, box.height) >= SMALLEST * host.pixel) host.draw(box)
    },
    cancel: finish
  }
}
