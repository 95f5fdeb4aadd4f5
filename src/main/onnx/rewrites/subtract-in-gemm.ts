import type { Rule } from './rule'

/**
 * A step of gradient descent, w <- w - x^T delta, without a pass over the weights of its own.
 *
 *   Sub(w, Gemm(a, b))   becomes   Gemm(a, b, w, alpha = -1),   with w of the shape of the product
 */
export const subtractInGemm: Rule = ({ opType, inputs: [w, product], outputs }, around) => {
  if (opType !== 'Sub') return undefined
  const gemm = around.soleMaker(product, 'Gemm')
  if (gemm?.inputs.length !== 2 || !around.haveOneShape(w, product)) return undefined
  return { ...gemm, inputs: [...gemm.inputs, w], outputs, attributes: { ...gemm.attributes, alpha: { float: -1 } } }
}
