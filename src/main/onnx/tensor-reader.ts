/**
 * The data of an ONNX tensor: as raw bytes, little-endian, or in the field of its type.
 * https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3, TensorProto
 */
import { elementCodes, elementName, EXTERNAL_DATA, type ProtoTensor } from './schema'
import { sizeOf, type ElementType, type Tensor } from './tensor'

interface ElementReader {
  readonly bytesPerElement: number
  raw(bytes: ArrayBuffer): Tensor['data']
  typed(tensor: ProtoTensor): Tensor['data']
}

const readers: Readonly<Record<ElementType, ElementReader>> = {
  float32: { bytesPerElement: 4, raw: (bytes) => new Float32Array(bytes), typed: ({ floatData }) => Float32Array.from(floatData) },
  float64: { bytesPerElement: 8, raw: (bytes) => new Float64Array(bytes), typed: ({ doubleData }) => Float64Array.from(doubleData) },
  int32: { bytesPerElement: 4, raw: (bytes) => new Int32Array(bytes), typed: ({ int32Data }) => Int32Array.from(int32Data) },
  int64: { bytesPerElement: 8, raw: (bytes) => new BigInt64Array(bytes), typed: ({ int64Data }) => BigInt64Array.from(int64Data) },
  uint8: { bytesPerElement: 1, raw: (bytes) => new Uint8Array(bytes), typed: ({ int32Data }) => Uint8Array.from(int32Data) },
  bool: { bytesPerElement: 1, raw: (bytes) => new Uint8Array(bytes), typed: ({ int32Data }) => Uint8Array.from(int32Data) }
}

/** `place` names the tensor in errors. Throws SyntaxError for data that is elsewhere, of a foreign type or of the wrong size. */
export function tensorFromProto(proto: ProtoTensor, place: string): Tensor {
  if (proto.dataLocation === EXTERNAL_DATA) throw new SyntaxError(`${place} has its data in another file, which is not supported`)
  const type = elementTypeOf(proto.dataType, place)
  const dims = proto.dims.map(Number)
  const { bytesPerElement, raw, typed } = readers[type]
  const isRaw = proto.rawData.length > 0
  const count = isRaw ? proto.rawData.length / bytesPerElement : typed(proto).length
  if (count !== sizeOf(dims)) throw new SyntaxError(`${place} of shape [${dims.join(', ')}] holds ${sizeOf(dims)} values, not ${count}`)
  // A copy, because the bytes lie anywhere in the file and the arrays want them aligned.
  const data = isRaw ? raw(new Uint8Array(proto.rawData).buffer) : typed(proto)
  return { type, dims, data } as Tensor
}

/** Throws SyntaxError, naming `place`, for a type that this project does not compute with. */
export function elementTypeOf(code: number, place: string): ElementType {
  const type = elementName(code)
  if (!isElementType(type)) throw new SyntaxError(`${place} has elements of type ${type}, which is not supported`)
  return type
}

const isElementType = (name: string): name is ElementType => name in elementCodes
