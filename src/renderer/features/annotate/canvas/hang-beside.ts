/** Where a card hangs at a box so that the box and the letters left and right of it are seen. */
import { bottom, right, type Box } from '../../../../shared/geometry'
import { TOOLS_WIDTH, type Point, type Size } from './viewport'

const GAP = 10
const EDGE = 8

/**
 * The card's upper left corner, beside the tools: above the box, where it covers what has been gone through and not what comes next; under
 * it where there is no room above; null when the box is not on the stage.
 */
export function hangBeside(box: Box, card: Size, stage: Size): Point | null {
  const isOff = right(box) < 0 || box.x > stage.width || bottom(box) < 0 || box.y > stage.height
  if (isOff) return null
  const below = bottom(box) + GAP
  const above = box.y - GAP - card.height
  const y = above >= EDGE || below + card.height > stage.height - EDGE ? above : below
  const clamp = (value: number, length: number, from: number, room: number): number =>
    Math.max(from + EDGE, Math.min(room - length - EDGE, value))
  return {
    x: clamp(box.x + box.width / 2 - card.width / 2, card.width, TOOLS_WIDTH, stage.width),
    y: clamp(y, card.height, 0, stage.height)
  }
}
