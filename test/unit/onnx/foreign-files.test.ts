/** Files as other programs write them: with what this project never writes, or does not understand. */
import { describe, expect, it } from 'vitest'
import { parseModel, parseWholeModel } from '../../../src/main/onnx/protobuf'
import { encodeModel } from '../../../src/main/onnx/schema'

const tensorType = (elemType: number, ...dim: object[]) => ({ tensorType: { elemType, shape: { dim } } })
const node = { opType: 'Add', input: ['x', 'w'], output: ['y'] }

/** `graph` replaces parts of a graph that adds w to x. */
function foreign(graph: object, model: object = {}): Uint8Array {
  const plain = {
    node: [node],
    input: [{ name: 'x', type: tensorType(1, { dimParam: 'N' }, {}) }],
    output: [{ name: 'y', type: tensorType(1, { dimParam: 'N' }, {}) }]
  }
  return encodeModel({ irVersion: 4, opsetImport: [{ domain: 'ai.onnx', version: 9 }], graph: { ...plain, ...graph }, ...model })
}

const initializer = (fields: object) => foreign({ initializer: [{ name: 'w', dims: [2], ...fields }] })
const attribute = (fields: object) => foreign({ node: [{ ...node, attribute: [{ name: 'a', ...fields }] }] })

describe('parseModel', () => {
  it('outlines a model of several operator sets whose weights are elsewhere and of a type without arithmetic here', () => {
    const bytes = foreign(
      {
        node: [{ ...node, domain: 'com.example', opType: 'Twist', attribute: [{ name: 'a', type: 99 }] }],
        initializer: [{ name: 'w', dims: [1 << 20], dataType: 16, dataLocation: 1 }],
        input: [
          { name: 'x', type: tensorType(10, { dimParam: 'N' }, {}, { dimValue: 0 }) },
          { name: 'anyRank', type: { tensorType: { elemType: 1 } } },
          { name: 'sequence', type: {} },
          { name: 'w', type: tensorType(16, { dimValue: 1 << 20 }) }
        ]
      },
      { opsetImport: [{ domain: 'com.example', version: 3 }, { domain: '', version: 21 }], functions: [Buffer.from('f')] }
    )
    // A documentation string: a field that the schema does not know.
    const documented = Buffer.concat([bytes, Buffer.from([0x32, 2, 0x68, 0x69])])
    expect(parseModel(documented)).toEqual({
      irVersion: 4,
      opset: 21,
      producerName: '',
      inputs: [
        { name: 'x', elementCode: 10, shape: ['N', '?', 0] },
        { name: 'anyRank', elementCode: 1, shape: null },
        { name: 'sequence', elementCode: 0, shape: null }
      ],
      outputs: [{ name: 'y', elementCode: 1, shape: ['N', '?'] }],
      nodes: [{ opType: 'Twist', inputs: ['x', 'w'], outputs: ['y'] }],
      metadata: {}
    })
  })
})

describe('parseWholeModel', () => {
  it.each([
    [{ dataType: 1, floatData: [0.5, -2] }, { type: 'float32', dims: [2], data: Float32Array.of(0.5, -2) }],
    [{ dataType: 11, doubleData: [0.1, -2] }, { type: 'float64', dims: [2], data: Float64Array.of(0.1, -2) }],
    [{ dataType: 6, int32Data: [7, -7] }, { type: 'int32', dims: [2], data: Int32Array.of(7, -7) }],
    [{ dataType: 7, int64Data: ['9007199254740993', '-1'] }, { type: 'int64', dims: [2], data: BigInt64Array.of(9007199254740993n, -1n) }],
    [{ dataType: 2, int32Data: [0, 255] }, { type: 'uint8', dims: [2], data: Uint8Array.of(0, 255) }],
    [{ dataType: 9, int32Data: [0, 1] }, { type: 'bool', dims: [2], data: Uint8Array.of(0, 1) }]
  ])('reads data from the field of its type: %o', (fields, tensor) => {
    const { graph, opset } = parseWholeModel(initializer(fields))
    expect(graph.initializers).toEqual([{ name: 'w', tensor }])
    expect(opset).toBe(9)
    expect(graph.inputs).toEqual([{ name: 'x', type: 'float32', shape: ['N', '?'] }])
  })

  it.each([
    [initializer({ dataType: 10 }), 'initializer "w" has elements of type float16, which is not supported'],
    [initializer({ dataType: 77 }), 'initializer "w" has elements of type number 77, which is not supported'],
    [initializer({ dataType: 1, dataLocation: 1 }), 'initializer "w" has its data in another file, which is not supported'],
    [initializer({ dataType: 1, rawData: Buffer.alloc(7) }), 'initializer "w" of shape [2] holds 2 values, not 1.75'],
    [initializer({ dataType: 7, int64Data: [1] }), 'initializer "w" of shape [2] holds 2 values, not 1'],
    [attribute({ type: 11 }), 'node 0 (Add), attribute "a" is of kind 11, which is not supported'],
    [attribute({ type: 2, i: '9223372036854775807' }), 'node 0 (Add), attribute "a" is 9223372036854775807, which is too large'],
    [foreign({ node: [{ ...node, domain: 'com.example' }] }), 'node 0 (Add) is an operator of com.example, not of ONNX itself'],
    [foreign({ input: [{ name: 'x', type: {} }] }), 'value "x" is no tensor with a shape'],
    [foreign({ name: 'g', sparseInitializer: [Buffer.from('s')] }), 'graph "g" has sparse initializers, which are not supported'],
    [foreign({}, { functions: [Buffer.from('f')] }), 'the model defines functions of its own, which are not supported']
  ])('refuses what it cannot hold (%#)', (bytes, message) => {
    expect(() => parseWholeModel(bytes)).toThrow(new SyntaxError(message))
  })
})
