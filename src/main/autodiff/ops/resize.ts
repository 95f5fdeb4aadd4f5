import type { Op } from '../op'
import { AveragePool } from './average-pool'
import { Mul } from './mul'
import { floats } from '../../onnx/tensor'

interface ResizeParameters {
  /** Every pixel becomes scale x scale pixels. */
  readonly scale: number
}

/** Nearest-neighbour enlargement, as decoders use it. dJ/dx is the sum of dy over the pixels that x became. */
export const Resize: Op<ResizeParameters> = {
  type: 'Resize',
  infer: ([x], { scale }) => ({ type: x.type, shape: [x.shape[0], x.shape[1], Number(x.shape[2]) * scale, Number(x.shape[3]) * scale] }),
  lower: (g, [x], { scale }) => ({
    inputs: [x, { name: '', type: 'float32', shape: [] }, g.constant('scales', floats([4], [1, 1, scale, scale]))],
    attributes: { mode: 'nearest', coordinate_transformation_mode: 'asymmetric', nearest_mode: 'floor' }
  }),
  gradient: ({ g, parameters: { scale }, dy }) => [
    g.apply(Mul, [g.apply(AveragePool, [dy], { size: scale }), g.scalar(scale ** 2)], undefined)
  ]
}
