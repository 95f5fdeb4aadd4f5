/**
 * The ONNX intermediate representation by the nouns of its specification: a model holds a graph, a graph
 * holds nodes, nodes connect values. https://github.com/onnx/onnx/blob/main/docs/IR.md
 */
import type { ElementType, Tensor } from './tensor'

/** An extent that is known, or the name of one that is known only when the graph runs. */
export type Dimension = number | string
export type Shape = readonly Dimension[]
/** The extent of which nothing is said, not even whether it equals another. */
export const UNKNOWN_EXTENT = '?'

/** An edge of the graph: one tensor, made once. */
export interface Value {
  readonly name: string
  readonly type: ElementType
  readonly shape: Shape
}

/** ONNX tells integers and floats apart; JavaScript does not. A bare number is an integer. */
export type Attribute = number | string | readonly number[] | Graph | FloatAttribute | FloatsAttribute | StringsAttribute | TensorAttribute
export interface FloatAttribute {
  readonly float: number
}
export interface FloatsAttribute {
  readonly floats: readonly number[]
}
export interface StringsAttribute {
  readonly strings: readonly string[]
}
export interface TensorAttribute {
  readonly tensor: Tensor
}
export type Attributes = Readonly<Record<string, Attribute>>
export type AttributeKind = 'int' | 'float' | 'string' | 'ints' | 'floats' | 'strings' | 'tensor' | 'graph'

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
  /** What is known of the values between inputs and outputs: ONNX calls it value_info. */
  readonly values: readonly Value[]
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

export function kindOfAttribute(attribute: Attribute): AttributeKind {
  if (typeof attribute === 'number') return 'int'
  if (typeof attribute === 'string') return 'string'
  if ('length' in attribute) return 'ints'
  if ('float' in attribute) return 'float'
  if ('floats' in attribute) return 'floats'
  if ('strings' in attribute) return 'strings'
  return 'tensor' in attribute ? 'tensor' : 'graph'
}

/**
 * The operator set that this project writes and the file format that came with it: the oldest that have all
 * that is used, so that what is exported loads in most tools (those of ONNX 1.12, of 2022, and after).
 */
export const OPSET = 17
export const IR_VERSION = 8
