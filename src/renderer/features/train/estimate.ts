/** How long a training will take, from how long one of its kind took on this machine. */
import type { RunItem } from '../../app/api-types'
import type { RunPlan } from './use-plan'

/** Milliseconds; null when no run with as many parameters has finished here yet. */
export function estimateMs(runs: readonly RunItem[], plan: RunPlan, preset: string, epochs: number): number | null {
  const alike = runs.find(
    ({ state, preset: of, parameterCount, trainedMs, stepsPerEpoch }) =>
      state === 'finished' && of === preset && parameterCount === plan.parameterCount && trainedMs > 0 && stepsPerEpoch !== null
  )
  if (alike === undefined || alike.stepsPerEpoch === null) return null
  const samples = alike.epochs * alike.stepsPerEpoch * alike.config.batchSize
  return (alike.trainedMs / samples) * plan.samplesPerEpoch * epochs
}
