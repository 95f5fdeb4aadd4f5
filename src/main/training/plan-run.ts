/** What a run would be, before it is ordered: every field checked, the network laid out, the schedule drawn. */
import type { DatasetSummary } from '../../shared/dataset'
import type { Saying } from '../../shared/messages/saying'
import { errorSaying } from '../../shared/user-error'
import type { Architecture } from '../nn/architecture'
import { placeLayers } from '../nn/network'
import { sizeOf } from '../onnx/tensor'
import { rateFactor } from '../optim/schedules'
import { checkConfig, type FieldIssue, type Overrides } from './overrides'
import type { Preset } from './presets'
import type { RunConfig } from './run-config'
import { fitProblem } from './run-data'

/** A schedule is drawn by so many points. */
const SCHEDULE_POINTS = 160

export interface PlannedLayer {
  readonly type: string
  /** Of one sample. */
  readonly output: readonly number[]
  readonly parameters: number
}

export interface RunPlan {
  /** Null while a field is wrong. */
  readonly config: RunConfig | null
  readonly issues: readonly FieldIssue[]
  /** Up to the first that does not fit. */
  readonly layers: readonly PlannedLayer[]
  readonly parameterCount: number
  readonly samplesPerEpoch: number
  readonly stepsPerEpoch: number
  /** The learning rate over the training, evenly spread. */
  readonly rates: readonly { readonly epoch: number; readonly rate: number }[]
}

export function planRun(preset: Preset, dataset: DatasetSummary, overrides: Overrides): RunPlan {
  const checked = checkConfig(preset.config(dataset.symbols.length), overrides)
  if ('issues' in checked) {
    return { config: null, issues: checked.issues, layers: [], parameterCount: 0, samplesPerEpoch: 0, stepsPerEpoch: 0, rates: [] }
  }
  const { config } = checked
  const { layers, problem } = layOut(config.architecture)
  const misfit = problem ?? fitProblem(config, dataset)
  const samplesPerEpoch = countSamples(config, dataset)
  const stepsPerEpoch = Math.ceil(samplesPerEpoch / config.batchSize)
  return {
    config,
    issues: misfit === null ? [] : [{ path: `architecture.layers.${problem === null ? config.architecture.layers.length - 1 : layers.length}`, problem: misfit }],
    layers,
    parameterCount: layers.reduce((sum, { parameters }) => sum + parameters, 0),
    samplesPerEpoch,
    stepsPerEpoch,
    rates: drawSchedule(config, stepsPerEpoch)
  }
}

/** Places layer after layer, so that those before a misfit are shown with their shapes. */
function layOut({ inputs, layers }: Architecture): { layers: PlannedLayer[]; problem: Saying | null } {
  const placed: PlannedLayer[] = []
  for (let count = 1; count <= layers.length; count++) {
    try {
      const { output, parameters } = placeLayers({ inputs, layers: layers.slice(0, count) })[count - 1]
      placed.push({ type: layers[count - 1].type, output, parameters: parameters.reduce((sum, { dims }) => sum + sizeOf(dims), 0) })
    } catch (error) {
      return { layers: placed, problem: errorSaying(error) }
    }
  }
  return { layers: placed, problem: null }
}

/** How many steps an epoch of such a run has on such a set. */
export const stepsPerEpochOf = (config: RunConfig, dataset: DatasetSummary): number => Math.ceil(countSamples(config, dataset) / config.batchSize)

function countSamples({ samplesPerClass, split }: RunConfig, { symbols, sampleCount, testCount }: DatasetSummary): number {
  if (samplesPerClass !== null) return samplesPerClass * symbols.length
  const testShare = testCount > 0 ? 0 : split.testShare
  return Math.max(1, Math.round((sampleCount - testCount) * (1 - split.validationShare - testShare)))
}

function drawSchedule({ epochs, learningRate, schedule, warmUpSteps }: RunConfig, stepsPerEpoch: number): RunPlan['rates'] {
  const steps = epochs * stepsPerEpoch
  const span = { stepsPerEpoch, epochs, warmUpSteps }
  return Array.from({ length: Math.min(SCHEDULE_POINTS, steps) }, (_, index) => {
    const step = Math.round((index * (steps - 1)) / Math.max(1, Math.min(SCHEDULE_POINTS, steps) - 1))
    return { epoch: step / stepsPerEpoch, rate: learningRate * rateFactor(schedule, step, span) }
  })
}
