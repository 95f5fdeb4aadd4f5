/**
 * What the operators that move, join and reduce values do to shapes.
 * Each rule follows the operator's text in https://github.com/onnx/onnx/blob/main/docs/Operators.md
 */
import { UNKNOWN_EXTENT, type Dimension, type Shape, type TensorAttribute } from './ir'
import type { NodeUse, ShapeRule } from './node-use'
import { elementCodes } from './schema'
import { agree, axisFromFront, broadcastShape, elementCountsDiffer, shapeText } from './shapes'
import type { ElementType } from './tensor'

export const same: ShapeRule = (use) => [use.shape()]

/** Softmax and its like: an axis of the input, the last when it is not said. */
export const alongAxis: ShapeRule = (use) => {
  axisFromFront(use.int('axis', -1), use.shape().length)
  return [use.shape()]
}

export const broadcast: ShapeRule = ({ inputs }) => [
  inputs.reduce<Shape>((shape, input) => (input === undefined ? shape : broadcastShape(shape, input.shape)), [])
]

/** Clip: its bounds are scalars. */
export const bounded: ShapeRule = ({ inputs: [x, ...bounds] }) => {
  const stray = bounds.find((bound) => bound !== undefined && bound.shape.length > 0)
  if (stray !== undefined) throw new RangeError(`"${stray.name}" is of shape ${shapeText(stray.shape)}, but must be a scalar`)
  return [x?.shape ?? []]
}

export const cast: ShapeRule = (use) => {
  requireType(use, (Object.keys(elementCodes) as ElementType[]).find((type) => elementCodes[type] === use.attributes['to']))
  return [use.shape()]
}

/** [..., n, d] by [..., d, m]: the axes before the last two are broadcast. */
export const matMul: ShapeRule = (use) => {
  const [a, b] = [use.shape(0), use.shape(1)]
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-2)) throw new RangeError(`${shapeText(a)} and ${shapeText(b)} cannot be multiplied`)
  return [[...broadcastShape(a.slice(0, -2), b.slice(0, -2)), a[a.length - 2], b[b.length - 1]]]
}

/** A [n, d] B [d, m] + C, either first transposed when it is said so; C is broadcast to [n, m]. */
export const gemm: ShapeRule = (use) => {
  const operand = (index: number, transposed: string): Shape =>
    use.int(transposed, 0) === 0 ? use.shape(index) : use.shape(index).toReversed()
  const [a, b] = [operand(0, 'transA'), operand(1, 'transB')]
  if (a.length !== 2 || b.length !== 2 || a[1] !== b[0]) throw new RangeError(`${shapeText(a)} and ${shapeText(b)} cannot be multiplied`)
  const y = [a[0], b[1]]
  const c = use.inputs[2]?.shape ?? []
  if (!agree(broadcastShape(c, y), y)) throw new RangeError(`${shapeText(c)} cannot be added to ${shapeText(y)}`)
  return [y]
}

export const transpose: ShapeRule = (use) => {
  const x = use.shape()
  const perm = use.ints('perm') ?? x.map((_, axis) => x.length - 1 - axis)
  const isPermutation = perm.length === x.length && x.every((_, axis) => perm.includes(axis))
  if (!isPermutation) throw new RangeError(`perm [${perm.join(', ')}] does not reorder the axes of ${shapeText(x)}`)
  return [perm.map((axis) => x[axis])]
}

/** In the wanted shape 0 keeps an extent and -1 is what remains. */
export const reshape: ShapeRule = (use) => {
  const x = use.shape()
  const [y] = use.outputs
  if (elementCountsDiffer(x, y.shape)) throw new RangeError(`${shapeText(x)} does not hold as many values as ${shapeText(y.shape)}`)
  return [wantedShape(use, 1).map((extent, axis) => (extent === 0 ? x[axis] : extent === -1 ? UNKNOWN_EXTENT : extent))]
}

export const flatten: ShapeRule = (use) => {
  const axis = use.int('axis', 1)
  const product = (shape: Shape): Dimension => {
    if (shape.length === 1) return shape[0]
    return shape.every((extent) => typeof extent === 'number') ? shape.reduce<number>((size, extent) => size * Number(extent), 1) : UNKNOWN_EXTENT
  }
  return [[product(use.shape().slice(0, axis)), product(use.shape().slice(axis))]]
}

export const concat: ShapeRule = (use) => {
  const first = use.shape()
  const others = use.inputs.slice(1).map((_, index) => use.shape(index + 1))
  const axis = axisFromFront(use.int('axis', 0), first.length)
  const stray = others.find((shape) => shape.length !== first.length || !agree(shape.with(axis, 0), first.with(axis, 0)))
  if (stray !== undefined) throw new RangeError(`${shapeText(first)} and ${shapeText(stray)} cannot be joined along axis ${axis}`)
  return [others.reduce((joined, shape) => joined.with(axis, combine(joined[axis], shape[axis], (a, b) => a + b)), first)]
}

