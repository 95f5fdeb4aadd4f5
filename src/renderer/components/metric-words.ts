/** Metrics as people call them, in the language that is spoken now; one that is not known keeps the label that its run has. */
import { english } from '../../shared/messages/catalogues'
import { t } from '../../shared/messages/messages'
import { metricInSentence, type MetricInfo } from '../../shared/run'

type MetricName = keyof typeof english.runs.metrics
type Named = Pick<MetricInfo, 'name' | 'label'>

const isKnown = (name: string): name is MetricName => Object.hasOwn(english.runs.metrics, name)

export const metricWords = ({ name, label }: Named): string => (isKnown(name) ? t(`runs:metrics.${name}`) : label)

/** "Best last accuracy": as it stands within a sentence. */
export const metricWordsInSentence = ({ name, label }: Named): string => (isKnown(name) ? t(`runs:metricsInSentence.${name}`) : metricInSentence(label))
