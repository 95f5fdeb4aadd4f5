/** What a rewrite rule is: it looks at one node and what is around it, and says what does the same for less. */
import type { Graph, Node, Shape } from '../ir'
import { agree } from '../shapes'
import type { Tensor } from '../tensor'
import { namesUsedBy } from './remove-dead-nodes'

/** What stands in the place of `node` and makes what it made; undefined where the rule does not apply. */
export type Rule = (node: Node, around: Surroundings) => Node | undefined

/** A graph as rules see it while it is being rewritten, first node to last. */
export class Surroundings {
  private readonly uses = new Map<string, number>()
  private readonly makers = new Map<string, Node>()
  private readonly shapes: ReadonlyMap<string, Shape>
  private readonly tensors: ReadonlyMap<string, Tensor>

  constructor({ inputs, initializers, nodes, values, outputs }: Graph) {
    this.tensors = new Map(initializers.map(({ name, tensor }) => [name, tensor]))
    this.shapes = new Map([...inputs, ...values, ...outputs].map(({ name, shape }) => [name, shape]))
    for (const name of [...nodes.flatMap(namesUsedBy), ...outputs.map((output) => output.name)]) {
      this.uses.set(name, (this.uses.get(name) ?? 0) + 1)
    }
  }

  /** From now on the node can be found as the maker of its outputs. */
  place(node: Node): void {
    node.outputs.forEach((name) => this.makers.set(name, node))
  }

  /** What makes `name`, where it is of that type and what it makes is used just once: it can go. */
  soleMaker(name: string, opType: string): Node | undefined {
    const maker = this.makers.get(name)
    return maker?.opType === opType && this.uses.get(name) === 1 ? maker : undefined
  }

  /** Nothing is known of the values of a graph around this one. */
  haveOneShape(a: string, b: string): boolean {
    const [left, right] = [this.shapes.get(a), this.shapes.get(b)]
    return left !== undefined && right !== undefined && agree(left, right)
  }

  /** The number that `name` always is. */
  constant(name: string): number | undefined {
    const tensor = this.tensors.get(name)
    return tensor?.dims.length === 0 ? Number(tensor.data[0]) : undefined
  }
}
