/** The ONNX file that a run leaves: weights as constants, everything a reader needs to know in its metadata. */
import { MODEL_CARD_KEY, type ModelCard } from '../../shared/model'
import type { Parameter } from '../nn/network'
import { modelOf, serializeModel } from '../onnx/protobuf'
import { inferenceGraph, type PredictionDefinition } from './graphs/prediction'

/** `metadata`: further keys, for programs that do not know our card. */
export function exportModel(
  definition: PredictionDefinition,
  tensors: readonly Parameter[],
  card: ModelCard,
  metadata: Readonly<Record<string, string>> = {}
): Uint8Array {
  const properties = {
    [MODEL_CARD_KEY]: JSON.stringify(card, null, 2),
    symbols: JSON.stringify(card.symbols),
    normalisation: card.normalisation,
    'data.sha256': card.data.sha256,
    metrics: JSON.stringify(card.metrics),
    ...metadata
  }
  return serializeModel(modelOf(inferenceGraph(definition, tensors), properties))
}
