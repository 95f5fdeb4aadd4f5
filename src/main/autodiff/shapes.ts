/** What broadcasting did to a shape, for the walk back to undo. */
import type { Shape } from '../onnx/ir'

/** The axes of `from` along which a tensor of shape `to` was repeated. */
export function repeatedAxes(from: Shape, to: Shape): number[] {
  const missing = from.length - to.length
  return from.flatMap((extent, axis) => (axis < missing || (to[axis - missing] === 1 && extent !== 1) ? [axis] : []))
}
