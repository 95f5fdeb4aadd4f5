import { meanOf, type Metric } from './metric'

/** The least probability that is told from none. */
const LEAST = 1e-12

/** -log of the probability that the network gave the right class. */
export const crossEntropy: Metric = {
  name: 'loss',
  label: 'Loss',
  unit: 'nats',
  higherIsBetter: false,
  start: () => meanOf((row, { labels }, place) => -Math.log(Math.max(row[labels[place]], LEAST)))
}