/** Ends are clamped, negative positions count from the end. */
export const slice: ShapeRule = (use) => {
  const x = use.shape()
  const [starts, ends, steps] = [use.constant(1), use.constant(2), use.inputs[4] === undefined ? [] : use.constant(4)]
  const axes = use.inputs[3] === undefined ? x.map((_, axis) => axis) : use.constant(3)
  if (axes === undefined) return [x.map(() => UNKNOWN_EXTENT)]
  return [
    axes.reduce((shape, axis, index) => {
      const at = axisFromFront(axis, x.length)
      const extent = x[at]
      if (starts === undefined || ends === undefined || steps === undefined || typeof extent !== 'number') return shape.with(at, UNKNOWN_EXTENT)
      return shape.with(at, slicedExtent(extent, starts[index], ends[index], steps[index] ?? 1))
    }, x)
  ]
}

function slicedExtent(extent: number, start: number, end: number, step: number): number {
  const clamp = (position: number): number => {
    const fromFront = position < 0 ? position + extent : position
    return step > 0 ? Math.min(Math.max(fromFront, 0), extent) : Math.min(Math.max(fromFront, -1), extent - 1)
  }
  return Math.max(0, Math.ceil((clamp(end) - clamp(start)) / step))
}

/** `pads` holds what is added before every axis, then what is added after. */
export const pad: ShapeRule = (use) => {
  const x = use.shape()
  const pads = use.constant(1)
  if (pads === undefined) return [x.map(() => UNKNOWN_EXTENT)]
  if (pads.length !== 2 * x.length) throw new RangeError(`pads for ${shapeText(x)} are ${2 * x.length} numbers, not ${pads.length}`)
  return [x.map((extent, axis) => combine(extent, pads[axis] + pads[axis + x.length], (size, added) => size + added))]
}

/** Axes are an attribute or, in ReduceSum, the second input; none are all. */
export const reduce: ShapeRule = (use) => {
  const x = use.shape()
  const axes = (use.inputs[1] === undefined ? (use.ints('axes') ?? []) : use.constant(1))?.map((axis) => axisFromFront(axis, x.length))
  if (axes === undefined) return [use.outputs[0].shape]
  const isReduced = (axis: number): boolean => axes.length === 0 || axes.includes(axis)
  return [use.int('keepdims', 1) === 1 ? x.map((extent, axis) => (isReduced(axis) ? 1 : extent)) : x.filter((_, axis) => !isReduced(axis))]
}

export const argReduce: ShapeRule = (use) => {
  const axis = axisFromFront(use.int('axis', 0), use.shape().length)
  return [use.int('keepdims', 1) === 1 ? use.shape().with(axis, 1) : use.shape().toSpliced(axis, 1)]
}

export const gather: ShapeRule = (use) => {
  const axis = axisFromFront(use.int('axis', 0), use.shape().length)
  return [use.shape().toSpliced(axis, 1, ...use.shape(1))]
}

/** Each row of `indices` [..., k] names a place on the first k axes; `updates` has what goes there. */
export const scatter: ShapeRule = (use) => {
  const [data, indices, updates] = [use.shape(0), use.shape(1), use.shape(2)]
  const place = [...indices.slice(0, -1), ...data.slice(Number(indices.at(-1)))]
  if (!agree(updates, place)) throw new RangeError(`updates are of shape ${shapeText(updates)}, but must be ${shapeText(place)}`)
  return [data]
}

export const oneHot: ShapeRule = (use) => {
  const axis = axisFromFront(use.int('axis', -1), use.shape().length + 1)
  return [use.shape().toSpliced(axis, 0, use.constant(1)?.[0] ?? UNKNOWN_EXTENT)]
}

export const unsqueeze: ShapeRule = (use) => {
  const axes = use.constant(1)
  if (axes === undefined) return [use.outputs[0].shape]
  const rank = use.shape().length + axes.length
  return [axes.map((axis) => axisFromFront(axis, rank)).toSorted((a, b) => a - b).reduce((shape, axis) => shape.toSpliced(axis, 0, 1), use.shape())]
}

export const shapeOf: ShapeRule = (use) => [[use.shape().length]]
export const scalar: ShapeRule = () => [[]]

/** x must be one that can be repeated to the recorded shape. */
export const expand: ShapeRule = (use) => [broadcastShape(use.shape(), wantedShape(use, 1))]

export const constantOfShape: ShapeRule = (use) => {
  const value = use.attributes['value'] as TensorAttribute | undefined
  requireType(use, value?.tensor.type ?? 'float32')
  return [wantedShape(use, 0)]
}

/** The shape that an input asks for: where only running it tells, the recorded one, if it has as many axes. */
function wantedShape(use: NodeUse, index: number): Shape {
  const known = use.constant(index)
  const { name, shape } = use.outputs[0]
  const rank = use.shape(index)[0]
  if (known === undefined && rank !== shape.length) throw new RangeError(`"${name}" is recorded as ${shapeText(shape)}, but has ${rank} axes`)
  return known ?? shape
}

function requireType({ outputs: [{ name, type }] }: NodeUse, expected: ElementType | undefined): void {
  if (type !== expected) throw new RangeError(`"${name}" is recorded as ${type}, but is ${expected ?? 'of no type that is known'}`)
}

/** An extent that results from two, where both are known. */
function combine(a: Dimension, b: Dimension, how: (a: number, b: number) => number): Dimension {
  if (typeof a === 'number' && typeof b === 'number') return how(a, b)
  return b === 0 ? a : UNKNOWN_EXTENT
}
