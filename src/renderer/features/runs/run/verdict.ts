/** A run in a sentence: how good it is, against what, and what it confuses. Pure. */
import { t } from '../../../../shared/messages/messages'
import { decidingMetric, type RunEvaluation } from '../../../../shared/run'
import type { RunItem } from '../../../app/api-types'
import { difference, measured } from '../../../components/format'
import { metricWords } from '../../../components/metric-words'
import { confusedPairs } from '../confusion-matrix'

/** "80.3 % on test, +0.6 points to the baseline; worst pair O/0." Null while there is nothing to say. */
export function verdict(run: RunItem, evaluations: readonly RunEvaluation[], baseline: RunItem | undefined): string | null {
  const metric = decidingMetric(run)
  if (metric === undefined) return null
  const judged = evaluations.find(({ part }) => part === 'test') ?? evaluations.find(({ part }) => part === 'validation')
  const value = judged?.values[metric.name] ?? run.values.validation[metric.name]
  if (value === undefined) return null
  const part = judged?.part ?? 'validation'
  const said = { value: measured(value, metric.unit), onPart: t(`runs:on.${part}`) }
  let sentence = metric.unit === 'share' ? t('runs:verdict.share', said) : t('runs:verdict.metric', { ...said, metric: metricWords(metric) })
  const base = baseline === undefined || baseline.id === run.id ? undefined : baseline.values[part][metric.name]
  if (base !== undefined) sentence = t('runs:verdict.toBaseline', { verdict: sentence, difference: difference(value - base, metric.unit) })
  const pca = judged === undefined ? undefined : evaluations.find(({ values }) => 'pca-psnr' in values)?.values
  if (pca !== undefined) sentence = t('runs:verdict.besidePca', { verdict: sentence, numbers: pca['pca-components'], value: measured(pca['pca-psnr'], 'dB') })
  return `${withWorstPair(sentence, judged)}.`
}

function withWorstPair(verdict: string, judged: RunEvaluation | undefined): string {
  if (judged === undefined || judged.confusion.length === 0) return verdict
  const symbols = judged.classes.map(({ symbol }) => symbol)
  const [worst] = confusedPairs(judged.confusion, symbols)
  return worst === undefined
    ? t('runs:verdict.nothingConfused', { verdict })
    : t('runs:verdict.worstPair', { verdict, actual: symbols[worst.actual], named: symbols[worst.named] })
}
