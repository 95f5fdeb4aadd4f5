/** The registry of rewrites, and the walk that applies them to every node, first to last. */
import type { Graph, Node } from '../ir'
import { addToGemm } from './add-to-gemm'
import { removeDeadNodes } from './remove-dead-nodes'
import { Surroundings, type Rule } from './rule'
import { scaleInGemm } from './scale-in-gemm'
import { subtractInGemm } from './subtract-in-gemm'

const rules: readonly Rule[] = [addToGemm, scaleInGemm, subtractInGemm]

/** A graph that gives the same for less. */
export function simplify(graph: Graph): Graph {
  const around = new Surroundings(graph)
  const nodes = graph.nodes.map((node) => {
    const simpler = rewrite(node, around)
    around.place(simpler)
    return simpler
  })
  // What the rules took from is still there, and made for nothing.
  return removeDeadNodes({ ...graph, nodes })
}

/** What a rule makes of a node another may take further. */
function rewrite(node: Node, around: Surroundings): Node {
  for (const rule of rules) {
    const simpler = rule(node, around)
    if (simpler !== undefined) return rewrite(simpler, around)
  }
  return node
}
