import { axisFromFront } from '../../onnx/shapes'
import { ints } from '../../onnx/tensor'
import type { Op } from '../op'
import { Pad } from './pad'

interface SliceParameters {
  readonly axis: number
  /** From `start` up to, not with, `end`; both counted from the front, within the axis. */
  readonly start: number
  readonly end: number
}

/** Part of x along one axis of known extent. dJ/dx is dy with zeros where nothing was taken. */
export const Slice: Op<SliceParameters> = {
  type: 'Slice',
  infer([x], { axis, start, end }) {
    const at = axisFromFront(axis, x.shape.length)
    const extent = x.shape[at]
    if (typeof extent !== 'number' || start < 0 || end > extent || start >= end) {
      throw new RangeError(`Slice ${start}:${end} does not lie within the extent ${extent} of axis ${axis}.`)
    }
    return { type: x.type, shape: x.shape.with(at, end - start) }
  },
  lower: (g, [x], { axis, start, end }) => ({
    inputs: [x, ...[start, end, axis].map((value, index) => g.constant(['start', 'end', 'axis'][index], ints([1], [value])))],
    attributes: {}
  }),
  gradient({ g, inputs: [x], parameters: { axis, start, end }, dy }) {
    const rank = x.shape.length
    const at = axisFromFront(axis, rank)
    const none = new Array<number>(rank).fill(0)
    const after = Number(x.shape[at]) - end
    return [g.apply(Pad, [dy], { before: none.with(at, start), after: none.with(at, after) })]
  }
}
