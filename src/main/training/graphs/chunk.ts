/**
 * Many steps in one call: an ONNX Scan with the step as its body. For small networks, where a call of its own for
 * every batch would cost as much as the batch. Scan hands each iteration its row of what is scanned as a view,
 * where a Loop would have to cut the batch out, and copy it.
 */
import { GraphBuilder } from '../../autodiff/graph-builder'
import type { Graph } from '../../onnx/ir'
import { batchOf, declareSamples } from './batch'
import { declareState, emitStep, nameNext } from './step'
import type { TrainingDefinition } from './training-state'

const perStep = { type: 'float32', shape: ['steps'] } as const

/**
 * As the step graph, for `steps` batches of N samples in turn: every sample input has both axes in front, and
 * `learningRates` and `stepNumbers` (counted from 1) are [steps]. Outputs `losses` [steps] (each the mean of its
 * batch) and, for classifiers, `corrects` [steps].
 */
export function chunkGraph(definition: TrainingDefinition): Graph {
  const g = new GraphBuilder('chunk')
  const scanned = [
    ...['learningRates', 'stepNumbers'].map((name) => g.input(name, perStep.type, perStep.shape)),
    ...declareSamples(g, definition, ['steps', 'N'])
  ]
  const state = declareState(g, definition)
  const { body, results } = stepBody(g, definition)
  const attributes = { body, num_scan_inputs: scanned.length }
  const outputs = g.node('Scan', [...state, ...scanned], attributes, [...state, ...results.map(() => perStep)])
  const named = results.map((name, index) => g.named(name, outputs[state.length + index]))
  return g.finish([...named, ...nameNext(g, definition, outputs)])
}

/** One step, and the names for what it gives besides the next state. */
function stepBody(outer: GraphBuilder, definition: TrainingDefinition): { readonly body: Graph; readonly results: readonly string[] } {
  const g = new GraphBuilder('batch', outer)
  const state = declareState(g, definition)
  const [learningRate, step] = ['learningRate', 'step'].map((name) => g.input(name, 'float32', []))
  const batch = batchOf(definition, declareSamples(g, definition, ['N']))
  const { state: next, loss, correct } = emitStep(g, definition, batch, { learningRate, step }, state)
  return correct === undefined
    ? { body: g.finish([...next, loss]), results: ['losses'] }
    : { body: g.finish([...next, loss, correct]), results: ['losses', 'corrects'] }
}
