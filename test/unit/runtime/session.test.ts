import { describe, expect, it } from 'vitest'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import { modelOf, serializeModel } from '../../../src/main/onnx/protobuf'
import type { Tensor } from '../../../src/main/onnx/tensor'
import { loadSession } from '../../../src/main/runtime/session'

describe('loadSession', () => {
  it.each<Tensor>([
    { type: 'float32', dims: [2], data: Float32Array.of(0.5, -3e38) },
    { type: 'float64', dims: [2], data: Float64Array.of(0.1, -1e300) },
    { type: 'int32', dims: [2, 1], data: Int32Array.of(7, -(2 ** 31)) },
    { type: 'int64', dims: [1, 2], data: BigInt64Array.of(7n, -(2n ** 63n)) },
    { type: 'uint8', dims: [2], data: Uint8Array.of(0, 255) },
    { type: 'bool', dims: [2], data: Uint8Array.of(0, 1) }
  ])('takes and gives $type, as input and as constant', async (tensor) => {
    const g = new GraphBuilder('both')
    const input = g.named('fromInput', g.input('x', tensor.type, tensor.dims))
    const constant = g.named('fromConstant', g.constant('c', tensor))
    const session = await loadSession(serializeModel(modelOf(g.finish([input, constant]))))
    const { fromInput, fromConstant } = await session.run({ x: tensor })
    await session.release()
    expect(fromInput).toEqual(tensor)
    expect(fromConstant).toEqual(tensor)
  })
})
