/**
 * What the operators on images [N, C, ...pixels] do to shapes.
 * Each rule follows the operator's text in https://github.com/onnx/onnx/blob/main/docs/Operators.md
 */
import { UNKNOWN_EXTENT, type Dimension, type Shape } from './ir'
import type { NodeUse, ShapeRule } from './node-use'
import { agree, shapeText } from './shapes'

/** w [M, C, ...kernel], bias [M]; gives [N, M, ...]. */
export const conv: ShapeRule = (use) => {
  const [x, w] = [use.shape(0), use.shape(1)]
  requireChannels(use, x[1], w[1], w[0])
  return [[x[0], w[0], ...windowed(use, kernelOf(use, w))]]
}

/** The other way about: w [C, M, ...kernel]; pads take away, output_padding adds. */
export const convTranspose: ShapeRule = (use) => {
  const [x, w] = [use.shape(0), use.shape(1)]
  requireChannels(use, x[1], w[0], w[1])
  const kernel = kernelOf(use, w)
  const extra = use.ints('output_padding') ?? kernel.map(() => 0)
  const spread = eachAxis(use, kernel, (extent, size, stride, pads, axis) => stride * (extent - 1) + extra[axis] + size - pads)
  return [[x[0], w[1], ...spread]]
}

/** MaxPool and AveragePool. */
export const pool: ShapeRule = (use) => {
  const [n, c] = use.shape()
  const y = [n, c, ...windowed(use, use.ints('kernel_shape') ?? [])]
  return use.outputs.map(() => y)
}

export const globalPool: ShapeRule = (use) => [use.shape().map((extent, axis) => (axis < 2 ? extent : 1))]

/** Scale, shift, mean and variance are one number a channel; in training mean and variance come out too. */
export const batchNormalization: ShapeRule = (use) => {
  const x = use.shape()
  const perChannel = [x[1]]
  const stray = use.inputs.slice(1).find((input) => input !== undefined && !agree(input.shape, perChannel))
  if (stray !== undefined) throw new RangeError(`"${stray.name}" is of shape ${shapeText(stray.shape)}, but must be ${shapeText(perChannel)}`)
  return use.int('training_mode', 0) === 1 ? [x, perChannel, perChannel] : [x]
}

/** By `scales`, one for each axis. */
export const resize: ShapeRule = (use) => {
  const scales = use.constant(2)
  if (scales === undefined) return [use.outputs[0].shape]
  if (scales.length !== use.shape().length) throw new RangeError(`${shapeText(use.shape())} takes ${use.shape().length} scales, not ${scales.length}`)
  const scaled = (extent: Dimension, scale: number): Dimension => {
    if (scale === 1) return extent
    return typeof extent === 'number' ? Math.floor(extent * scale) : UNKNOWN_EXTENT
  }
  return [use.shape().map((extent, axis) => scaled(extent, scales[axis]))]
}

function requireChannels({ inputs: [x, w, bias] }: NodeUse, found: Dimension, expected: Dimension, outputs: Dimension): void {
  if (x?.shape.length !== w?.shape.length || found !== expected) {
    throw new RangeError(`an image ${shapeText(x?.shape ?? [])} does not fit weights ${shapeText(w?.shape ?? [])}`)
  }
  if (bias !== undefined && !agree(bias.shape, [outputs])) {
    throw new RangeError(`"${bias.name}" is of shape ${shapeText(bias.shape)}, but must be [${outputs}]`)
  }
}

function kernelOf(use: NodeUse, w: Shape): readonly number[] {
  const kernel = w.slice(2).map(Number)
  const said = use.ints('kernel_shape') ?? kernel
  if (!agree(said, kernel)) throw new RangeError(`kernel_shape is ${shapeText(said)}, but the weights are ${shapeText(w)}`)
  return kernel
}

/** As many windows as fit. */
const windowed = (use: NodeUse, kernel: readonly number[]): Dimension[] =>
  eachAxis(use, kernel, (extent, size, stride, pads) => Math.floor((extent + pads - size) / stride) + 1)

/** The extent along each axis of pixels; `pads` are those of both ends together. */
function eachAxis(
  use: NodeUse,
  kernel: readonly number[],
  extentOf: (extent: number, size: number, stride: number, pads: number, axis: number) => number
): Dimension[] {
  const pixels = use.shape().slice(2)
  const strides = use.ints('strides') ?? pixels.map(() => 1)
  const pads = use.ints('pads') ?? [...pixels, ...pixels].map(() => 0)
  if (kernel.length !== pixels.length || strides.length !== pixels.length || pads.length !== 2 * pixels.length) {
    throw new RangeError(`kernel, strides and pads do not have the axes of ${shapeText(use.shape())}`)
  }
  return pixels.map((extent, axis) => {
    if (typeof extent !== 'number') return UNKNOWN_EXTENT
    const result = extentOf(extent, kernel[axis], strides[axis], pads[axis] + pads[axis + pixels.length], axis)
    if (result < 1) throw new RangeError(`a kernel of ${kernel[axis]} does not fit ${shapeText(use.shape())}`)
    return result
  })
}
