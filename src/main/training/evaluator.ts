/** Shows samples to a network whose tensors change from epoch to epoch: one session for all of them. */
import { modelOf, serializeModel } from '../onnx/protobuf'
import { asFloats, floats } from '../onnx/tensor'
import { sideInputCount } from '../nn/architecture'
import { tensorsByName, type Parameter } from '../nn/network'
import { loadSession, type Session, type Tensors } from '../runtime/session'
import type { Execution } from './execution'
import { SAMPLES, SIDE } from './graphs/batch'
import { evaluationGraph, type PredictionDefinition } from './graphs/prediction'
import type { Metric, Outcome } from './metrics/metric'
import { sliceSamples, type Samples } from './samples'

/** A call of so many samples is short enough to be stopped after. */
const SAMPLES_PER_CALL = 250

export class Evaluator {
  private constructor(
    private readonly session: Session,
    private readonly inputs: number,
    private readonly sideInputs: number
  ) {}

  static async load(definition: PredictionDefinition, execution: Execution): Promise<Evaluator> {
    const session = await loadSession(serializeModel(modelOf(evaluationGraph(definition))), { ...execution, weightsAreFed: true })
    return new Evaluator(session, definition.architecture.inputs, sideInputCount(definition.architecture))
  }

  /** What the network makes of the samples, part by part. Throws the signal's reason when told to stop. */
  async *outcomes(tensors: readonly Parameter[], samples: Samples, signal: AbortSignal): AsyncGenerator<Outcome> {
    const feeds = tensorsByName(tensors)
    const count = samples.labels.length
    for (let from = 0; from < count; from += SAMPLES_PER_CALL) {
      signal.throwIfAborted()
      const part = sliceSamples(samples, from, Math.min(count, from + SAMPLES_PER_CALL))
      const { y } = await this.session.run({ ...feeds, ...this.feedsOf(part) })
      const outputs = asFloats(y).data
      yield { outputs, width: outputs.length / part.labels.length, samples: part }
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  private feedsOf({ x, side, labels }: Samples): Tensors {
    const feeds = { [SAMPLES]: floats([labels.length, this.inputs], x) }
    return this.sideInputs === 0 ? feeds : { ...feeds, [SIDE]: floats([labels.length, this.sideInputs], side) }
  }

  release(): Promise<void> {
    return this.session.release()
  }
}

/** The value of each metric over all the outcomes, and every outcome to `look` as it passes. */
export async function measure(
  metrics: readonly Metric[],
  symbols: readonly string[],
  outcomes: AsyncIterable<Outcome>,
  look: (outcome: Outcome) => void = () => {}
): Promise<Record<string, number>> {
  const tallies = metrics.map((metric) => ({ name: metric.name, tally: metric.start(symbols) }))
  for await (const outcome of outcomes) {
    for (const { tally } of tallies) tally.update(outcome)
    look(outcome)
  }
  return Object.fromEntries(tallies.map(({ name, tally }) => [name, tally.compute()]))
}
