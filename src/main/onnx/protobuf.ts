/**
 * ONNX files: the part of onnx.proto3 that this project writes and reads, as protobuf.
 * Field numbers from https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3; unknown fields are skipped.
 */
import protobuf from 'protobufjs'
import { IR_VERSION, isGraph, OPSET, type Attribute, type Dimension, type Graph, type Model, type Node, type Value } from './ir'
import type { ElementType, Tensor } from './tensor'

const schema = protobuf.parse(`
  syntax = "proto3";
  message StringStringEntryProto { string key = 1; string value = 2; }
  message TensorProto { repeated int64 dims = 1; int32 data_type = 2; repeated float float_data = 4;
    repeated int32 int32_data = 5; repeated int64 int64_data = 7; string name = 8; bytes raw_data = 9; }
  message Dimension { oneof value { int64 dim_value = 1; string dim_param = 2; } }
  message TensorShapeProto { repeated Dimension dim = 1; }
  message TensorTypeProto { int32 elem_type = 1; TensorShapeProto shape = 2; }
  message TypeProto { TensorTypeProto tensor_type = 1; }
  message ValueInfoProto { string name = 1; TypeProto type = 2; }
  message AttributeProto { string name = 1; float f = 2; int64 i = 3; bytes s = 4; TensorProto t = 5; GraphProto g = 6;
    repeated float floats = 7; repeated int64 ints = 8; int32 type = 20; }
  message NodeProto { repeated string input = 1; repeated string output = 2; string name = 3; string op_type = 4;
    repeated AttributeProto attribute = 5; string domain = 7; }
  message GraphProto { repeated NodeProto node = 1; string name = 2; repeated TensorProto initializer = 5;
    repeated ValueInfoProto input = 11; repeated ValueInfoProto output = 12; }
  message OperatorSetIdProto { string domain = 1; int64 version = 2; }
  message ModelProto { int64 ir_version = 1; string producer_name = 2; GraphProto graph = 7;
    repeated OperatorSetIdProto opset_import = 8; repeated StringStringEntryProto metadata_props = 14; }
`).root
const ModelProto = schema.lookupType('ModelProto')

/** TensorProto.DataType */
const elementCodes: Readonly<Record<ElementType, number>> = { float32: 1, uint8: 2, int32: 6, int64: 7, bool: 9, float64: 11 }
/** AttributeProto.AttributeType */
const attributeCodes = { float: 1, int: 2, string: 3, graph: 5, ints: 7 } as const

export function serializeModel(model: Model): Uint8Array {
  const message = {
    irVersion: model.irVersion,
    producerName: model.producerName,
    opsetImport: [{ domain: '', version: model.opset }],
    graph: graphToProto(model.graph),
    metadataProps: Object.entries(model.metadata).map(([key, value]) => ({ key, value }))
  }
  return ModelProto.encode(ModelProto.fromObject(message)).finish()
}

function graphToProto(graph: Graph): object {
  return {
    name: graph.name,
    input: graph.inputs.map(valueToProto),
    output: graph.outputs.map(valueToProto),
    initializer: graph.initializers.map(({ name, tensor }) => tensorToProto(name, tensor)),
    node: graph.nodes.map((node) => ({
      opType: node.opType,
      input: [...node.inputs],
      output: [...node.outputs],
      attribute: Object.entries(node.attributes).map(([name, attribute]) => ({ name, ...attributeToProto(attribute) }))
    }))
  }
}

function attributeToProto(attribute: Attribute): object {
  if (typeof attribute === 'number') return { type: attributeCodes.int, i: attribute }
  if (typeof attribute === 'string') return { type: attributeCodes.string, s: Buffer.from(attribute) }
  if (Array.isArray(attribute)) return { type: attributeCodes.ints, ints: attribute }
  if (isGraph(attribute)) return { type: attributeCodes.graph, g: graphToProto(attribute) }
  return { type: attributeCodes.float, f: (attribute as { float: number }).float }
}

function tensorToProto(name: string, { type, dims, data }: Tensor): object {
  // ONNX raw data is little-endian, as is every machine that this runs on.
  return { name, dims: [...dims], dataType: elementCodes[type], rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
}

function valueToProto({ name, type, shape }: Value): object {
  const dim = shape.map((extent) => (typeof extent === 'number' ? { dimValue: extent } : { dimParam: extent }))
  return { name, type: { tensorType: { elemType: elementCodes[type], shape: { dim } } } }
}

/** What any ONNX file says of itself: enough to show it and to use it, without its weights. */
export interface ModelOutline {
  readonly irVersion: number
  readonly opset: number
  readonly producerName: string
  readonly inputs: readonly OutlineValue[]
  readonly outputs: readonly OutlineValue[]
  readonly nodes: readonly Pick<Node, 'opType' | 'inputs' | 'outputs'>[]
  readonly metadata: Readonly<Record<string, string>>
}
export interface OutlineValue {
  readonly name: string
  /** TensorProto.DataType: 1 float32, 2 uint8, 7 int64, others as the specification lists them. */
  readonly elementCode: number
  readonly shape: readonly Dimension[]
}

interface ProtoValue {
  name: string
  type?: { tensorType?: { elemType: number; shape?: { dim: { dimValue?: number; dimParam?: string }[] } } }
}
interface ProtoModel {
  irVersion: number
  producerName: string
  opsetImport: { domain: string; version: number }[]
  metadataProps: { key: string; value: string }[]
  graph: null | {
    node: { opType: string; input: string[]; output: string[] }[]
    input: ProtoValue[]
    output: ProtoValue[]
    initializer: { name: string }[]
  }
}

/** Throws SyntaxError when the bytes are no ONNX model. */
export function parseModel(bytes: Uint8Array): ModelOutline {
  const model = decode(bytes)
  const { graph } = model
  if (graph === null || graph.node.length === 0 || model.opsetImport.length === 0) {
    throw new SyntaxError('the bytes hold no ONNX graph')
  }
  const constants = new Set(graph.initializer.map(({ name }) => name))
  return {
    irVersion: model.irVersion,
    opset: model.opsetImport.find(({ domain }) => domain === '')?.version ?? 0,
    producerName: model.producerName,
    inputs: graph.input.filter(({ name }) => !constants.has(name)).map(outlineOf),
    outputs: graph.output.map(outlineOf),
    nodes: graph.node.map(({ opType, input, output }) => ({ opType, inputs: input, outputs: output })),
    metadata: Object.fromEntries(model.metadataProps.map(({ key, value }) => [key, value]))
  }
}

function decode(bytes: Uint8Array): ProtoModel {
  try {
    return ModelProto.toObject(ModelProto.decode(bytes), { longs: Number, arrays: true, defaults: true }) as ProtoModel
  } catch (error) {
    throw new SyntaxError(`the bytes are no ONNX file (${error instanceof Error ? error.message : String(error)})`)
  }
}

function outlineOf({ name, type }: ProtoValue): OutlineValue {
  const tensorType = type?.tensorType
  const shape = (tensorType?.shape?.dim ?? []).map(({ dimValue, dimParam }) => (dimParam ? dimParam : (dimValue ?? 0)))
  return { name, elementCode: tensorType?.elemType ?? 0, shape }
}

export function modelOf(graph: Graph, metadata: Readonly<Record<string, string>> = {}): Model {
  return { irVersion: IR_VERSION, opset: OPSET, producerName: 'Glyphwright', graph, metadata }
}
