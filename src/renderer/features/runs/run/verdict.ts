/** A run in a sentence: how good it is, against what, and what it confuses. Pure. */
import { decidingMetric, type RunEvaluation } from '../../../../shared/run'
import type { RunItem } from '../../../app/api-types'
import { difference, measured } from '../../../components/format'
import { confusedPairs } from '../confusion-matrix'

/** "80.3 % on test, +0.6 points to the baseline; worst pair O/0." Null while there is nothing to say. */
export function verdict(run: RunItem, evaluations: readonly RunEvaluation[], baseline: RunItem | undefined): string | null {
  const metric = decidingMetric(run)
  if (metric === undefined) return null
  const judged = evaluations.find(({ part }) => part === 'test') ?? evaluations.find(({ part }) => part === 'validation')
  const value = judged?.values[metric.name] ?? run.values.validation[metric.name]
  if (value === undefined) return null
  const part = judged?.part ?? 'validation'
  const own = `${measured(value, metric.unit)} ${metric.unit === 'share' ? '' : `${metric.label} `}on ${part}`
  const base = baseline === undefined || baseline.id === run.id ? undefined : baseline.values[part][metric.name]
  const against = base === undefined ? '' : `, ${difference(value - base, metric.unit)} to the baseline`
  const pca = judged === undefined ? undefined : evaluations.find(({ values }) => 'pca-psnr' in values)?.values
  const besidePca = pca === undefined ? '' : `; PCA with ${pca['pca-components']} numbers reaches ${measured(pca['pca-psnr'], 'dB')}`
  return `${own}${against}${besidePca}${worstPair(judged)}.`
}

function worstPair(judged: RunEvaluation | undefined): string {
  if (judged === undefined || judged.confusion.length === 0) return ''
  const symbols = judged.classes.map(({ symbol }) => symbol)
  const [worst] = confusedPairs(judged.confusion, symbols)
  return worst === undefined ? '; nothing is confused' : `; worst pair ${symbols[worst.actual]}/${symbols[worst.named]}`
}
