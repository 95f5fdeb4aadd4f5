import { surprise } from '../../../shared/class-scores'
import { meanOf, type Metric } from './metric'

/** -log of the probability that the network gave the right class. */
export const crossEntropy: Metric = {
  name: 'loss',
  label: 'Loss',
  unit: 'nats',
  higherIsBetter: false,
  start: () => meanOf((row, { labels }, place) => surprise(row[labels[place]]))
}
