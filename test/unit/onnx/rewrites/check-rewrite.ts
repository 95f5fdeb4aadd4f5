/** Checks a rewrite: which nodes it leaves, that they are valid ONNX, and that they give the same numbers. */
import { expect } from 'vitest'
import { checkModel } from '../../../../src/main/onnx/checker'
import type { Attributes, Graph, Node, Value } from '../../../../src/main/onnx/ir'
import { modelOf, serializeModel } from '../../../../src/main/onnx/protobuf'
import { simplify } from '../../../../src/main/onnx/rewrites/simplify'
import { asFloats, floats, scalar, sizeOf } from '../../../../src/main/onnx/tensor'
import { loadSession } from '../../../../src/main/runtime/session'

export const node = (opType: string, inputs: readonly string[], output: string, attributes: Attributes = {}): Node => ({
  opType,
  inputs,
  outputs: [output],
  attributes
})

/** Inputs: x^T delta is of the shape of w and v. */
const dims: Readonly<Record<string, readonly number[]>> = { x: [3, 2], delta: [3, 4], w: [2, 4], v: [2, 4], row: [4] }
/** What a node makes is [2, 4]: every graph here is of products x^T delta. */
const product = (name: string): Value => ({ name, type: 'float32', shape: [2, 4] })

export function graphOf(nodes: readonly Node[], outputs: readonly string[] = ['y']): Graph {
  const made = nodes.flatMap((each) => each.outputs)
  return {
    name: 'test',
    inputs: Object.entries(dims).map(([name, shape]) => ({ name, type: 'float32', shape })),
    outputs: outputs.map(product),
    initializers: [{ name: 'mu', tensor: scalar(0.9) }],
    values: made.filter((name) => !outputs.includes(name)).map(product),
    nodes
  }
}

/** `opTypes`: of the nodes that are left. */
export async function checkRewrite(graph: Graph, opTypes: readonly string[]): Promise<Graph> {
  const simple = simplify(graph)
  expect(simple.nodes.map(({ opType }) => opType)).toEqual(opTypes)
  checkModel(modelOf(simple))
  const [before, after] = [await run(graph), await run(simple)]
  expect(after.length).toBe(before.length)
  after.forEach((value, index) => expect(value).toBeCloseTo(before[index], 5))
  return simple
}

async function run(graph: Graph): Promise<number[]> {
  const session = await loadSession(serializeModel(modelOf(graph)))
  const feeds = Object.entries(dims).map(([name, shape], place) => [name, floats(shape, Array.from({ length: sizeOf(shape) }, (_, index) => Math.sin(1 + index + 10 * place)))])
  const results = await session.run(Object.fromEntries(feeds))
  await session.release()
  return graph.outputs.flatMap(({ name }) => [...asFloats(results[name]).data])
}
