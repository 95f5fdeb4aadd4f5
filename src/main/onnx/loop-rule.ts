/**
 * Loop: runs its body as often as its first input says, while the second is true.
 * https://github.com/onnx/onnx/blob/main/docs/Operators.md#Loop
 *
 *   body(iteration, condition, carried...) -> (goOn, carried..., collected...)
 *
 * What is carried has one type and shape throughout; what is collected is stacked, an iteration a row.
 */
import { UNKNOWN_EXTENT, type Graph, type Shape, type Value } from './ir'
import type { ShapeRule } from './node-use'
import { agree, shapeText } from './shapes'

type Typed = Pick<Value, 'type' | 'shape'>

export const loop: ShapeRule = ({ inputs: [, , ...carried], outputs, attributes }) => {
  const body = attributes['body'] as Graph
  requireCount('inputs', body.inputs, carried.length + 2)
  requireCount('outputs', body.outputs, outputs.length + 1)
  const [iteration, condition, ...before] = body.inputs
  const [goOn, ...after] = body.outputs
  requireLike(iteration, { type: 'int64', shape: [] })
  requireLike(condition, { type: 'bool', shape: [] })
  requireLike(goOn, { type: 'bool', shape: [] })
  carried.forEach((value, index) => {
    if (value === undefined) throw new RangeError(`input ${index + 2} is left out`)
    requireLike(before[index], value)
    requireLike(after[index], value)
  })
  return after.map(({ name, type, shape }, index): Shape => {
    if (outputs[index].type !== type) throw new RangeError(`"${outputs[index].name}" is ${outputs[index].type}, but "${name}" of the body is ${type}`)
    return index < carried.length ? shape : [UNKNOWN_EXTENT, ...shape]
  })
}

function requireCount(side: string, values: readonly Value[], expected: number): void {
  if (values.length !== expected) throw new RangeError(`the body has ${values.length} ${side}, but must have ${expected}`)
}

function requireLike({ name, type, shape }: Value, expected: Typed): void {
  if (type === expected.type && agree(shape, expected.shape)) return
  throw new RangeError(`"${name}" of the body is ${type} ${shapeText(shape)}, but must be ${expected.type} ${shapeText(expected.shape)}`)
}
