/** Looks at the network at the end of every epoch: how it does on validation, how its layers' values are spread. */
import { isClassification, type EpochRecord } from '../../shared/run'
import type { Parameter } from '../nn/network'
import { Evaluator, measure } from './evaluator'
import { LayerObserver } from './layer-statistics'
import type { Metric } from './metrics/metric'
import { metricsOf } from './metrics/registry'
import { planesFor, type RunData } from './run-data'
import { plainSamples } from './sample-maker'
import { sliceSamples, type Samples } from './samples'
import { indicesOf } from './split'
import type { TrainerEvent, TrainingPlan } from './trainer'

/** So many samples show how a layer's values are spread. */
const OBSERVED_SAMPLES = 64

export interface EpochSeen {
  readonly event: TrainerEvent
  readonly samplesPerSecond: number
  readonly elapsedMs: number
}

export class EpochWatch {
  private constructor(
    readonly evaluator: Evaluator,
    readonly validation: Samples,
    readonly metrics: readonly Metric[],
    /** What the classes stand for; none for an autoencoder. */
    readonly symbols: readonly string[],
    private readonly observer: LayerObserver,
    private readonly signal: AbortSignal
  ) {}

  static async open(plan: TrainingPlan, { dataset, split }: RunData, signal: AbortSignal): Promise<EpochWatch> {
    const validation = plainSamples(dataset, indicesOf(split, 'validation'), planesFor(plan))
    const observed = sliceSamples(validation, 0, Math.min(OBSERVED_SAMPLES, validation.labels.length))
    const observer = await LayerObserver.load(plan, observed, plan.execution)
    const evaluator = await Evaluator.load(plan, plan.execution)
    const symbols = isClassification(plan.loss) ? dataset.symbols : []
    return new EpochWatch(evaluator, validation, metricsOf(plan.loss), symbols, observer, signal)
  }

  /** The network before its first step. */
  async lookBefore(tensors: readonly Parameter[]): Promise<EpochRecord> {
    return { epoch: 0, elapsedMs: 0, learningRate: 0, samplesPerSecond: 0, training: {}, ...(await this.seeTensors(tensors)) }
  }

  async look({ event, samplesPerSecond, elapsedMs }: EpochSeen, tensors: readonly Parameter[]): Promise<EpochRecord> {
    const { epoch, learningRate, loss, accuracy } = event
    const training: Record<string, number> = this.symbols.length === 0 ? { loss } : { loss, accuracy }
    return { epoch: epoch + 1, elapsedMs, learningRate, samplesPerSecond, training, ...(await this.seeTensors(tensors)) }
  }

  private async seeTensors(tensors: readonly Parameter[]): Promise<Pick<EpochRecord, 'validation' | 'layers' | 'gradientNorm'>> {
    const outcomes = this.evaluator.outcomes(tensors, this.validation, this.signal)
    const validation = await measure(this.metrics, this.symbols, outcomes)
    return { validation, ...(await this.observer.look(tensors)) }
  }

  async close(): Promise<void> {
    await this.evaluator.release()
    await this.observer.release()
  }
}
