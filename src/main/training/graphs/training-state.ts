/**
 * What changes from step to step: every parameter with what is kept beside it (the optimizer's slots, a moving
 * average), then the network's buffers. All of it goes into a step and comes out of it under these names.
 */
import type { Architecture } from '../../nn/architecture'
import type { LossConfig } from '../../nn/losses/registry'
import { bufferSpecs, initParameters, parameterSpecs, type Parameter } from '../../nn/network'
import type { Value } from '../../onnx/ir'
import { floats, sizeOf, type FloatTensor } from '../../onnx/tensor'
import { optimizerSlots, type OptimizerConfig } from '../../optim/registry'
import type { Random } from '../../../shared/random'

export interface TrainingDefinition {
  readonly architecture: Architecture
  readonly optimizer: OptimizerConfig
  /** All gradients together are shortened to this norm when they are longer; null: never. */
  readonly clipNorm: number | null
  /** Decay of the moving average of the weights, which is then what is kept; null: none. */
  readonly averageDecay: number | null
  readonly loss: LossConfig
}

const AVERAGE = 'average'

/** Of each parameter, beside itself. */
const slotsOf = ({ optimizer, averageDecay }: TrainingDefinition): string[] => [
  ...optimizerSlots(optimizer),
  ...(averageDecay === null ? [] : [AVERAGE])
]

export interface StateSpec {
  readonly name: string
  readonly dims: readonly number[]
}

export function stateSpecs(definition: TrainingDefinition): StateSpec[] {
  const slots = slotsOf(definition)
  return [
    ...parameterSpecs(definition.architecture).flatMap(({ name, dims }) => [
      { name, dims },
      ...slots.map((slot) => ({ name: `${name}.${slot}`, dims }))
    ]),
    ...bufferSpecs(definition.architecture).map(({ name, dims }) => ({ name, dims }))
  ]
}

/** The state's values taken apart; `joinState` puts them together again. */
export interface StateParts {
  readonly parameters: readonly { readonly parameter: Value; readonly kept: readonly Value[] }[]
  readonly buffers: readonly Value[]
}

export function splitState(definition: TrainingDefinition, state: readonly Value[]): StateParts {
  const width = 1 + slotsOf(definition).length
  const count = parameterSpecs(definition.architecture).length
  const parameters = Array.from({ length: count }, (_, index) => {
    const [parameter, ...kept] = state.slice(index * width, (index + 1) * width)
    return { parameter, kept }
  })
  return { parameters, buffers: state.slice(count * width) }
}

export const joinState = ({ parameters, buffers }: StateParts): Value[] => [
  ...parameters.flatMap(({ parameter, kept }) => [parameter, ...kept]),
  ...buffers
]

export type StateTensors = Readonly<Record<string, FloatTensor>>

/** Parameters as initialised, their averages as copies of them, buffers as they begin, everything else zero. */
export function initialState(definition: TrainingDefinition, random: Random): StateTensors {
  const { architecture } = definition
  const beginnings = new Map<string, Float32Array>()
  for (const { name, data } of initParameters(architecture, random)) {
    beginnings.set(name, data)
    beginnings.set(`${name}.${AVERAGE}`, data)
  }
  for (const { name, dims, initial } of bufferSpecs(architecture)) beginnings.set(name, new Float32Array(sizeOf(dims)).fill(initial))
  return Object.fromEntries(
    stateSpecs(definition).map(({ name, dims }) => [name, floats(dims, beginnings.get(name) ?? new Float32Array(sizeOf(dims)))])
  )
}

/** The state with these in the place of parameters, their averages and buffers. */
export function withWeights(state: StateTensors, weights: readonly Parameter[]): StateTensors {
  const copies = weights.flatMap(({ name, dims, data }) => [name, `${name}.${AVERAGE}`].map((copy) => [copy, floats(dims, data)] as const))
  return { ...state, ...Object.fromEntries(copies.filter(([name]) => name in state)) }
}

/** What is kept as the result: of each parameter its average where there is one, else itself; and the buffers. */
export function trainedTensors(definition: TrainingDefinition, state: StateTensors): Parameter[] {
  const suffix = definition.averageDecay === null ? '' : `.${AVERAGE}`
  const { architecture } = definition
  return [
    ...parameterSpecs(architecture).map(({ name, dims }) => ({ name, dims, data: state[`${name}${suffix}`].data })),
    ...bufferSpecs(architecture).map(({ name, dims }) => ({ name, dims, data: state[name].data }))
  ]
}
