/** From the IR to the messages of an ONNX file. */
import { kindOfAttribute, UNKNOWN_EXTENT, type Attribute, type Dimension, type Graph, type Model, type Value } from './ir'
import { attributeCodes, elementCodes } from './schema'
import type { Tensor } from './tensor'

export function modelToProto(model: Model): object {
  return {
    irVersion: model.irVersion,
    producerName: model.producerName,
    opsetImport: [{ domain: '', version: model.opset }],
    graph: graphToProto(model.graph),
    metadataProps: Object.entries(model.metadata).map(([key, value]) => ({ key, value }))
  }
}

function graphToProto(graph: Graph): object {
  return {
    name: graph.name,
    input: graph.inputs.map(valueToProto),
    output: graph.outputs.map(valueToProto),
    valueInfo: graph.values.map(valueToProto),
    initializer: graph.initializers.map(({ name, tensor }) => ({ name, ...tensorToProto(tensor) })),
    node: graph.nodes.map((node) => ({
      opType: node.opType,
      input: [...node.inputs],
      output: [...node.outputs],
      attribute: Object.entries(node.attributes).map(([name, attribute]) => ({
        name,
        type: attributeCodes[kindOfAttribute(attribute)],
        ...attributeField(attribute)
      }))
    }))
  }
}

/** The one field of an AttributeProto that holds it. */
function attributeField(attribute: Attribute): object {
  if (typeof attribute === 'number') return { i: attribute }
  if (typeof attribute === 'string') return { s: Buffer.from(attribute) }
  if ('length' in attribute) return { ints: attribute }
  if ('float' in attribute) return { f: attribute.float }
  if ('floats' in attribute) return { floats: attribute.floats }
  if ('strings' in attribute) return { strings: attribute.strings.map((text) => Buffer.from(text)) }
  if ('tensor' in attribute) return { t: tensorToProto(attribute.tensor) }
  return { g: graphToProto(attribute) }
}

function tensorToProto({ type, dims, data }: Tensor): object {
  // ONNX raw data is little-endian, as is every machine that this runs on.
  return { dims: [...dims], dataType: elementCodes[type], rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
}

function valueToProto({ name, type, shape }: Value): object {
  return { name, type: { tensorType: { elemType: elementCodes[type], shape: { dim: shape.map(dimensionToProto) } } } }
}

function dimensionToProto(extent: Dimension): object {
  if (extent === UNKNOWN_EXTENT) return {}
  return typeof extent === 'number' ? { dimValue: extent } : { dimParam: extent }
}
