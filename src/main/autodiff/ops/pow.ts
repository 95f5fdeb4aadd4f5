import type { Op } from '../op'
import { inferUnary } from './elementwise'
import { Mul } from './mul'

interface PowParameters {
  readonly exponent: number
}

/** y = x^p for a fixed p; x > 0 unless p is whole. dJ/dx = dy p x^(p-1). */
export const Pow: Op<PowParameters> = {
  type: 'Pow',
  infer: inferUnary,
  lower: (g, [x], { exponent }) => ({ inputs: [x, g.scalar(exponent)], attributes: {} }),
  gradient: ({ g, inputs: [x], parameters: { exponent }, dy }) => {
    const slope = g.apply(Mul, [g.apply(Pow, [x], { exponent: exponent - 1 }), g.scalar(exponent)], undefined)
    return [g.apply(Mul, [dy, slope], undefined)]
  }
}
