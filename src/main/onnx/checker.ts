/**
 * Holds a model against the specification: https://github.com/onnx/onnx/blob/main/docs/IR.md. Its graph is in
 * topological order and assigns every value once, its operators are known, of its opset, and used by their
 * signatures, and every value has the type and shape that is recorded for it.
 */
import { isGraph, OPSET, type Graph, type Model, type Node, type Value } from './ir'
import { NodeUse, type Known } from './node-use'
import { operators, type Operator } from './operators'
import { agree, shapeText } from './shapes'
import { checkAttributes, checkSignature } from './signature'
import { sizeOf, type Tensor } from './tensor'

/**
 * For models of ours: the values between inputs and outputs must be recorded, the operators be those of the table.
 * Throws RangeError that names the graph, the node and the value.
 */
export function checkModel({ graph, opset }: Model): void {
  if (opset > OPSET) throw new RangeError(`The model is of opset ${opset}, but operators are known as of opset ${OPSET}.`)
  checkGraph(graph, opset, new Scope())
}

/** What may be used at a point of the graph: what was made before, there or in the graphs around it. */
class Scope {
  private readonly own = new Map<string, Known>()
  constructor(private readonly outer?: Scope) {}

  find(name: string): Known | undefined {
    return this.own.get(name) ?? this.outer?.find(name)
  }

  define(value: Value, tensor?: Tensor): void {
    if (this.find(value.name) !== undefined) throw new RangeError(`"${value.name}" is made a second time`)
    this.own.set(value.name, { value, tensor })
  }

  /** Made in this graph itself. */
  has(name: string): boolean {
    return this.own.has(name)
  }
}

function checkGraph(graph: Graph, opset: number, outer: Scope): void {
  const scope = new Scope(outer)
  within(`graph "${graph.name}"`, () => {
    graph.inputs.forEach((input) => scope.define(input))
    for (const { name, tensor } of graph.initializers) defineInitializer(scope, name, tensor)
    const recorded = recordedValues(graph)
    graph.nodes.forEach((node, index) => {
      within(`node ${index} (${node.opType})`, () => checkNode(node, opset, scope, recorded))
    })
    const unmade = graph.values.find(({ name }) => !scope.has(name))
    if (unmade !== undefined) throw new RangeError(`"${unmade.name}" is recorded, but never made`)
    graph.outputs.forEach((output) => checkOutput(output, scope))
  })
}

function defineInitializer(scope: Scope, name: string, tensor: Tensor): void {
  const { type, dims, data } = tensor
  if (data.length !== sizeOf(dims)) throw new RangeError(`initializer "${name}" of shape ${shapeText(dims)} holds ${data.length} values`)
  scope.define({ name, type, shape: dims }, tensor)
}

function recordedValues({ values, outputs }: Graph): ReadonlyMap<string, Value> {
  const recorded = new Map<string, Value>()
  for (const value of [...values, ...outputs]) {
    if (recorded.has(value.name)) throw new RangeError(`"${value.name}" is recorded a second time`)
    recorded.set(value.name, value)
  }
  return recorded
}

function checkNode(node: Node, opset: number, scope: Scope, recorded: ReadonlyMap<string, Value>): void {
  const operator = operatorOf(node, opset)
  const use = new NodeUse(
    node.inputs.map((name) => (name === '' ? undefined : madeBefore(name, scope))),
    node.outputs.map((name) => recordedAs(name, recorded)),
    node.attributes
  )
  checkSignature(operator.signature, use)
  checkAttributes(operator.attributes, use)
  for (const attribute of Object.values(node.attributes)) if (isGraph(attribute)) checkGraph(attribute, opset, scope)
  const shapes = operator.shapes(use)
  use.outputs.forEach((output, index) => {
    if (shapes[index] === undefined) throw new RangeError(`"${output.name}" is an output that it does not have in this use`)
    if (!agree(shapes[index], output.shape)) {
      throw new RangeError(`"${output.name}" is recorded as ${shapeText(output.shape)}, but is ${shapeText(shapes[index])}`)
    }
    scope.define(output)
  })
}

function operatorOf({ opType }: Node, opset: number): Operator {
  const operator = operators.get(opType)
  if (operator === undefined) throw new RangeError('the operator is not known: give it a row in the table of operators')
  if (opset < operator.since) throw new RangeError(`the operator is used as of opset ${operator.since}, but the model is of opset ${opset}`)
  return operator
}

function madeBefore(name: string, scope: Scope): Known {
  const known = scope.find(name)
  if (known === undefined) throw new RangeError(`"${name}" is used, but no input, initializer or node before makes it`)
  return known
}

function recordedAs(name: string, recorded: ReadonlyMap<string, Value>): Value {
  const value = recorded.get(name)
  if (value === undefined) throw new RangeError(`the type and shape of "${name}" are not recorded`)
  return value
}

/** Nodes were held against the recorded outputs already; this is for one that no node makes. */
function checkOutput({ name, type, shape }: Value, scope: Scope): void {
  const made = scope.has(name) ? scope.find(name)?.value : undefined
  if (made === undefined) throw new RangeError(`output "${name}" is never made`)
  if (made.type === type && agree(made.shape, shape)) return
  throw new RangeError(`output "${name}" is recorded as ${type} ${shapeText(shape)}, but is ${made.type} ${shapeText(made.shape)}`)
}

/** Puts the place in front of what is wrong there. */
function within(place: string, check: () => void): void {
  try {
    check()
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`${place}: ${error.message}`) : error
  }
}
