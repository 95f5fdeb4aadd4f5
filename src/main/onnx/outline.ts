/** What any ONNX file says of itself: enough to show it and to use it, without its weights. */
import type { Dimension, Node } from './ir'
import { dimensionFromProto, headerFromProto } from './reader'
import type { ProtoModel, ProtoValue } from './schema'

export interface ModelOutline {
  readonly irVersion: number
  /** Of ONNX's own operators; 0 when only others are used. */
  readonly opset: number
  readonly producerName: string
  readonly inputs: readonly OutlineValue[]
  readonly outputs: readonly OutlineValue[]
  readonly nodes: readonly Pick<Node, 'opType' | 'inputs' | 'outputs'>[]
  readonly metadata: Readonly<Record<string, string>>
}

export interface OutlineValue {
  readonly name: string
  /** TensorProto.DataType: 1 float32, 2 uint8, 7 int64, others as the specification lists them; 0: no tensor. */
  readonly elementCode: number
  /** Null when the file does not give it. */
  readonly shape: readonly Dimension[] | null
}

export function outlineOf(model: ProtoModel): ModelOutline {
  const { graph } = model
  const constants = new Set(graph.initializer.map(({ name }) => name))
  return {
    ...headerFromProto(model),
    inputs: graph.input.filter(({ name }) => !constants.has(name)).map(outlineValue),
    outputs: graph.output.map(outlineValue),
    nodes: graph.node.map(({ opType, input, output }) => ({ opType, inputs: input, outputs: output }))
  }
}

function outlineValue({ name, type }: ProtoValue): OutlineValue {
  const tensorType = type?.tensorType
  return { name, elementCode: tensorType?.elemType ?? 0, shape: tensorType?.shape?.dim.map(dimensionFromProto) ?? null }
}
