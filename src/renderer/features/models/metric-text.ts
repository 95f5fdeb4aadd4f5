/** A metric of a model card, taken apart: "emnist36-test accuracy" 0.938 is 93.8 %, accuracy, on emnist36-test. */
import { percent } from '../../components/format'

export interface MetricText {
  readonly measure: string
  /** What it was measured on; '' when the name does not say. */
  readonly on: string
  readonly figure: string
}

/** Measures that are shares of 0 to 1; others are shown as the numbers that they are. */
const share = /accuracy|rate|precision|recall|f1|\bcer\b|\bwer\b|calibration error/i

export function metricText(name: string, value: number): MetricText {
  const space = name.indexOf(' ')
  const on = space === -1 ? '' : name.slice(0, space)
  const words = space === -1 ? name : name.slice(space + 1)
  const figure = share.test(words) ? percent(value, 1) : String(Number(value.toPrecision(3)))
  return { measure: words.charAt(0).toUpperCase() + words.slice(1), on, figure }
}
