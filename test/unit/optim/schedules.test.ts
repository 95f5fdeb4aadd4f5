import { describe, expect, it } from 'vitest'
import { rateFactor, scheduleSchema } from '../../../src/main/optim/schedules'

const span = { stepsPerEpoch: 10, epochs: 10, warmUpSteps: 0 }
const at = (schedule: object, step: number, warmUpSteps = 0) =>
  rateFactor(scheduleSchema.parse(schedule), step, { ...span, warmUpSteps })

describe('rateFactor', () => {
  it('constant', () => {
    expect([0, 50, 99].map((step) => at({ type: 'constant' }, step))).toEqual([1, 1, 1])
  })
  it('step: times the factor after every so many epochs', () => {
    const schedule = { type: 'step', everyEpochs: 4, factor: 0.1 }
    expect([0, 39, 40, 80].map((step) => at(schedule, step))).toEqual([1, 1, 0.1, expect.closeTo(0.01, 10)])
  })
  it('cosine: from the base rate to the floor', () => {
    const schedule = { type: 'cosine', floor: 0.2 }
    expect(at(schedule, 0)).toBe(1)
    expect(at(schedule, 50)).toBeCloseTo(0.6, 10)
    expect(at(schedule, 100)).toBeCloseTo(0.2, 10)
  })
  it('one-cycle: up to the base rate, then down to nothing', () => {
    const schedule = { type: 'one-cycle', rise: 0.3, start: 0.04 }
    expect(at(schedule, 0)).toBeCloseTo(0.04, 10)
    expect(at(schedule, 30)).toBeCloseTo(1, 10)
    expect(at(schedule, 100)).toBeCloseTo(0, 10)
  })
  it('warm-up: rises from nothing, then follows the schedule', () => {
    expect([0, 4, 9, 10].map((step) => at({ type: 'constant' }, step, 10))).toEqual([0.1, 0.5, 1, 1])
  })
})
