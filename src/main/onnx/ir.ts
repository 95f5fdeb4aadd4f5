/**
 * The ONNX intermediate representation by the nouns of its specification: a model holds a graph, a graph
 * holds nodes, nodes connect values. https://github.com/onnx/onnx/blob/main/docs/IR.md
 */
import type { ElementType, Tensor } from './tensor'

/** An extent that is known, or the name of one that is known only when the graph runs. */
export type Dimension = number | string
export type Shape = readonly Dimension[]

/** An edge of the graph: one tensor, made once. */
export interface Value {
  readonly name: string
  readonly type: ElementType
  readonly shape: Shape
}

export type Attribute = number | string | readonly number[] | Graph | FloatAttribute
/** ONNX tells integers and floats apart; JavaScript does not. A bare number is an integer. */
export interface FloatAttribute {
  readonly float: number
}
export type Attributes = Readonly<Record<string, Attribute>>

/** One use of an operator. An absent optional input has the name ''. */
export interface Node {
  readonly opType: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: Attributes
}

export interface Initializer {
  readonly name: string
  readonly tensor: Tensor
}

export interface Graph {
  readonly name: string
  readonly inputs: readonly Value[]
  readonly outputs: readonly Value[]
  readonly initializers: readonly Initializer[]
  /** In topological order. */
  readonly nodes: readonly Node[]
}

export interface Model {
  readonly irVersion: number
  readonly opset: number
  readonly producerName: string
  readonly graph: Graph
  readonly metadata: Readonly<Record<string, string>>
}

export const isGraph = (attribute: Attribute): attribute is Graph => typeof attribute === 'object' && 'nodes' in attribute

/**
 * The operator set that this project writes and the file format that came with it: the oldest that have all
 * that is used, so that what is exported loads in most tools (those of ONNX 1.12, of 2022, and after).
 */
export const OPSET = 17
export const IR_VERSION = 8
