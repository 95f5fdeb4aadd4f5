import type { GraphBuilder } from './graph-builder'
import type { Value } from '../onnx/ir'

/** How many values x has, as a float: a mean's divisor. Counted when the graph runs, for the last batch may be smaller. */
export function countValues(g: GraphBuilder, x: Value): Value {
  const [count] = g.node('Size', [x], {}, [{ type: 'int64', shape: [] }])
  return g.node('Cast', [count], { to: 1 }, [{ type: 'float32', shape: [] }])[0]
}
