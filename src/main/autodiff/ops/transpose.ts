import type { Op } from '../op'

interface TransposeParameters {
  /** Axis i of the result is axis permutation[i] of the input. */
  readonly permutation: readonly number[]
}

/** Reorders axes. dJ/dx is dy reordered back. */
export const Transpose: Op<TransposeParameters> = {
  type: 'Transpose',
  infer: ([x], { permutation }) => ({ type: x.type, shape: permutation.map((axis) => x.shape[axis]) }),
  lower: (_g, inputs, { permutation }) => ({ inputs, attributes: { perm: permutation } }),
  gradient: ({ g, dy, parameters: { permutation } }) => {
    const inverse = permutation.map((_, axis) => permutation.indexOf(axis))
    return [g.apply(Transpose, [dy], { permutation: inverse })]
  }
}
