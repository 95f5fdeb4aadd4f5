import { describe, expect, it } from 'vitest'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import { Add } from '../../../src/main/autodiff/ops/add'
import { modelOf, parseModel, serializeModel } from '../../../src/main/onnx/protobuf'
import { floats, ints } from '../../../src/main/onnx/tensor'
import { loadSession } from '../../../src/main/runtime/session'

function sumModel(metadata: Record<string, string> = {}): Uint8Array {
  const g = new GraphBuilder('sum')
  const x = g.input('x', 'float32', ['N', 2])
  const y = g.apply(Add, [x, g.constant('b', floats([2], [10, 20]))], undefined)
  return serializeModel(modelOf(g.finish([g.named('y', y)]), metadata))
}

describe('serializeModel', () => {
  it('writes what onnxruntime runs', async () => {
    const session = await loadSession(sumModel())
    const { y } = await session.run({ x: floats([3, 2], [1, 2, 3, 4, 5, 6]) })
    expect([...y.dims]).toEqual([3, 2])
    expect([...y.data]).toEqual([11, 22, 13, 24, 15, 26])
    await session.release()
  })

  it('gives the same bytes for the same graph', () => {
    expect(Buffer.from(sumModel()).equals(Buffer.from(sumModel()))).toBe(true)
  })
})

describe('parseModel', () => {
  it('tells inputs, outputs, nodes, opset and metadata', () => {
    expect(parseModel(sumModel({ colour: 'indigo' }))).toEqual({
      irVersion: 8,
      opset: 17,
      producerName: 'Glyphwright',
      inputs: [{ name: 'x', elementCode: 1, shape: ['N', 2] }],
      outputs: [{ name: 'y', elementCode: 1, shape: ['N', 2] }],
      nodes: [
        { opType: 'Add', inputs: ['x', 'b'], outputs: ['Add'] },
        { opType: 'Identity', inputs: ['Add'], outputs: ['y'] }
      ],
      metadata: { colour: 'indigo' }
    })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('These are notes, not a network.')],
    ['half a model', sumModel().subarray(0, 40)]
  ])('refuses %s', (_what, bytes) => {
    expect(() => parseModel(bytes)).toThrow(SyntaxError)
  })
})

describe('tensors', () => {
  it('must be filled', () => {
    expect(() => floats([2, 2], [1, 2, 3])).toThrow('A tensor of shape [2, 2] holds 4 values, not 3.')
    expect(ints([2], [1, -1]).data).toEqual(BigInt64Array.of(1n, -1n))
  })
})
