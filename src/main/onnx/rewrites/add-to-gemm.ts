import type { Rule } from './rule'

/**
 * Adds to a product while it is worked out, rather than in a pass of its own.
 *
 *   Add(c, Gemm(a, b))   becomes   Gemm(a, b, c),   with c of the shape of the product
 */
export const addToGemm: Rule = ({ opType, inputs, outputs }, around) => {
  if (opType !== 'Add') return undefined
  for (const [c, product] of [inputs, inputs.toReversed()]) {
    const gemm = around.soleMaker(product, 'Gemm')
    if (gemm?.inputs.length === 2 && around.haveOneShape(c, product)) return { ...gemm, inputs: [...gemm.inputs, c], outputs }
  }
  return undefined
}
