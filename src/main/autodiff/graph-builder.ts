/** Records operators as nodes of an ONNX graph, inferring types and shapes on the way. */
import type { Attributes, Graph, Initializer, Node, Shape, Value } from '../onnx/ir'
import { simplify } from '../onnx/rewrites/simplify'
import { scalar, type ElementType, type Tensor } from '../onnx/tensor'
import type { Op } from './op'

/** A node together with what it was made from, for the walk back. */
export interface Recorded {
  readonly op: Op<unknown>
  readonly inputs: readonly Value[]
  readonly parameters: unknown
  readonly output: Value
}

export class GraphBuilder {
  readonly recorded: Recorded[] = []
  private readonly inputs: Value[] = []
  private readonly initializers: Initializer[] = []
  private readonly nodes: Node[] = []
  private readonly values: Value[] = []
  private readonly scalars = new Map<number, Value>()
  /** What each node made, by all that determines it. */
  private readonly made = new Map<string, Value[]>()
  private readonly names: Map<string, number>

  /** Within `outer` (a Scan's body) the values of the outer graph may be used, and names stay unique. */
  constructor(
    readonly name: string,
    outer?: GraphBuilder
  ) {
    this.names = outer?.names ?? new Map()
  }

  input(name: string, type: ElementType, shape: Shape): Value {
    const value = { name: this.unique(name), type, shape }
    this.inputs.push(value)
    return value
  }

  constant(name: string, tensor: Tensor): Value {
    const value = { name: this.unique(name), type: tensor.type, shape: tensor.dims }
    this.initializers.push({ name: value.name, tensor })
    return value
  }

  scalar(value: number): Value {
    const known = this.scalars.get(value) ?? this.constant('scalar', scalar(value))
    this.scalars.set(value, known)
    return known
  }

  /** y = op(inputs). */
  apply<Parameters = void>(op: Op<Parameters>, inputs: readonly Value[], parameters: Parameters): Value {
    return this.applyAll(op, inputs, parameters)[0]
  }

  /** y = op(inputs), and after it the op's side outputs. */
  applyAll<Parameters = void>(op: Op<Parameters>, inputs: readonly Value[], parameters: Parameters): Value[] {
    const inferred = [op.infer(inputs, parameters), ...(op.sideOutputs?.(inputs, parameters) ?? [])]
    const lowered = op.lower?.(this, inputs, parameters) ?? { inputs, attributes: {} }
    const outputs = this.node(op.type, lowered.inputs, lowered.attributes, inferred)
    const [output] = outputs
    // One that was there already must not be walked back twice.
    if (!this.recorded.some((before) => before.output.name === output.name)) this.recorded.push({ op: op as Op<unknown>, inputs, parameters, output })
    return outputs
  }

  /**
   * A node without a gradient, with as many outputs as `outputs` describes. The same node is made once: a gradient
   * can name what the forward pass worked out by saying how.
   */
  node(
    opType: string,
    inputs: readonly Value[],
    attributes: Attributes,
    outputs: readonly { readonly type: ElementType; readonly shape: Shape }[]
  ): Value[] {
    const names = inputs.map(({ name }) => name)
    const key = keyOf([opType, names, attributes])
    const known = this.made.get(key)
    if (known !== undefined) return known
    const values = outputs.map(({ type, shape }) => ({ name: this.unique(opType), type, shape }))
    this.made.set(key, values)
    this.values.push(...values)
    this.nodes.push({ opType, inputs: names, outputs: values.map(({ name }) => name), attributes })
    return values
  }

  /** Gives a value the name under which it leaves the graph. */
  named(name: string, value: Value): Value {
    const output = { ...value, name: this.unique(name) }
    this.nodes.push({ opType: 'Identity', inputs: [value.name], outputs: [output.name], attributes: {} })
    return output
  }

  /** What the outputs depend on, simplified. */
  finish(outputs: readonly Value[]): Graph {
    const { name, inputs, initializers, nodes } = this
    const leaving = new Set(outputs.map((output) => output.name))
    const values = this.values.filter((value) => !leaving.has(value.name))
    return simplify({ name, inputs, outputs, initializers, values, nodes })
  }

  /** `name`, or `name_2`, `name_3`... when it is taken. */
  private unique(name: string): string {
    const count = (this.names.get(name) ?? 0) + 1
    this.names.set(name, count)
    return count === 1 ? name : `${name}_${count}`
  }
}

/** JSON, in which JavaScript has no place for the integers of a tensor. */
const keyOf = (node: readonly unknown[]): string => JSON.stringify(node, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
