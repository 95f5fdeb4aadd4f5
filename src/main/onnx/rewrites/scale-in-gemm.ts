import type { Rule } from './rule'

/**
 * Lets Gemm scale what it adds. After `addToGemm`, a velocity is updated in one node: v <- mu v + x^T delta.
 *
 *   Gemm(a, b, Mul(c, beta))   becomes   Gemm(a, b, c, beta),   with a constant beta
 */
export const scaleInGemm: Rule = (node, around) => {
  if (node.opType !== 'Gemm' || node.inputs.length < 3 || 'beta' in node.attributes) return undefined
  const [a, b, added] = node.inputs
  const scaled = around.soleMaker(added, 'Mul')
  if (scaled === undefined) return undefined
  const [c, scale] = scaled.inputs
  const beta = around.constant(scale)
  return beta === undefined ? undefined : { ...node, inputs: [a, b, c], attributes: { ...node.attributes, beta: { float: beta } } }
}
