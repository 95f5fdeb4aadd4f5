import { meanOf, type Metric } from './metric'

/** Mean over the values of a sample of (y - x)^2, with x from 0 to 1. */
export function squaredError(row: Float32Array, x: Float32Array, place: number): number {
  let sum = 0
  for (let index = 0; index < row.length; index++) sum += (row[index] - x[place * row.length + index]) ** 2
  return sum / row.length
}

/** The loss of an autoencoder. */
export const meanSquaredErrorMetric: Metric = {
  name: 'loss',
  label: 'Loss',
  unit: '',
  higherIsBetter: false,
  start: () => meanOf((row, { x }, place) => squaredError(row, x, place))
}
