/**
 * The messages of an ONNX file: the part of onnx.proto3 that this project writes and reads.
 * Field numbers from https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3; unknown fields are skipped.
 */
import protobuf from 'protobufjs'
import type { AttributeKind } from './ir'
import type { ElementType } from './tensor'

// What is only told from nothing, because the IR has no place for it, is declared as bytes.
const ModelProto = protobuf.parse(`
  syntax = "proto3";
  message StringStringEntryProto { string key = 1; string value = 2; }
  message TensorProto { repeated int64 dims = 1; int32 data_type = 2; repeated float float_data = 4;
    repeated int32 int32_data = 5; repeated int64 int64_data = 7; string name = 8; bytes raw_data = 9;
    repeated double double_data = 10; int32 data_location = 14; }
  message Dimension { oneof value { int64 dim_value = 1; string dim_param = 2; } }
  message TensorShapeProto { repeated Dimension dim = 1; }
  message TensorTypeProto { int32 elem_type = 1; TensorShapeProto shape = 2; }
  message TypeProto { TensorTypeProto tensor_type = 1; }
  message ValueInfoProto { string name = 1; TypeProto type = 2; }
  message AttributeProto { string name = 1; float f = 2; int64 i = 3; bytes s = 4; TensorProto t = 5; GraphProto g = 6;
    repeated float floats = 7; repeated int64 ints = 8; repeated bytes strings = 9; int32 type = 20; }
  message NodeProto { repeated string input = 1; repeated string output = 2; string name = 3; string op_type = 4;
    repeated AttributeProto attribute = 5; string domain = 7; }
  message GraphProto { repeated NodeProto node = 1; string name = 2; repeated TensorProto initializer = 5;
    repeated ValueInfoProto input = 11; repeated ValueInfoProto output = 12; repeated ValueInfoProto value_info = 13;
    repeated bytes sparse_initializer = 15; }
  message OperatorSetIdProto { string domain = 1; int64 version = 2; }
  message ModelProto { int64 ir_version = 1; string producer_name = 2; string producer_version = 3; GraphProto graph = 7;
    repeated OperatorSetIdProto opset_import = 8; repeated StringStringEntryProto metadata_props = 14;
    repeated bytes functions = 25; }
`).root.lookupType('ModelProto')

/** TensorProto.DataType: the name at each code. */
const elementNames = [
  ...['undefined', 'float32', 'uint8', 'int8', 'uint16', 'int16', 'int32', 'int64', 'string', 'bool', 'float16', 'float64'],
  ...['uint32', 'uint64', 'complex64', 'complex128', 'bfloat16', 'float8e4m3fn', 'float8e4m3fnuz', 'float8e5m2', 'float8e5m2fnuz'],
  ...['uint4', 'int4', 'float4e2m1', 'float8e8m0', 'uint2', 'int2']
]
export const elementName = (code: number): string => elementNames[code] ?? `number ${code}`

/** TensorProto.DataType of the types that this project computes with. */
export const elementCodes: Readonly<Record<ElementType, number>> = { float32: 1, uint8: 2, int32: 6, int64: 7, bool: 9, float64: 11 }

/** AttributeProto.AttributeType */
export const attributeCodes: Readonly<Record<AttributeKind, number>> = {
  float: 1,
  int: 2,
  string: 3,
  tensor: 4,
  graph: 5,
  floats: 6,
  ints: 7,
  strings: 8
}

/** TensorProto.DataLocation: the data is in a file of its own. */
export const EXTERNAL_DATA = 1

export interface ProtoTensor {
  readonly name: string
  readonly dims: readonly bigint[]
  readonly dataType: number
  readonly rawData: Uint8Array
  readonly floatData: readonly number[]
  readonly doubleData: readonly number[]
  /** Also bool and uint8. */
  readonly int32Data: readonly number[]
  readonly int64Data: readonly bigint[]
  readonly dataLocation: number
}

/** One of the two, or neither for an extent of which nothing is said. */
export interface ProtoDimension {
  readonly dimValue?: bigint
  readonly dimParam?: string
}

export interface ProtoValue {
  readonly name: string
  /** Without a tensorType: a sequence, a map. */
  readonly type: null | { readonly tensorType: null | ProtoTensorType }
}

export interface ProtoTensorType {
  readonly elemType: number
  readonly shape: null | { readonly dim: readonly ProtoDimension[] }
}

export interface ProtoAttribute {
  readonly name: string
  readonly type: number
  readonly f: number
  readonly i: bigint
  readonly s: Uint8Array
  readonly t: ProtoTensor | null
  readonly g: ProtoGraph | null
  readonly floats: readonly number[]
  readonly ints: readonly bigint[]
  readonly strings: readonly Uint8Array[]
}

export interface ProtoNode {
  readonly opType: string
  readonly domain: string
  readonly input: readonly string[]
  readonly output: readonly string[]
  readonly attribute: readonly ProtoAttribute[]
}

export interface ProtoGraph {
  readonly name: string
  readonly node: readonly ProtoNode[]
  readonly initializer: readonly ProtoTensor[]
  readonly sparseInitializer: readonly Uint8Array[]
  readonly input: readonly ProtoValue[]
  readonly output: readonly ProtoValue[]
  readonly valueInfo: readonly ProtoValue[]
}

export interface ProtoModel {
  readonly irVersion: bigint
  readonly producerName: string
  readonly producerVersion: string
  readonly opsetImport: readonly { readonly domain: string; readonly version: bigint }[]
  readonly metadataProps: readonly { readonly key: string; readonly value: string }[]
  readonly functions: readonly Uint8Array[]
  readonly graph: ProtoGraph
}

/** `message`: the fields that are set; whole numbers may be of either kind. */
export const encodeModel = (message: object): Uint8Array => ModelProto.encode(ModelProto.fromObject(message)).finish()

/** Every field, with protobuf's defaults. Throws SyntaxError when the bytes are no ONNX model. */
export function decodeModel(bytes: Uint8Array): ProtoModel {
  const model = decode(bytes)
  if (model.graph === null || model.graph.node.length === 0 || model.opsetImport.length === 0) {
    throw new SyntaxError('the bytes hold no ONNX graph')
  }
  return { ...model, graph: model.graph }
}

function decode(bytes: Uint8Array): Omit<ProtoModel, 'graph'> & { readonly graph: ProtoGraph | null } {
  try {
    const message = ModelProto.decode(bytes)
    return ModelProto.toObject(message, { longs: BigInt, arrays: true, defaults: true }) as ReturnType<typeof decode>
  } catch (error) {
    throw new SyntaxError(`no protobuf message: ${error instanceof Error ? error.message : String(error)}`)
  }
}
