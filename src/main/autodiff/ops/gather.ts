import type { Op } from '../op'

/**
 * Rows of x [n, ...] by int64 indices [k]: [k, ...]. A row that was taken twice gets both gradients, added up.
 * The indices have none.
 */
export const Gather: Op = {
  type: 'Gather',
  infer([x, indices]) {
    if (indices.type !== 'int64') throw new RangeError(`Gather takes int64 indices, not ${indices.type}.`)
    return { type: x.type, shape: [...indices.shape, ...x.shape.slice(1)] }
  },
  lower: (_g, inputs) => ({ inputs, attributes: { axis: 0 } }),
  gradient({ g, inputs: [x, indices], dy }) {
    const [shape] = g.node('Shape', [x], {}, [{ type: 'int64', shape: [x.shape.length] }])
    const [zeros] = g.node('ConstantOfShape', [shape], {}, [x])
    const [positions] = g.node('Unsqueeze', [indices, g.constant('axis', lastAxis)], {}, [{ type: 'int64', shape: [...indices.shape, 1] }])
    return [g.node('ScatterND', [zeros, positions, dy], { reduction: 'add' }, [x])[0], null]
  }
}

const lastAxis = { type: 'int64', dims: [1], data: BigInt64Array.of(-1n) } as const
