/** ONNX files as bytes, both ways. https://github.com/onnx/onnx/blob/main/docs/IR.md */
import { IR_VERSION, OPSET, type Graph, type Model } from './ir'
import { outlineOf, type ModelOutline } from './outline'
import { modelFromProto } from './reader'
import { decodeModel, encodeModel } from './schema'
import { modelToProto } from './writer'

export type { ModelOutline, OutlineValue } from './outline'

export const serializeModel = (model: Model): Uint8Array => encodeModel(modelToProto(model))

/** What any ONNX file says of itself. Throws SyntaxError when the bytes are no ONNX model. */
export const parseModel = (bytes: Uint8Array): ModelOutline => outlineOf(decodeModel(bytes))

/**
 * The whole model, weights included, such that serializing it again gives the bytes that `serializeModel` wrote.
 * Throws SyntaxError when the bytes are no ONNX model, or hold something that the IR cannot.
 */
export const parseWholeModel = (bytes: Uint8Array): Model => modelFromProto(decodeModel(bytes))

export function modelOf(graph: Graph, metadata: Readonly<Record<string, string>> = {}): Model {
  return { irVersion: IR_VERSION, opset: OPSET, producerName: 'Glyphwright', graph, metadata }
}
