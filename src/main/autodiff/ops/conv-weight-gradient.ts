/**
 * dJ/dw of a convolution as matrix products per sample over shifted copies of x (and dy). Two ways, by what was
 * measured: for stride 1 with several input channels the horizontal shifts are put on x and the vertical ones on
 * dy, so that kw + kh copies are made instead of kw kh; else all shifts are on x ("im2col").
 */
import type { Shape, Value } from '../../onnx/ir'
import { ints } from '../../onnx/tensor'
import type { GraphBuilder } from '../graph-builder'
import type { ConvParameters, Padding } from './conv'

/** With fewer input channels than this the copies of dy cost more than they save. */
const SPLIT_FROM_CHANNELS = 4

export function convWeightGradient(g: GraphBuilder, x: Value, w: Value, dy: Value, parameters: ConvParameters): Value {
  const split = parameters.stride === 1 && Number(x.shape[1]) >= SPLIT_FROM_CHANNELS
  return split ? splitShifts(g, x, w, dy, parameters) : allShiftsOnInput(g, x, w, dy, parameters)
}

/**
 * X [N, kh kw Ci, HW] of all shifts of x; dW [Co, kh kw Ci] = sum over n of dY_n X_n^T, reordered to
 * [Co, Ci, kh, kw].
 */
function allShiftsOnInput(g: GraphBuilder, x: Value, w: Value, dy: Value, { stride, padding }: ConvParameters): Value {
  const [co, ci, kh, kw] = w.shape as number[]
  const [height, width] = dy.shape.slice(2) as number[]
  const padded = pad(g, x, padding)
  const shifts = range(kh).flatMap((row) =>
    range(kw).map((column) => {
      const rows = slice(g, padded, 2, row, row + (height - 1) * stride + 1, stride)
      return slice(g, rows, 3, column, column + (width - 1) * stride + 1, stride)
    })
  )
  const pixels = height * width
  const shifted = reshape(g, concat(g, shifts), [x.shape[0], kh * kw * ci, pixels])
  const product = sumOfProducts(g, reshape(g, dy, [dy.shape[0], co, pixels]), shifted)
  const ordered = transpose(g, reshape(g, product, [co, kh * kw, ci]), [0, 2, 1])
  return reshape(g, ordered, [co, ci, kh, kw])
}

/**
 * With p rows and q columns of padding before, dW[:, :, r, c] = sum of dy(i - r + p, j) x(i, j + c - q) over the rows
 * i of x and the columns j of dy: x moved by c - q along a row, dy by r - p along a column.
 */
function splitShifts(g: GraphBuilder, x: Value, w: Value, dy: Value, { padding: [top, left] }: ConvParameters): Value {
  const [co, ci, kh, kw] = w.shape as number[]
  const height = Number(x.shape[2])
  const outWidth = Number(dy.shape[3])
  const pixels = height * outWidth
  const movedX = range(kw).map((column) => moved(g, x, 3, left - column, outWidth))
  const columns = reshape(g, concat(g, movedX), [x.shape[0], kw * ci, pixels])
  // Joining the rows as well would make one product of these, which was measured slower than the copy it takes.
  const products = range(kh).map((row) => {
    const rows = reshape(g, moved(g, dy, 2, row - top, height), [dy.shape[0], co, pixels])
    return reshape(g, sumOfProducts(g, columns, rows), [1, kw, ci, co])
  })
  const product = g.node('Concat', products, { axis: 0 }, [{ type: x.type, shape: [kh, kw, ci, co] }])[0]
  return transpose(g, product, [3, 2, 0, 1])
}

/** sum over n of a_n b_n^T, for a [N, p, q] and b [N, r, q]: [p, r]. */
function sumOfProducts(g: GraphBuilder, a: Value, b: Value): Value {
  const product: Shape = [a.shape[0], a.shape[1], b.shape[1]]
  const [each] = g.node('MatMul', [a, transpose(g, b, [0, 2, 1])], {}, [{ type: a.type, shape: product }])
  const axes = g.constant('axes', ints([1], [0]))
  return g.node('ReduceSum', [each, axes], { keepdims: 0 }, [{ type: a.type, shape: product.slice(1) }])[0]
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const one = (g: GraphBuilder, name: string, value: number): Value => g.constant(name, ints([1], [value]))

function slice(g: GraphBuilder, x: Value, axis: number, start: number, end: number, step: number): Value {
  const shape = x.shape.with(axis, Math.ceil((end - start) / step))
  const inputs = [x, one(g, 'start', start), one(g, 'end', end), one(g, 'axis', axis), one(g, 'step', step)]
  return g.node('Slice', inputs, {}, [{ type: x.type, shape }])[0]
}

/** `extent` places along `axis`, of which x begins at `start`: zeros beside it, and what lies outside left out. */
function moved(g: GraphBuilder, x: Value, axis: number, start: number, extent: number): Value {
  const [before, after] = [start, extent - Number(x.shape[axis]) - start]
  const [top, bottom, left, right] = axis === 2 ? [before, after, 0, 0] : [0, 0, before, after]
  return pad(g, x, [top, left, bottom, right])
}

/** Zeros around the image, or less of it where the padding is negative. */
function pad(g: GraphBuilder, x: Value, [top, left, bottom, right]: Padding): Value {
  if ([top, left, bottom, right].every((extent) => extent === 0)) return x
  const [n, c, height, width] = x.shape
  const shape: Shape = [n, c, Number(height) + top + bottom, Number(width) + left + right]
  const pads = g.constant('pads', ints([8], [0, 0, top, left, 0, 0, bottom, right]))
  return g.node('Pad', [x, pads], {}, [{ type: x.type, shape }])[0]
}

function concat(g: GraphBuilder, parts: readonly Value[]): Value {
  const channels = parts.reduce((sum, { shape }) => sum + Number(shape[1]), 0)
  return g.node('Concat', parts, { axis: 1 }, [{ type: parts[0].type, shape: parts[0].shape.with(1, channels) }])[0]
}

function reshape(g: GraphBuilder, x: Value, shape: Shape): Value {
  const extents = shape.map((extent) => (typeof extent === 'number' ? extent : -1))
  return g.node('Reshape', [x, g.constant('shape', ints([extents.length], extents))], {}, [{ type: x.type, shape }])[0]
}

function transpose(g: GraphBuilder, x: Value, perm: readonly number[]): Value {
  return g.node('Transpose', [x], { perm }, [{ type: x.type, shape: perm.map((axis) => x.shape[axis]) }])[0]
}
