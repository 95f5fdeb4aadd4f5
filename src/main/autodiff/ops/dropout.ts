import type { Value } from '../../onnx/ir'
import type { GraphBuilder } from '../graph-builder'
import type { Op } from '../op'
import { inferUnary } from './elementwise'
import { Mul } from './mul'

export interface DropoutParameters {
  /** Share of the values that are dropped, 0 to 1. */
  readonly rate: number
}

/**
 * y = x m with m = 1 / (1 - rate) where u >= rate, else 0 (Srivastava et al. 2014, scaled in training). The
 * uniform numbers u, of x's shape, are fed: ONNX's own random streams cannot be taken up again after a pause.
 * dJ/dx = dy m.
 */
export const Dropout: Op<DropoutParameters> = {
  type: 'Mul',
  infer: inferUnary,
  lower: (g, [x, u], parameters) => ({ inputs: [x, mask(g, u, parameters)], attributes: {} }),
  gradient: ({ g, inputs: [, u], parameters, dy }) => [g.apply(Mul, [dy, mask(g, u, parameters)], undefined), null]
}

function mask(g: GraphBuilder, u: Value, { rate }: DropoutParameters): Value {
  const [kept] = g.node('GreaterOrEqual', [u, g.scalar(rate)], {}, [{ type: 'bool', shape: u.shape }])
  return g.node('Where', [kept, g.scalar(1 / (1 - rate)), g.scalar(0)], {}, [u])[0]
}
