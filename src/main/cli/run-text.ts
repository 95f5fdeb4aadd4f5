/** What is said of runs on a terminal: values with their units, an epoch, an evaluation. */
import { metricInSentence, type EpochRecord, type MetricInfo, type Run, type RunScore } from '../../shared/run'

/** "93.84 %", "15.4 dB" */
export function formatValue(value: number, unit: MetricInfo['unit']): string {
  if (unit === 'share') return `${(value * 100).toFixed(2)} %`
  return `${value.toPrecision(4)}${unit === '' ? '' : ` ${unit}`}`
}

/** "accuracy 93.84 %", for each of the run's metrics. */
export const metricTexts = ({ metrics }: Run, { values }: RunScore): string[] =>
  metrics
    .filter(({ name }) => name in values)
    .map(({ name, label, unit }) => `${metricInSentence(label)} ${formatValue(values[name], unit)}`)

/** What PCA reached beside an autoencoder; none for others. */
export const pcaTexts = ({ values }: RunScore): string[] =>
  'pca-psnr' in values ? [`PSNR of PCA-${values['pca-components']} ${formatValue(values['pca-psnr'], 'dB')}`] : []

/** "training loss 0.1234 accuracy 0.9876  validation ..." */
export const describeRecord = ({ training, validation }: Pick<EpochRecord, 'training' | 'validation'>): string =>
  `training ${namedValues(training)}  validation ${namedValues(validation)}`

const namedValues = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value.toFixed(4)}`)
    .join(' ')
