import { bestClass } from '../../../shared/class-scores'
import { meanOf, type Metric } from './metric'

/** Share of the samples whose most probable class is the right one. */
export const accuracy: Metric = {
  name: 'accuracy',
  label: 'Accuracy',
  unit: 'share',
  higherIsBetter: true,
  start: () => meanOf((row, { labels }, place) => (bestClass(row) === labels[place] ? 1 : 0))
}
