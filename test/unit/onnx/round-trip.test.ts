import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import { IR_VERSION, OPSET, type Attribute, type Graph, type Model } from '../../../src/main/onnx/ir'
import { modelOf, parseWholeModel, serializeModel } from '../../../src/main/onnx/protobuf'
import { sizeOf, type ElementType, type Tensor } from '../../../src/main/onnx/tensor'
import { architectureSchema } from '../../../src/main/nn/architecture'
import { chunkGraph } from '../../../src/main/training/graphs/chunk'

const float32 = fc.float()
const text = fc.string({ unit: 'grapheme' })
const name = fc.string({ minLength: 1, maxLength: 8 })

/** Values of each element type, as many as the tensor takes. */
const data: { readonly [Type in ElementType]: (size: number) => fc.Arbitrary<Tensor['data']> } = {
  float32: (size) => fc.float32Array({ minLength: size, maxLength: size }),
  float64: (size) => fc.float64Array({ minLength: size, maxLength: size }),
  int32: (size) => fc.int32Array({ minLength: size, maxLength: size }),
  int64: (size) => fc.bigInt64Array({ minLength: size, maxLength: size }),
  uint8: (size) => fc.uint8Array({ minLength: size, maxLength: size }),
  bool: (size) => fc.uint8Array({ min: 0, max: 1, minLength: size, maxLength: size })
}
const tensor: fc.Arbitrary<Tensor> = fc
  .record({ type: fc.constantFrom(...(Object.keys(data) as ElementType[])), dims: fc.array(fc.nat(4), { maxLength: 4 }) })
  .chain(({ type, dims }) => data[type](sizeOf(dims)).map((values) => ({ type, dims, data: values }) as Tensor))

const body: Graph = {
  name: 'body',
  inputs: [{ name: 'i', type: 'int64', shape: [] }],
  outputs: [{ name: 'o', type: 'bool', shape: ['N', '?', 3] }],
  initializers: [],
  values: [],
  nodes: []
}
const attribute: fc.Arbitrary<Attribute> = fc.oneof(
  fc.maxSafeInteger(),
  text,
  fc.array(fc.maxSafeInteger()),
  fc.record({ float: float32 }),
  fc.record({ floats: fc.array(float32) }),
  fc.record({ strings: fc.array(text) }),
  fc.record({ tensor }),
  fc.constant(body)
)

const holding = (tensors: readonly Tensor[], attributes: Readonly<Record<string, Attribute>>): Model => ({
  irVersion: IR_VERSION,
  opset: OPSET,
  producerName: 'test',
  metadata: {},
  graph: {
    ...body,
    initializers: tensors.map((each, index) => ({ name: `t${index}`, tensor: each })),
    nodes: [{ opType: 'Any', inputs: ['i', ''], outputs: ['o'], attributes }]
  }
})

describe('serializeModel and parseWholeModel', () => {
  it('keep every tensor and attribute', () => {
    fc.assert(
      fc.property(fc.array(tensor, { maxLength: 3 }), fc.dictionary(name, attribute, { noNullPrototype: true }), (tensors, attributes) => {
        const model = holding(tensors, attributes)
        expect(parseWholeModel(serializeModel(model))).toEqual(model)
      })
    )
  })

  it('give the same bytes again for a graph of the engine, subgraph and metadata included', () => {
    const architecture = architectureSchema.parse({ inputs: 4, layers: [{ type: 'dense', units: 4 }] })
    const optimizer = { type: 'sgd', momentum: 0.9, nesterov: false, weightDecay: 0 } as const
    const definition = { architecture, optimizer, clipNorm: null, averageDecay: null, loss: { type: 'mean-squared-error' } } as const
    const bytes = serializeModel(modelOf(chunkGraph(definition), { colour: 'indigo' }))
    expect(Buffer.from(serializeModel(parseWholeModel(bytes))).equals(bytes)).toBe(true)
  })

  it('keep the types and shapes of the values between', () => {
    const g = new GraphBuilder('g')
    const [size] = g.node('Size', [g.input('x', 'uint8', ['N', 2])], {}, [{ type: 'int64', shape: [] }])
    const [sum] = g.node('Add', [size, size], {}, [{ type: 'int64', shape: [] }])
    const { graph } = parseWholeModel(serializeModel(modelOf(g.finish([sum]))))
    expect(graph.values).toEqual([{ name: 'Size', type: 'int64', shape: [] }])
    expect(graph.outputs).toEqual([{ name: 'Add', type: 'int64', shape: [] }])
  })
})
