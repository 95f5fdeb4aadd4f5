import { ints } from '../../onnx/tensor'
import type { Op } from '../op'
import { Slice } from './slice'

interface PadParameters {
  /** Zeros before and after, for each axis. */
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** x with zeros around it. dJ/dx is the part of dy that x became. */
export const Pad: Op<PadParameters> = {
  type: 'Pad',
  infer: ([x], { before, after }) => ({
    type: x.type,
    shape: x.shape.map((extent, axis) => {
      const added = before[axis] + after[axis]
      if (added > 0 && typeof extent !== 'number') throw new RangeError(`Pad needs the extent of axis ${axis}.`)
      return added === 0 ? extent : Number(extent) + added
    })
  }),
  lower: (g, [x], { before, after }) => ({
    inputs: [x, g.constant('pads', ints([2 * before.length], [...before, ...after]))],
    attributes: {}
  }),
  gradient({ g, inputs: [x], parameters: { before, after }, dy }) {
    const padded = x.shape.flatMap((_, axis) => (before[axis] + after[axis] > 0 ? [axis] : []))
    return [
      padded.reduce((part, axis) => {
        const start = before[axis]
        return g.apply(Slice, [part], { axis, start, end: start + Number(x.shape[axis]) })
      }, dy)
    ]
  }
}
