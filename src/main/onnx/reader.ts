/**
 * From the messages of an ONNX file to the IR. Reads what this project writes and whatever else the IR can hold;
 * for the rest it throws SyntaxError, with the place and the reason, rather than lose something.
 */
import { UNKNOWN_EXTENT, type Attribute, type Dimension, type Graph, type Initializer, type Model, type Node, type Value } from './ir'
import { attributeCodes, type ProtoAttribute, type ProtoDimension, type ProtoGraph, type ProtoModel } from './schema'
import type { ProtoNode, ProtoTensor, ProtoValue } from './schema'
import { elementTypeOf, tensorFromProto } from './tensor-reader'

export function modelFromProto(model: ProtoModel): Model {
  if (model.functions.length > 0) throw new SyntaxError('the model defines functions of its own, which are not supported')
  return { ...headerFromProto(model), graph: graphFromProto(model.graph) }
}

export function headerFromProto({ irVersion, opsetImport, producerName, metadataProps }: ProtoModel): Omit<Model, 'graph'> {
  return {
    irVersion: Number(irVersion),
    opset: Number(opsetImport.find(({ domain }) => isStandard(domain))?.version ?? 0),
    producerName,
    metadata: Object.fromEntries(metadataProps.map(({ key, value }) => [key, value]))
  }
}

/** ONNX's own operators go by either name. */
export const isStandard = (domain: string): boolean => domain === '' || domain === 'ai.onnx'

function graphFromProto(graph: ProtoGraph): Graph {
  if (graph.sparseInitializer.length > 0) throw new SyntaxError(`graph "${graph.name}" has sparse initializers, which are not supported`)
  return {
    name: graph.name,
    inputs: graph.input.map(valueFromProto),
    outputs: graph.output.map(valueFromProto),
    initializers: graph.initializer.map(initializerFromProto),
    values: graph.valueInfo.map(valueFromProto),
    nodes: graph.node.map(nodeFromProto)
  }
}

const initializerFromProto = (tensor: ProtoTensor): Initializer => ({
  name: tensor.name,
  tensor: tensorFromProto(tensor, `initializer "${tensor.name}"`)
})

function valueFromProto({ name, type }: ProtoValue): Value {
  const tensorType = type?.tensorType
  if (!tensorType?.shape) throw new SyntaxError(`value "${name}" is no tensor with a shape`)
  return { name, type: elementTypeOf(tensorType.elemType, `value "${name}"`), shape: tensorType.shape.dim.map(dimensionFromProto) }
}

export const dimensionFromProto = ({ dimValue, dimParam }: ProtoDimension): Dimension =>
  dimValue === undefined ? dimParam || UNKNOWN_EXTENT : Number(dimValue)

function nodeFromProto({ opType, domain, input, output, attribute }: ProtoNode, index: number): Node {
  const place = `node ${index} (${opType})`
  if (!isStandard(domain)) throw new SyntaxError(`${place} is an operator of ${domain}, not of ONNX itself`)
  return {
    opType,
    inputs: input,
    outputs: output,
    attributes: Object.fromEntries(attribute.map((each) => [each.name, attributeFromProto(each, `${place}, attribute "${each.name}"`)]))
  }
}

function attributeFromProto(attribute: ProtoAttribute, place: string): Attribute {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString()
  switch (attribute.type) {
    case attributeCodes.int:
      return wholeNumber(attribute.i, place)
    case attributeCodes.ints:
      return attribute.ints.map((value) => wholeNumber(value, place))
    case attributeCodes.float:
      return { float: attribute.f }
    case attributeCodes.floats:
      return { floats: attribute.floats }
    case attributeCodes.string:
      return text(attribute.s)
    case attributeCodes.strings:
      return { strings: attribute.strings.map(text) }
  }
  if (attribute.type === attributeCodes.tensor && attribute.t !== null) return { tensor: tensorFromProto(attribute.t, place) }
  if (attribute.type === attributeCodes.graph && attribute.g !== null) return graphFromProto(attribute.g)
  throw new SyntaxError(`${place} is of kind ${attribute.type}, which is not supported`)
}

function wholeNumber(value: bigint, place: string): number {
  if (!Number.isSafeInteger(Number(value))) throw new SyntaxError(`${place} is ${value}, which is too large`)
  return Number(value)
}
