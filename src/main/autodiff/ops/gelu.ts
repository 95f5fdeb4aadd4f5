import type { Value } from '../../onnx/ir'
import type { GraphBuilder } from '../graph-builder'
import type { Op } from '../op'
import { Add } from './add'
import { inferUnary } from './elementwise'
import { Exp } from './exp'
import { Mul } from './mul'

/** The Gaussian distribution function Phi(x) = (1 + erf(x / sqrt 2)) / 2. */
function normalDistribution(g: GraphBuilder, x: Value): Value {
  const [erf] = g.node('Erf', [g.apply(Mul, [x, g.scalar(Math.SQRT1_2)], undefined)], {}, [x])
  return g.apply(Mul, [g.apply(Add, [erf, g.scalar(1)], undefined), g.scalar(0.5)], undefined)
}

/**
 * y = x Phi(x) (Hendrycks and Gimpel 2016), exact. dJ/dx = dy (Phi(x) + x phi(x)), phi the Gaussian density.
 * ONNX has Gelu from opset 20 on; here it is written as x times Phi.
 */
export const Gelu: Op = {
  type: 'Mul',
  infer: inferUnary,
  lower: (g, [x]) => ({ inputs: [x, normalDistribution(g, x)], attributes: {} }),
  gradient({ g, inputs: [x], dy }) {
    const square = g.apply(Mul, [g.apply(Mul, [x, x], undefined), g.scalar(-0.5)], undefined)
    const density = g.apply(Mul, [g.apply(Exp, [square], undefined), g.scalar(1 / Math.sqrt(2 * Math.PI))], undefined)
    const slope = g.apply(Add, [normalDistribution(g, x), g.apply(Mul, [x, density], undefined)], undefined)
    return [g.apply(Mul, [dy, slope], undefined)]
  }
}
