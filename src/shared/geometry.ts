/** Plane geometry on pages. All coordinates are pixels of the upright page, y downwards. */

/** An axis-aligned rectangle: its upper left corner and its extent, in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Whatever stands in a box. */
export interface Boxed {
  readonly box: Box
}

export const right = (box: Box): number => box.x + box.width
export const bottom = (box: Box): number => box.y + box.height
export const area = (box: Box): number => box.width * box.height
export const centreX = (box: Box): number => box.x + box.width / 2
export const centreY = (box: Box): number => box.y + box.height / 2

/** The smallest box that holds all of `boxes`. Throws RangeError when there is none. */
export function enclosing(boxes: readonly Box[]): Box {
  if (boxes.length === 0) throw new RangeError('enclosing() needs at least one box')
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map(right)) - x,
    height: Math.max(...boxes.map(bottom)) - y
  }
}

/** Length of the overlap of two intervals, 0 when they are apart. */
export function overlap(startA: number, endA: number, startB: number, endB: number): number {
  return Math.max(0, Math.min(endA, endB) - Math.max(startA, startB))
}

/** Area of the intersection over area of the union, 0 to 1 (the Jaccard index of two boxes). */
export function intersectionOverUnion(a: Box, b: Box): number {
  const intersection = overlap(a.x, right(a), b.x, right(b)) * overlap(a.y, bottom(a), b.y, bottom(b))
  return intersection === 0 ? 0 : intersection / (area(a) + area(b) - intersection)
}
