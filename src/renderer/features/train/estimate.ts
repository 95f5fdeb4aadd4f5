/** How long a training will take, from how long one of its kind took on this machine. */
import type { RunItem } from '../../app/api-types'
import type { RunPlan } from './use-plan'

/** Milliseconds; null when no run with as many parameters has finished here yet. */
export function estimateMs(runs: readonly RunItem[], plan: RunPlan, preset: string, epochs: number): number | null {
  const alike = runs.find(
    ({ state, preset: of, parameterCount, startedAt, endedAt, stepsPerEpoch }) =>
      state === 'finished' && of === preset && parameterCount === plan.parameterCount && startedAt !== null && endedAt !== null && stepsPerEpoch !== null
  )
  if (alike === undefined || alike.startedAt === null || alike.endedAt === null || alike.stepsPerEpoch === null) return null
  const samples = alike.epochs * alike.stepsPerEpoch * alike.config.batchSize
  const tookMs = new Date(alike.endedAt).getTime() - new Date(alike.startedAt).getTime()
  return (tookMs / samples) * plan.samplesPerEpoch * epochs
}
