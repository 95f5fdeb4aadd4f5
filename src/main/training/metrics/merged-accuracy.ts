import { bestClass, mergedSymbol } from '../../../shared/class-scores'
import { meanOf, type Metric } from './metric'

/** Accuracy where each pair of look-alikes counts as one class: what shape alone can decide. */
export const mergedAccuracy: Metric = {
  name: 'merged-accuracy',
  label: 'Accuracy, O=0 I=1 S=5 Z=2',
  unit: 'share',
  higherIsBetter: true,
  start: (symbols) => {
    const merged = symbols.map(mergedSymbol)
    return meanOf((row, { labels }, place) => (merged[bestClass(row)] === merged[labels[place]] ? 1 : 0))
  }
}
