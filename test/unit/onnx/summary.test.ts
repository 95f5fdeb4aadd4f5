import { describe, expect, it } from 'vitest'
import { serializeModel } from '../../../src/main/onnx/protobuf'
import { encodeModel } from '../../../src/main/onnx/schema'
import { summarizeModel } from '../../../src/main/onnx/summary'
import { engineModels, inferenceModel, perceptron } from './engine-models'

describe('summarizeModel', () => {
  it('tells what a classifier takes, gives and is made of', () => {
    const bytes = serializeModel({ ...inferenceModel(perceptron.architecture), metadata: { colour: 'indigo' } })
    expect(summarizeModel(bytes)).toEqual({
      byteLength: bytes.length,
      hasExternalData: false,
      irVersion: 8,
      producer: 'Glyphwright',
      opsets: { 'ai.onnx': 17 },
      inputs: [{ name: 'glyphs', type: 'uint8', shape: ['N', 32, 32] }],
      outputs: [{ name: 'probabilities', type: 'float32', shape: ['N', 36] }],
      operators: { Gemm: 3, Cast: 1, Flatten: 1, Identity: 1, Mul: 1, Sigmoid: 1, Softmax: 1, Tanh: 1 },
      parameterCount: 1024 * 64 + 64 + 64 * 64 + 64 + 64 * 36 + 36 + 1,
      metadata: { colour: 'indigo' }
    })
  })

  it('counts what is in a subgraph', () => {
    const [, make] = engineModels.find(([name]) => name === 'perceptron-chunk') ?? engineModels[0]
    expect(summarizeModel(serializeModel(make())).operators).toMatchObject({ Scan: 1, Sigmoid: 1 })
  })

  it('shows a foreign file as far as it can be shown', () => {
    const bytes = encodeModel({
      irVersion: 10,
      producerName: 'pytorch',
      producerVersion: '2.4',
      opsetImport: [{ version: 21 }, { domain: 'com.example', version: 3 }],
      graph: {
        node: [{ opType: 'Add' }, { opType: 'Twist', domain: 'com.example' }, { opType: 'Twist', domain: 'com.example' }],
        input: [{ name: 'x', type: { tensorType: { elemType: 10 } } }, { name: 's', type: {} }],
        initializer: [{ name: 'w', dims: [1000, 1000, 1000], dataType: 16, dataLocation: 1 }, { name: 'shape', dims: [4], dataType: 7 }]
      }
    })
    expect(summarizeModel(bytes)).toMatchObject({
      hasExternalData: true,
      producer: 'pytorch 2.4',
      opsets: { 'ai.onnx': 21, 'com.example': 3 },
      inputs: [{ name: 'x', type: 'float16', shape: null }, { name: 's', type: 'no tensor', shape: null }],
      outputs: [],
      operators: { 'com.example.Twist': 2, Add: 1 },
      parameterCount: 1e9
    })
  })
})
