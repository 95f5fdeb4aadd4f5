import { rankOf } from '../../../shared/class-scores'
import { meanOf, type Metric } from './metric'

/** Share of the samples whose right class is among the `count` most probable ones. */
const accuracyAmong = (count: number, words: string): Metric => ({
  name: `top-${count}-accuracy`,
  label: `Accuracy, best ${words}`,
  unit: 'share',
  higherIsBetter: true,
  start: () => meanOf((row, { labels }, place) => (rankOf(row, labels[place]) < count ? 1 : 0))
})

export const topTwoAccuracy = accuracyAmong(2, 'two')
export const topFiveAccuracy = accuracyAmong(5, 'five')
