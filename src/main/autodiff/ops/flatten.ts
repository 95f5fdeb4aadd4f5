import type { Op } from '../op'
import { Reshape } from './reshape'

/** [N, a, b, ...] to [N, a b ...]. All but the first extent must be known. dJ/dx is dy in x's shape. */
export const Flatten: Op = {
  type: 'Flatten',
  infer([x]) {
    const [first, ...rest] = x.shape
    if (rest.some((extent) => typeof extent !== 'number')) throw new RangeError('Flatten needs every extent but the first.')
    return { type: x.type, shape: [first, (rest as number[]).reduce((product, extent) => product * extent, 1)] }
  },
  lower: (_g, inputs) => ({ inputs, attributes: { axis: 1 } }),
  gradient: ({ g, inputs: [x], dy }) => [g.apply(Reshape, [dy], { shape: x.shape })]
}
