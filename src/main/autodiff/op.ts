/**
 * What the autodiff knows of an operator: its type, how it infers its result, how it is written as an ONNX
 * node, and its gradient, which is more nodes of the same graph. One file under `ops/` holds one of them.
 */
import type { Attributes, Shape, Value } from '../onnx/ir'
import type { ElementType } from '../onnx/tensor'
import type { GraphBuilder } from './graph-builder'

export interface Inferred {
  readonly type: ElementType
  readonly shape: Shape
}

/** How the op's (last) node stands in the graph: ONNX takes some parameters as attributes, some as constant inputs. */
export interface Lowered {
  readonly inputs: readonly Value[]
  readonly attributes: Attributes
}

/** One use of the op, seen from behind: y = op(inputs) and dy = dJ/dy. */
export interface Backward<Parameters> {
  readonly g: GraphBuilder
  readonly inputs: readonly Value[]
  readonly parameters: Parameters
  readonly y: Value
  readonly dy: Value
}

export interface Op<Parameters = void> {
  /** The ONNX op_type; of an op that takes several nodes, that of the last. */
  readonly type: string
  /** Throws RangeError when the inputs do not fit together. */
  infer(inputs: readonly Value[], parameters: Parameters): Inferred
  /** Emits the nodes before its last. Left out: the inputs as they are, no attributes. */
  lower?(g: GraphBuilder, inputs: readonly Value[], parameters: Parameters): Lowered
  /** Further outputs of the node, which no gradient flows back through. */
  sideOutputs?(inputs: readonly Value[], parameters: Parameters): readonly Inferred[]
  /**
   * dJ/dx for each input x, null where it does not depend on it. It may have the broadcast shape of `y`:
   * the walk sums it down to the input's own. Left out: the op is a constant to differentiation.
   */
  gradient?(use: Backward<Parameters>): readonly (Value | null)[]
}
