import type { Op } from '../op'
import { Div } from './div'
import { Mul } from './mul'
import { axesAsAttribute, inferReduce, keptShape, type ReduceParameters } from './reduce'
import { ReduceSum } from './reduce-sum'
import { Reshape } from './reshape'

/** Maximum along axes. The greatest value gets dy; several that are equal share it. */
export const ReduceMax: Op<ReduceParameters> = {
  type: 'ReduceMax',
  infer: inferReduce,
  lower: axesAsAttribute,
  gradient: ({ g, inputs: [x], parameters: { axes, keepDims }, y, dy }) => {
    const keep = (value: typeof y) => (keepDims ? value : g.apply(Reshape, [value], { shape: keptShape(x, axes) }))
    const [equal] = g.node('Equal', [x, keep(y)], {}, [{ type: 'bool', shape: x.shape }])
    const [greatest] = g.node('Cast', [equal], { to: 1 }, [x])
    const share = g.apply(Div, [keep(dy), g.apply(ReduceSum, [greatest], { axes, keepDims: true })], undefined)
    return [g.apply(Mul, [greatest, share], undefined)]
  }
}
