/** Shapes with extents that may be known only by name, and the broadcasting rule of ONNX (NumPy's). */
import { UNKNOWN_EXTENT, type Dimension, type Shape } from './ir'

export const shapeText = (shape: Shape): string => `[${shape.join(', ')}]`

/** The shape of `a op b`, element by element. Throws RangeError when the shapes do not fit. */
export function broadcastShape(a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length)
  return Array.from({ length: rank }, (_, index): Dimension => {
    const left = a[index - rank + a.length] ?? 1
    const right = b[index - rank + b.length] ?? 1
    if (left === right || right === 1) return left
    if (left === 1) return right
    throw new RangeError(`Shapes ${shapeText(a)} and ${shapeText(b)} cannot be broadcast: ${left} against ${right}.`)
  })
}

/** `axis` counted from the front. Throws RangeError outside the rank. */
export function axisFromFront(axis: number, rank: number): number {
  const front = axis < 0 ? axis + rank : axis
  if (front < 0 || front >= rank) throw new RangeError(`Axis ${axis} is outside a tensor of rank ${rank}.`)
  return front
}

/** Whether two shapes can be of one tensor: what is unknown can be anything. */
export const agree = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((extent, axis) => extent === b[axis] || extent === UNKNOWN_EXTENT || b[axis] === UNKNOWN_EXTENT)

/** Whether two shapes surely hold different numbers of values. Extents known by name cancel out when both have them. */
export function elementCountsDiffer(a: Shape, b: Shape): boolean {
  const names = (shape: Shape): string => shape.filter((extent) => typeof extent === 'string').sort().join()
  const product = (shape: Shape): number => shape.reduce<number>((size, extent) => (typeof extent === 'number' ? size * extent : size), 1)
  return names(a) === names(b) && !names(a).includes(UNKNOWN_EXTENT) && product(a) !== product(b)
}
