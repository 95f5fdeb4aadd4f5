/** Data with a type and a shape, in row order: what ONNX calls a tensor. */

/** The element types that this project computes with, each with the array that holds it. */
interface ElementArrays {
  float32: Float32Array
  float64: Float64Array
  int32: Int32Array
  int64: BigInt64Array
  uint8: Uint8Array
  /** 0 or 1 a byte. */
  bool: Uint8Array
}

export type ElementType = keyof ElementArrays

interface TensorOf<Type extends ElementType> {
  readonly type: Type
  /** Extent of each axis, outermost first. A scalar has none. */
  readonly dims: readonly number[]
  readonly data: ElementArrays[Type]
}

export type FloatTensor = TensorOf<'float32'>
export type IntTensor = TensorOf<'int64'>
export type BoolTensor = TensorOf<'bool'>
/** One of them: the type tells which array the data is. */
export type Tensor = { [Type in ElementType]: TensorOf<Type> }[ElementType]

export const sizeOf = (dims: readonly number[]): number => dims.reduce((product, extent) => product * extent, 1)

/** Throws RangeError when `data` does not fill `dims`. */
export function floats(dims: readonly number[], data: Float32Array | readonly number[]): FloatTensor {
  return { type: 'float32', dims, data: filling(dims, data instanceof Float32Array ? data : Float32Array.from(data)) }
}

export function ints(dims: readonly number[], values: readonly number[] | BigInt64Array): IntTensor {
  const data = values instanceof BigInt64Array ? values : BigInt64Array.from(values, (value) => BigInt(value))
  return { type: 'int64', dims, data: filling(dims, data) }
}

export const scalar = (value: number): FloatTensor => floats([], [value])

/** Throws TypeError for a tensor of another type. */
export function asFloats(tensor: Tensor): FloatTensor {
  if (tensor.type !== 'float32') throw new TypeError(`Expected float32, found ${tensor.type}.`)
  return tensor
}

function filling<Data extends { readonly length: number }>(dims: readonly number[], data: Data): Data {
  if (data.length !== sizeOf(dims)) {
    throw new RangeError(`A tensor of shape [${dims.join(', ')}] holds ${sizeOf(dims)} values, not ${data.length}.`)
  }
  return data
}
