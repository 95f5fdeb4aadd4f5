import { meanOf, type Metric } from './metric'
import { squaredError } from './squared-error'

/** A perfect copy would have an infinite ratio, which no mean could hold. */
const GREATEST_DB = 100

/** Of values from 0 to 1. */
export const decibels = (meanSquaredError: number): number => Math.min(GREATEST_DB, -10 * Math.log10(meanSquaredError))

/** -10 log10 of a sample's mean squared error, then the mean over the samples. */
export const peakSignalToNoise: Metric = {
  name: 'psnr',
  label: 'PSNR',
  unit: 'dB',
  higherIsBetter: true,
  start: () => meanOf((row, { x }, place) => decibels(squaredError(row, x, place)))
}
