/** What the element-by-element ops share: inference by broadcasting. */
import type { Value } from '../../onnx/ir'
import { broadcastShape } from '../../onnx/shapes'
import type { Inferred } from '../op'

export const inferUnary = ([x]: readonly Value[]): Inferred => ({ type: x.type, shape: x.shape })

/** Both operands have one type; the result has their broadcast shape. */
export function inferBinary([a, b]: readonly Value[]): Inferred {
  if (a.type !== b.type) throw new RangeError(`Operands are of types ${a.type} and ${b.type}; they must be the same.`)
  return { type: a.type, shape: broadcastShape(a.shape, b.shape) }
}
