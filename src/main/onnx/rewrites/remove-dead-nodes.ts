/**
 * Leaves out what no output depends on. The walk of the gradients asks an op for the gradients of all its inputs,
 * those of the samples too, which nothing needs; onnxruntime would compute them.
 *
 *   y = f(x), z = g(x) -> (y)   becomes   y = f(x) -> (y)
 */
import { isGraph, type Graph, type Node } from '../ir'

export function removeDeadNodes(graph: Graph): Graph {
  const used = new Set(graph.outputs.map(({ name }) => name))
  const isUsed = ({ name }: { readonly name: string }): boolean => used.has(name)
  const nodes = graph.nodes.toReversed().filter((node) => {
    const isLive = node.outputs.some((name) => used.has(name))
    if (isLive) namesUsedBy(node).forEach((name) => used.add(name))
    return isLive
  })
  const made = new Set(nodes.flatMap(({ outputs }) => outputs))
  return {
    ...graph,
    nodes: nodes.reverse(),
    initializers: graph.initializers.filter(isUsed),
    values: graph.values.filter(({ name }) => made.has(name))
  }
}

/** Also by a graph within the node, which may use values of the graph around it. */
export function namesUsedBy({ inputs, attributes }: Node): string[] {
  return [...inputs, ...Object.values(attributes).filter(isGraph).flatMap(({ nodes, outputs }) => [...nodes.flatMap(namesUsedBy), ...outputs.map(({ name }) => name)])]
}
