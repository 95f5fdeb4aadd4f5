/**
 * Scan: runs its body once for each row of what is scanned, first to last.
 * https://github.com/onnx/onnx/blob/main/docs/Operators.md#Scan
 *
 *   body(carried..., rows...) -> (carried..., collected...)
 *
 * What is carried has one type and shape throughout; what is collected is stacked, an iteration a row.
 */
import type { Dimension, Graph, Shape, Value } from './ir'
import type { NodeUse, ShapeRule } from './node-use'
import { agree, shapeText } from './shapes'

type Typed = Pick<Value, 'type' | 'shape'>

export const scan: ShapeRule = (use) => {
  const body = use.attributes['body'] as Graph
  const scanned = use.int('num_scan_inputs', 0)
  const carried = use.inputs.length - scanned
  requireCount('inputs', body.inputs, use.inputs.length)
  requireCount('outputs', body.outputs, use.outputs.length)
  const iterations = lengthOf(use, carried)
  body.inputs.forEach((input, index) => {
    const { type, shape } = given(use, index)
    requireLike(input, index < carried ? { type, shape } : { type, shape: shape.slice(1) })
    if (index < carried) requireLike(body.outputs[index], { type, shape })
  })
  return body.outputs.map(({ name, type, shape }, index): Shape => {
    if (use.outputs[index].type !== type) throw new RangeError(`"${use.outputs[index].name}" is ${use.outputs[index].type}, but "${name}" of the body is ${type}`)
    return index < carried ? shape : [iterations, ...shape]
  })
}

function given({ inputs }: NodeUse, index: number): Value {
  const value = inputs[index]
  if (value === undefined) throw new RangeError(`input ${index} is left out`)
  return value
}

/** All that is scanned, from input `first` on, has as many rows. */
function lengthOf(use: NodeUse, first: number): Dimension {
  const [length, ...others] = use.inputs.slice(first).map((_, index) => use.shape(first + index)[0])
  if (length === undefined) throw new RangeError('nothing is scanned')
  const stray = others.find((other) => !agree([other], [length]))
  if (stray !== undefined) throw new RangeError(`what is scanned has ${shapeText([length])} and ${shapeText([stray])} rows`)
  return length
}

function requireCount(side: string, values: readonly Value[], expected: number): void {
  if (values.length !== expected) throw new RangeError(`the body has ${values.length} ${side}, but must have ${expected}`)
}

function requireLike({ name, type, shape }: Value, expected: Typed): void {
  if (type === expected.type && agree(shape, expected.shape)) return
  throw new RangeError(`"${name}" of the body is ${type} ${shapeText(shape)}, but must be ${expected.type} ${shapeText(expected.shape)}`)
}
