import { meanOf, type Metric } from './metric'

/** Share of the samples whose right class is among the two most probable ones. */
export const topTwoAccuracy: Metric = {
  name: 'top-2-accuracy',
  label: 'Accuracy, best two',
  unit: 'share',
  higherIsBetter: true,
  start: () =>
    meanOf((row, { labels }, place) => {
      const own = row[labels[place]]
      return row.reduce((better, probability) => better + (probability > own ? 1 : 0), 0) < 2 ? 1 : 0
    })
}
