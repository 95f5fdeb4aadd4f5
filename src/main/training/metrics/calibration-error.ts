import { CalibrationTally } from '../../../shared/calibration-error'
import { bestClass } from '../../../shared/class-scores'
import type { Metric } from './metric'

/** How far the probability of the best class lies from the share that is right; see CalibrationTally. */
export const calibrationError: Metric = {
  name: 'calibration-error',
  label: 'Calibration error',
  unit: 'share',
  higherIsBetter: false,
  start: () => {
    const tally = new CalibrationTally()
    return {
      update: ({ outputs, width, samples: { labels } }) =>
        labels.forEach((label, place) => {
          const row = outputs.subarray(place * width, (place + 1) * width)
          const best = bestClass(row)
          tally.add(row[best], best === label)
        }),
      compute: () => tally.error()
    }
  }
}
