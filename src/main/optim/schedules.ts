/** How the learning rate changes over a training: a factor of the base rate for each step. */
import { z } from 'zod'

export const scheduleSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('constant') }),
  /** Times `factor` after every `everyEpochs` epochs. */
  z.object({ type: z.literal('step'), everyEpochs: z.number().positive(), factor: z.number().positive().max(1) }),
  /** Half a cosine down to `floor` of the base rate (Loshchilov and Hutter 2017, without restarts). */
  z.object({ type: z.literal('cosine'), floor: z.number().min(0).max(1).default(0) }),
  /** Up to the base rate over `rise` of the training, then down to nothing (Smith and Topin 2018). */
  z.object({ type: z.literal('one-cycle'), rise: z.number().gt(0).lt(1).default(0.3), start: z.number().gt(0).max(1).default(0.04) })
])

export type Schedule = z.infer<typeof scheduleSchema>

export interface ScheduleSpan {
  readonly stepsPerEpoch: number
  readonly epochs: number
  /** The rate rises linearly from nothing over these first steps, whatever the schedule. */
  readonly warmUpSteps: number
}

/** What the base learning rate is multiplied by in step `step`, counted from 0. */
export function rateFactor(schedule: Schedule, step: number, { stepsPerEpoch, epochs, warmUpSteps }: ScheduleSpan): number {
  const warmUp = step < warmUpSteps ? (step + 1) / warmUpSteps : 1
  return warmUp * factorOf(schedule, step / stepsPerEpoch, Math.min(1, step / (stepsPerEpoch * epochs)))
}

const halfCosine = (from: number, to: number, done: number): number => to + ((from - to) * (1 + Math.cos(Math.PI * done))) / 2

/** `epoch`: epochs done, fractions included; `done`: share of the training. */
function factorOf(schedule: Schedule, epoch: number, done: number): number {
  switch (schedule.type) {
    case 'constant':
      return 1
    case 'step':
      return schedule.factor ** Math.floor(epoch / schedule.everyEpochs)
    case 'cosine':
      return halfCosine(1, schedule.floor, done)
    case 'one-cycle': {
      const { rise, start } = schedule
      return done < rise ? halfCosine(start, 1, done / rise) : halfCosine(1, 0, (done - rise) / (1 - rise))
    }
  }
}
