import type { Shape, Value } from '../../onnx/ir'
import { shapeText } from '../../onnx/shapes'
import { ints } from '../../onnx/tensor'
import type { GraphBuilder } from '../graph-builder'
import type { Inferred, Op } from '../op'
import { convWeightGradient } from './conv-weight-gradient'
import { ReduceSum } from './reduce-sum'

/** Zeros around the image, in pixels: top, left, bottom, right. */
export type Padding = readonly [number, number, number, number]

export interface ConvParameters {
  readonly stride: 1 | 2
  readonly padding: Padding
}

/** Padding that keeps the extent at stride 1, and halves it (rounded up) at stride 2. */
export function samePadding(kernel: number): Padding {
  const before = Math.floor((kernel - 1) / 2)
  const after = kernel - 1 - before
  return [before, before, after, after]
}
export const validPadding: Padding = [0, 0, 0, 0]

/**
 * Cross-correlation of x [N, Ci, H, W] with w [Co, Ci, kh, kw], plus b [Co]: what networks call convolution.
 * dJ/dx is dy spread back through w, dJ/dw correlates x with dy, dJ/db sums dy over samples and pixels.
 */
export const Conv: Op<ConvParameters> = {
  type: 'Conv',
  infer: inferConv,
  lower: (_g, inputs, { stride, padding }) => ({
    inputs,
    attributes: { strides: [stride, stride], pads: [...padding], kernel_shape: inputs[1].shape.slice(2) as number[] }
  }),
  gradient: ({ g, inputs: [x, w, b], parameters, dy }) => [
    inputGradient(g, x, w, dy, parameters),
    convWeightGradient(g, x, w, dy, parameters),
    ...(b === undefined ? [] : [biasGradient(g, dy)])
  ]
}

function inferConv([x, w]: readonly Value[], { stride, padding: [top, left, bottom, right] }: ConvParameters): Inferred {
  const [samples, channels, height, width] = x.shape
  const [outChannels, inChannels, kernelHeight, kernelWidth] = w.shape as readonly number[]
  if (x.shape.length !== 4 || w.shape.length !== 4 || channels !== inChannels) {
    throw new RangeError(`Conv takes [N, Ci, H, W] and [Co, Ci, kh, kw], not ${shapeText(x.shape)} and ${shapeText(w.shape)}.`)
  }
  const extent = (size: Shape[number], before: number, after: number, kernel: number): number =>
    Math.floor((Number(size) + before + after - kernel) / stride) + 1
  return {
    type: x.type,
    shape: [samples, outChannels, extent(height, top, bottom, kernelHeight), extent(width, left, right, kernelWidth)]
  }
}

function inputGradient(g: GraphBuilder, x: Value, w: Value, dy: Value, { stride, padding }: ConvParameters): Value {
  const [kernelHeight, kernelWidth] = w.shape.slice(2) as readonly number[]
  const [top, left, bottom, right] = padding
  if (stride === 1) {
    // Correlating dy with the flipped kernel: measured faster than ConvTranspose.
    const pads = [kernelHeight - 1 - top, kernelWidth - 1 - left, kernelHeight - 1 - bottom, kernelWidth - 1 - right]
    return g.node('Conv', [dy, flippedKernel(g, w)], { pads, strides: [1, 1], kernel_shape: [kernelHeight, kernelWidth] }, [x])[0]
  }
  const missing = [2, 3].map((axis) => {
    const [before, after, kernel] = axis === 2 ? [top, bottom, kernelHeight] : [left, right, kernelWidth]
    return Number(x.shape[axis]) - ((Number(dy.shape[axis]) - 1) * stride - before - after + kernel)
  })
  const attributes = { pads: [...padding], strides: [stride, stride], output_padding: missing, kernel_shape: [kernelHeight, kernelWidth] }
  return g.node('ConvTranspose', [dy, w], attributes, [x])[0]
}

/** First over the pixels, which lie side by side: measured twice as fast as over all three axes at once. */
function biasGradient(g: GraphBuilder, dy: Value): Value {
  const perSample = g.apply(ReduceSum, [dy], { axes: [2, 3], keepDims: false })
  return g.apply(ReduceSum, [perSample], { axes: [0], keepDims: false })
}

/** [Co, Ci, kh, kw] to [Ci, Co, kh, kw], both kernel axes reversed. */
function flippedKernel(g: GraphBuilder, w: Value): Value {
  const backwards = (name: string, values: readonly number[]) => g.constant(name, ints([2], values))
  // The end before the first element, which a count from the front cannot name.
  const beforeFirst = -(2 ** 31)
  const [flipped] = g.node(
    'Slice',
    [w, backwards('start', [-1, -1]), backwards('end', [beforeFirst, beforeFirst]), backwards('axes', [2, 3]), backwards('steps', [-1, -1])],
    {},
    [w]
  )
  const [co, ci, ...kernel] = w.shape
  return g.node('Transpose', [flipped], { perm: [1, 0, 2, 3] }, [{ type: w.type, shape: [ci, co, ...kernel] }])[0]
}
