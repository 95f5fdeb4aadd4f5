/** Boxes of pages that lie turned by quarters. Exact: nothing is rounded. */
import { bottom, right, type Box } from './geometry'
import type { QuarterTurns } from './reading'

export interface TurnedSize {
  readonly width: number
  readonly height: number
}

/** A box of the turned image, in the image before it was turned clockwise; `turned`: the size of the turned one. */
export function turnBack(box: Box, turns: QuarterTurns, turned: TurnedSize): Box {
  const { width, height } = box
  switch (turns) {
    case 0:
      return box
    case 1:
      return { x: box.y, y: turned.width - right(box), width: height, height: width }
    case 2:
      return { x: turned.width - right(box), y: turned.height - bottom(box), width, height }
    case 3:
      return { x: turned.height - bottom(box), y: box.x, width: height, height: width }
  }
}

/** A box of an image, in the image turned clockwise; `size`: of the image before. What n turns do, 4 - n turns back do too. */
export const turnBox = (box: Box, turns: QuarterTurns, size: TurnedSize): Box => turnBack(box, ((4 - turns) % 4) as QuarterTurns, size)

export const turnedSize = ({ width, height }: TurnedSize, turns: QuarterTurns): TurnedSize =>
  turns % 2 === 0 ? { width, height } : { width: height, height: width }
