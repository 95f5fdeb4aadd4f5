/** How activations, gradients and weights are spread, layer by layer: what shows gradients that vanish. */
import type { Histogram, LayerQuantity, LayerStatistics } from '../../shared/run'
import { Random } from '../../shared/random'
import { tensorsByName, type Parameter } from '../nn/network'
import { modelOf, serializeModel } from '../onnx/protobuf'
import { asFloats } from '../onnx/tensor'
import { loadSession, type Session } from '../runtime/session'
import type { Execution } from './execution'
import { sampleInputs } from './graphs/batch'
import { activationName, gradientName, observedLayers, statisticsGraph } from './graphs/statistics'
import type { TrainingDefinition } from './graphs/training-state'
import { STREAMS } from './random-streams'
import { feedSamples, type Samples } from './samples'

const BINS = 40

export interface LookResult {
  readonly layers: readonly LayerStatistics[]
  readonly gradientNorm: number
}

/** Looks at a network by always the same batch of samples. */
export class LayerObserver {
  private constructor(
    private readonly definition: TrainingDefinition,
    private readonly samples: Samples,
    private readonly session: Session
  ) {}

  static async load(definition: TrainingDefinition, samples: Samples, execution: Execution): Promise<LayerObserver> {
    return new LayerObserver(definition, samples, await loadSession(serializeModel(modelOf(statisticsGraph(definition))), { ...execution, weightsAreFed: true }))
  }

  async look(tensors: readonly Parameter[]): Promise<LookResult> {
    const { architecture } = this.definition
    const outputs = await this.session.run({
      ...feedSamples(sampleInputs(this.definition), this.samples, Random.of(STREAMS.observation)),
      ...tensorsByName(tensors)
    })
    const layers = observedLayers(architecture).flatMap((layer): LayerStatistics[] => {
      const { type } = architecture.layers[layer]
      const describe = (quantity: LayerQuantity, values: Float32Array) => ({ layer, type, quantity, ...spreadOf(values) })
      const weights = tensors.filter(({ name }) => name.startsWith(`layer${layer}.`) && name.endsWith('weight'))
      return [
        describe('activation', asFloats(outputs[activationName(layer)]).data),
        describe('gradient', asFloats(outputs[gradientName(layer)]).data),
        ...weights.slice(0, 1).map(({ data }) => describe('weight', data))
      ]
    })
    return { layers, gradientNorm: asFloats(outputs['gradientNorm']).data[0] }
  }

  release(): Promise<void> {
    return this.session.release()
  }
}

export function spreadOf(values: Float32Array): { mean: number; deviation: number; histogram: Histogram } {
  let [sum, from, to] = [0, Infinity, -Infinity]
  for (const value of values) {
    sum += value
    if (value < from) from = value
    if (value > to) to = value
  }
  const mean = sum / values.length
  const counts = new Array<number>(BINS).fill(0)
  // All values alike: one bin holds them.
  const binsPerUnit = to > from ? BINS / (to - from) : 0
  let squares = 0
  for (const value of values) {
    squares += (value - mean) ** 2
    counts[Math.min(BINS - 1, Math.floor((value - from) * binsPerUnit))]++
  }
  return { mean, deviation: Math.sqrt(squares / values.length), histogram: { from, to, counts } }
}
