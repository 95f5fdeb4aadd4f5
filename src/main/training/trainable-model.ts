/** A model as training takes it further: from its file the network's description and its weights. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { MODEL_CARD_KEY, modelCardSchema, type ModelCard } from '../../shared/model'
import { UserError } from '../../shared/user-error'
import { architectureSchema, type Architecture } from '../nn/architecture'
import { bufferSpecs, parameterSpecs, type Parameter } from '../nn/network'
import { parseWholeModel } from '../onnx/protobuf'
import { asFloats } from '../onnx/tensor'

/** Metadata key of the network's description, as JSON: what the graph's nodes were made from. */
export const ARCHITECTURE_KEY = 'glyphwright.architecture'

export interface TrainableModel {
  readonly card: ModelCard
  readonly architecture: Architecture
  /** Parameters and buffers, as `trainedTensors` gives them. */
  readonly tensors: readonly Parameter[]
}

/** Of it what a run is ordered by. */
export type TrainableNetwork = Pick<TrainableModel, 'architecture'>

/** Throws UserError for a file that does not hold all of it: one that another program made, or a version before. */
export function readTrainable(modelPath: string): TrainableModel {
  try {
    const { graph, metadata } = parseWholeModel(readFileSync(modelPath))
    const card = modelCardSchema.parse(JSON.parse(metadata[MODEL_CARD_KEY]))
    const architecture = architectureSchema.parse(JSON.parse(metadata[ARCHITECTURE_KEY]))
    const constants = new Map(graph.initializers.map(({ name, tensor }) => [name, tensor]))
    const tensors = [...parameterSpecs(architecture), ...bufferSpecs(architecture)].map(({ name, dims }) => {
      const tensor = constants.get(name)
      if (tensor === undefined || tensor.dims.join() !== dims.join()) throw new RangeError(`${name} is not [${dims.join(', ')}].`)
      return { name, dims, data: asFloats(tensor).data }
    })
    return { card, architecture, tensors }
  } catch {
    throw new UserError('errors:models.notTrainable', { model: basename(modelPath, '.onnx') })
  }
}
