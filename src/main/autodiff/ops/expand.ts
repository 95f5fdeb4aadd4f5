import type { Op } from '../op'

/** Repeats x to the shape of `like`. The walk sums the gradient back over the repetitions. */
export const Expand: Op = {
  type: 'Expand',
  infer: ([x, like]) => ({ type: x.type, shape: like.shape }),
  lower: (g, [x, like]) => {
    const [shape] = g.node('Shape', [like], {}, [{ type: 'int64', shape: [like.shape.length] }])
    return { inputs: [x, shape], attributes: {} }
  },
  gradient: ({ dy }) => [dy, null]
}
