/** What came of a run: the kept weights judged on a part of the data, down to each misread sample. */
import { bestClass, scoreClasses } from '../../shared/class-scores'
import type { MisreadSample, RunEvaluation } from '../../shared/run'
import { measure } from './evaluator'
import type { Metric, Outcome } from './metrics/metric'
import type { Samples } from './samples'

export interface JudgedPart {
  readonly part: RunEvaluation['part']
  readonly samples: Samples
  /** Where each sample lies in the dataset. */
  readonly indices: Int32Array
}

/** `outcomes`: of the part's samples, in their order. `symbols`: what the classes stand for; none for an autoencoder. */
export async function judge(
  outcomes: AsyncIterable<Outcome>,
  { part, samples, indices }: JudgedPart,
  metrics: readonly Metric[],
  symbols: readonly string[]
): Promise<RunEvaluation> {
  const confusion = symbols.map(() => new Array<number>(symbols.length).fill(0))
  const misread: MisreadSample[] = []
  let place = 0
  const look = ({ outputs, width, samples: { labels } }: Outcome): void => {
    labels.forEach((label, row) => {
      const probabilities = outputs.subarray(row * width, (row + 1) * width)
      const best = bestClass(probabilities)
      confusion[label][best]++
      if (best !== label) misread.push({ index: indices[place + row], symbol: symbols[label], candidates: candidatesOf(probabilities, symbols) })
    })
    place += labels.length
  }
  const values = await measure(metrics, symbols, outcomes, symbols.length === 0 ? undefined : look)
  return { part, count: samples.labels.length, values, confusion, classes: scoreClasses(confusion, symbols), misread }
}

const KEPT_CANDIDATES = 5

function candidatesOf(probabilities: Float32Array, symbols: readonly string[]): MisreadSample['candidates'] {
  return symbols
    .map((symbol, index) => ({ symbol, probability: probabilities[index] }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, KEPT_CANDIDATES)
}
