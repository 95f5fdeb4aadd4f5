/** A metric of a model card, taken apart: "emnist36-test accuracy" 0.938 is 93.8 %, accuracy, on emnist36-test. */
import { english } from '../../../shared/messages/catalogues'
import { t } from '../../../shared/messages/messages'
import { compact, percent } from '../../components/format'

export interface MetricText {
  readonly measure: string
  /** "on emnist36-test"; '' when the name does not say. */
  readonly on: string
  readonly figure: string
}

/** Measures that are shares of 0 to 1; others are shown as the numbers that they are. */
const share = /accuracy|rate|precision|recall|f1|\bcer\b|\bwer\b|calibration error/i

export function metricText(name: string, value: number): MetricText {
  const space = name.indexOf(' ')
  const words = space === -1 ? name : name.slice(space + 1)
  const figure = share.test(words) ? percent(value, 1) : compact(value, 3)
  return { measure: measureText(words), on: space === -1 ? '' : onText(name.slice(0, space)), figure }
}

type Metric = keyof typeof english.runs.metricsInSentence
const metrics = Object.entries(english.runs.metricsInSentence) as [Metric, string][]

/** A card holds the English words of what was measured. */
function measureText(words: string): string {
  const known = metrics.find(([, inSentence]) => inSentence === words)?.[0]
  return known === undefined ? words.charAt(0).toUpperCase() + words.slice(1) : t(`runs:metrics.${known}`)
}

const onText = (data: string): string => (data === 'validation' || data === 'test' ? t(`models:on.${data}`) : t('models:onData', { data }))
