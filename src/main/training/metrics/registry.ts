/** The metrics that a run is watched and judged by; the first is the loss, the second decides which epoch is best. */
import { isClassification } from '../../../shared/run'
import type { LossConfig } from '../../nn/losses/registry'
import { accuracy } from './accuracy'
import { calibrationError } from './calibration-error'
import { crossEntropy } from './cross-entropy'
import { mergedAccuracy } from './merged-accuracy'
import type { Metric } from './metric'
import { peakSignalToNoise } from './peak-signal-to-noise'
import { meanSquaredErrorMetric } from './squared-error'
import { topFiveAccuracy, topTwoAccuracy } from './top-accuracy'

const classification: readonly Metric[] = [crossEntropy, accuracy, mergedAccuracy, topTwoAccuracy, topFiveAccuracy, calibrationError]
const reconstruction: readonly Metric[] = [meanSquaredErrorMetric, peakSignalToNoise]

export const metricsOf = (loss: LossConfig): readonly Metric[] => (isClassification(loss) ? classification : reconstruction)

/** The metric that decides which epoch's weights are kept. */
export const decidingMetric = (loss: LossConfig): Metric => metricsOf(loss)[1]
