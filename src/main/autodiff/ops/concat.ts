import { axisFromFront, shapeText } from '../../onnx/shapes'
import type { Op } from '../op'
import { Slice } from './slice'

interface ConcatParameters {
  readonly axis: number
}

/** The inputs one after another along an axis. Each gets its own part of dy. */
export const Concat: Op<ConcatParameters> = {
  type: 'Concat',
  infer(inputs, { axis }) {
    const [first] = inputs
    const at = axisFromFront(axis, first.shape.length)
    const others = (shape: typeof first.shape) => shapeText(shape.with(at, 0))
    const stray = inputs.find(({ shape }) => others(shape) !== others(first.shape) || typeof shape[at] !== 'number')
    if (stray !== undefined) throw new RangeError(`Concat along axis ${axis} cannot join ${shapeText(first.shape)} and ${shapeText(stray.shape)}.`)
    const extent = inputs.reduce((sum, { shape }) => sum + Number(shape[at]), 0)
    return { type: first.type, shape: first.shape.with(at, extent) }
  },
  lower: (_g, inputs, { axis }) => ({ inputs, attributes: { axis } }),
  gradient({ g, inputs, parameters: { axis }, dy }) {
    const at = axisFromFront(axis, dy.shape.length)
    let start = 0
    return inputs.map(({ shape }) => {
      const end = start + Number(shape[at])
      const part = g.apply(Slice, [dy], { axis: at, start, end })
      start = end
      return part
    })
  }
}
