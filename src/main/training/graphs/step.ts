/** One update of the parameters from one batch: forward, loss, gradients, optimizer. The heart of every training graph. */
import { gradients } from '../../autodiff/gradients'
import { GraphBuilder } from '../../autodiff/graph-builder'
import { Mul } from '../../autodiff/ops/mul'
import { emitLoss } from '../../nn/losses/registry'
import { forward } from '../../nn/network'
import type { Graph, Value } from '../../onnx/ir'
import { clipByNorm, globalNorm } from '../../optim/clipping'
import { emitUpdate, isPlainDescent } from '../../optim/registry'
import { averageWeights } from '../../optim/weight-average'
import { batchOf, declareSamples, type Batch } from './batch'
import { joinState, splitState, stateSpecs, type TrainingDefinition } from './training-state'

/** Scalars that change from step to step. */
export interface StepClock {
  readonly learningRate: Value
  /** Counted from 1, float32. */
  readonly step: Value
}

export interface StepResult {
  readonly state: readonly Value[]
  /** Mean over the batch, before the update. */
  readonly loss: Value
  /** How many samples the network names right, before the update; classifiers only. */
  readonly correct: Value | undefined
}

/** `state` in the order of `stateSpecs`. */
export function emitStep(g: GraphBuilder, definition: TrainingDefinition, batch: Batch, clock: StepClock, state: readonly Value[]): StepResult {
  const { architecture, optimizer, clipNorm, averageDecay } = definition
  const before = splitState(definition, state)
  const parameters = before.parameters.map(({ parameter }) => parameter)
  const { y, buffers } = forward(architecture, { g, parameters, buffers: before.buffers, noises: batch.noises, side: batch.side, training: true }, batch.x)
  const loss = emitLoss(g, definition.loss, { y, x: batch.x, labels: batch.labels })
  // Plain descent on J is descent on lr J at a rate of 1: one number is scaled, not the gradient of every parameter.
  const isScaled = clipNorm === null && isPlainDescent(optimizer)
  const slopes = gradients(g, isScaled ? g.apply(Mul, [loss, clock.learningRate], undefined) : loss, parameters)
  const clipped = clipNorm === null ? slopes : clipByNorm(g, slopes, globalNorm(g, slopes), clipNorm)
  const rates = isScaled ? { ...clock, learningRate: 1 as const } : clock
  const after = before.parameters.map(({ parameter, kept }, index) => {
    const updated = emitUpdate(g, { parameter, gradient: clipped[index], kept, ...rates }, optimizer)
    const average = averageDecay === null ? [] : [averageWeights(g, kept[kept.length - 1], updated.parameter, averageDecay)]
    return { parameter: updated.parameter, kept: [...updated.kept, ...average] }
  })
  const correct = batch.labels === undefined ? undefined : countCorrect(g, y, batch.labels)
  return { state: joinState({ parameters: after, buffers }), loss, correct }
}

function countCorrect(g: GraphBuilder, logits: Value, labels: Value): Value {
  const [best] = g.node('ArgMax', [logits], { axis: 1, keepdims: 0 }, [labels])
  const [hits] = g.node('Equal', [best, labels], {}, [{ type: 'bool', shape: labels.shape }])
  const [ones] = g.node('Cast', [hits], { to: 1 }, [{ type: 'float32', shape: labels.shape }])
  return g.node('ReduceSum', [ones], { keepdims: 0 }, [{ type: 'float32', shape: [] }])[0]
}

export const declareState = (g: GraphBuilder, definition: TrainingDefinition): Value[] =>
  stateSpecs(definition).map(({ name, dims }) => g.input(name, 'float32', dims))

/** The names under which the next state leaves a graph. */
export const nextName = (name: string): string => `${name}.next`

export const nameNext = (g: GraphBuilder, definition: TrainingDefinition, state: readonly Value[]): Value[] =>
  stateSpecs(definition).map(({ name }, index) => g.named(nextName(name), state[index]))

/** Inputs: one batch [N, ...], `learningRate`, `step` and the state. Outputs: `loss`, `correct` and `<state>.next`. */
export function stepGraph(definition: TrainingDefinition): Graph {
  const g = new GraphBuilder('step')
  const batch = batchOf(definition, declareSamples(g, definition, ['N']))
  const clock = { learningRate: g.input('learningRate', 'float32', []), step: g.input('step', 'float32', []) }
  const { state, loss, correct } = emitStep(g, definition, batch, clock, declareState(g, definition))
  const results = [g.named('loss', loss), ...(correct === undefined ? [] : [g.named('correct', correct)])]
  return g.finish([...results, ...nameNext(g, definition, state)])
}
