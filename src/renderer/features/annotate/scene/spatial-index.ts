/**
 * Finds boxes by place: a uniform grid whose cells are about two letters wide, so that a query touches few
 * cells and few boxes. Made anew when the boxes change; a page of 5,000 takes a few milliseconds.
 */
import { area, bottom, right, type Box } from '../../../../shared/geometry'

interface Point {
  readonly x: number
  readonly y: number
}

export class SpatialIndex {
  private readonly cells = new Map<number, number[]>()
  private readonly cellSide: number
  /** Columns of the widest grid that a page can need: cell keys are row times this plus column. */
  private static readonly STRIDE = 1 << 20

  constructor(private readonly boxes: readonly Box[]) {
    const mean =
      boxes.reduce((sum, box) => sum + Math.max(box.width, box.height), 0) / Math.max(1, boxes.length)
    this.cellSide = Math.max(16, mean * 2)
    boxes.forEach((box, index) => {
      for (const key of this.keysOf(box)) {
        const cell = this.cells.get(key)
        if (cell === undefined) this.cells.set(key, [index])
        else cell.push(index)
      }
    })
  }

  /** Indices of the boxes that touch the area, in ascending order. */
  within(region: Box): number[] {
    const found = new Set<number>()
    for (const key of this.keysOf(region)) {
      for (const index of this.cells.get(key) ?? []) if (touches(this.boxes[index], region)) found.add(index)
    }
    return [...found].sort((a, b) => a - b)
  }

  /**
   * The box at a point: the smallest that holds it; else the nearest within `reach` pixels; null when there
   * is none. Letters lie inside each other (a dot in an i's box), so the smaller one is meant.
   */
  at(point: Point, reach: number): number | null {
    const region = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach }
    let best: { index: number; distance: number; area: number } | null = null
    for (const index of this.within(region)) {
      const box = this.boxes[index]
      const distance = distanceTo(box, point)
      if (distance > reach) continue
      const isBetter =
        best === null || distance < best.distance || (distance === best.distance && area(box) < best.area)
      if (isBetter) best = { index, distance, area: area(box) }
    }
    return best?.index ?? null
  }

  private *keysOf(box: Box): Generator<number> {
    const side = this.cellSide
    const lastColumn = Math.floor(right(box) / side)
    const lastRow = Math.floor(bottom(box) / side)
    for (let row = Math.max(0, Math.floor(box.y / side)); row <= lastRow; row++) {
      for (let column = Math.max(0, Math.floor(box.x / side)); column <= lastColumn; column++) {
        yield row * SpatialIndex.STRIDE + column
      }
    }
  }
}

const touches = (a: Box, b: Box): boolean =>
  a.x <= right(b) && b.x <= right(a) && a.y <= bottom(b) && b.y <= bottom(a)

/** Euclidean distance from a point to a box, 0 inside it. */
function distanceTo(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.x - x, 0, x - right(box)), Math.max(box.y - y, 0, y - bottom(box)))
}
