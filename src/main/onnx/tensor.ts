/** Data with a type and a shape, in row order: what ONNX calls a tensor. */
export type ElementType = 'float32' | 'int64' | 'bool'

interface TensorOf<Type extends ElementType, Data> {
  readonly type: Type
  /** Extent of each axis, outermost first. A scalar has none. */
  readonly dims: readonly number[]
  readonly data: Data
}

export type FloatTensor = TensorOf<'float32', Float32Array>
export type IntTensor = TensorOf<'int64', BigInt64Array>
/** 0 or 1 a byte. */
export type BoolTensor = TensorOf<'bool', Uint8Array>
export type Tensor = FloatTensor | IntTensor | BoolTensor

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

function filling<Data extends { readonly length: number }>(dims: readonly number[], data: Data): Data {
  if (data.length !== sizeOf(dims)) {
    throw new RangeError(`A tensor of shape [${dims.join(', ')}] holds ${sizeOf(dims)} values, not ${data.length}.`)
  }
  return data
}
