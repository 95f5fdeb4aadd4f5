/** The ONNX file that a run leaves: weights as constants, everything a reader needs to know in its metadata. */
import { MODEL_CARD_KEY, type ModelCard } from '../../shared/model'
import type { Parameter } from '../nn/network'
import { modelOf, parseWholeModel, serializeModel } from '../onnx/protobuf'
import { inferenceGraph, type PredictionDefinition } from './graphs/prediction'
import { ARCHITECTURE_KEY } from './trainable-model'

/** Metadata key of the run that a model comes from. */
const RUN_KEY = 'run'

/** The card, and what of it other programs may want by keys of their own. */
export function exportModel(definition: PredictionDefinition, tensors: readonly Parameter[], card: ModelCard, runId: string): Uint8Array {
  const properties = {
    [MODEL_CARD_KEY]: JSON.stringify(card, null, 2),
    [ARCHITECTURE_KEY]: JSON.stringify(definition.architecture),
    symbols: JSON.stringify(card.symbols),
    normalisation: card.normalisation,
    'data.sha256': card.data.sha256,
    metrics: JSON.stringify(card.metrics),
    [RUN_KEY]: runId
  }
  return serializeModel(modelOf(inferenceGraph(definition, tensors, card.temperature), properties))
}

/** The same model without its run: the same command then gives the same bytes, whoever gives it. */
export function withoutRun(model: Uint8Array): Uint8Array {
  const { metadata, ...rest } = parseWholeModel(model)
  return serializeModel({ ...rest, metadata: Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== RUN_KEY)) })
}
