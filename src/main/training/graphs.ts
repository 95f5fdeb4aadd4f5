/**
 * Three graphs from one definition of a network: *step* updates the parameters from one batch, *chunk* does
 * so for many batches in one call (an ONNX Loop around the same step), *inference* has the parameters as
 * constants and is what is kept.
 */
import { gradients } from '../autodiff/gradients'
import { GraphBuilder } from '../autodiff/graph-builder'
import type { Architecture } from '../nn/architecture'
import { forward, parameterSpecs, type Parameter } from '../nn/network'
import { softmaxCrossEntropy } from '../nn/softmax-cross-entropy'
import type { Graph, Value } from '../onnx/ir'
import { floats, ints } from '../onnx/tensor'
import { sgd, type SgdConfig } from '../optim/sgd'

export interface TrainingDefinition {
  readonly architecture: Architecture
  readonly optimizer: SgdConfig
}

/** Everything that changes from step to step: parameters, then their velocities. */
type State = readonly Value[]

export const stateNames = (architecture: Architecture): string[] => {
  const names = parameterSpecs(architecture).map(({ name }) => name)
  return [...names, ...names.map((name) => `${name}.velocity`)]
}

interface StepResult {
  readonly state: State
  readonly loss: Value
  /** How many samples the network has right, before the update. */
  readonly correct: Value
}

function step(g: GraphBuilder, definition: TrainingDefinition, x: Value, labels: Value, state: State, rate: Value): StepResult {
  const parameters = state.slice(0, state.length / 2)
  const velocities = state.slice(state.length / 2)
  const logits = forward(g, definition.architecture, x, parameters)
  const loss = softmaxCrossEntropy(g, logits, labels)
  const slopes = gradients(g, loss, parameters)
  const updates = parameters.map((parameter, index) =>
    sgd(g, { parameter, velocity: velocities[index] }, slopes[index], rate, definition.optimizer)
  )
  const next = [...updates.map(({ parameter }) => parameter), ...updates.map(({ velocity }) => velocity)]
  return { state: next, loss, correct: countCorrect(g, logits, labels) }
}

function countCorrect(g: GraphBuilder, logits: Value, labels: Value): Value {
  const [best] = g.node('ArgMax', [logits], { axis: 1, keepdims: 0 }, [labels])
  const [hits] = g.node('Equal', [best, labels], {}, [{ type: 'bool', shape: labels.shape }])
  const [ones] = g.node('Cast', [hits], { to: 1 }, [{ type: 'float32', shape: labels.shape }])
  return g.node('ReduceSum', [ones], { keepdims: 0 }, [{ type: 'float32', shape: [] }])[0]
}

function stateInputs(g: GraphBuilder, architecture: Architecture): Value[] {
  const specs = parameterSpecs(architecture)
  return stateNames(architecture).map((name, index) => g.input(name, 'float32', specs[index % specs.length].dims))
}

const named = (g: GraphBuilder, architecture: Architecture, state: State): Value[] =>
  stateNames(architecture).map((name, index) => g.named(`${name}.next`, state[index]))

/** Inputs x [N, inputs], labels [N], learningRate and the state; outputs loss, correct and `<state>.next`. */
export function stepGraph(definition: TrainingDefinition): Graph {
  const { architecture } = definition
  const g = new GraphBuilder('step')
  const x = g.input('x', 'float32', ['N', architecture.inputs])
  const labels = g.input('labels', 'int64', ['N'])
  const rate = g.input('learningRate', 'float32', [])
  const result = step(g, definition, x, labels, stateInputs(g, architecture), rate)
  return g.finish([g.named('loss', result.loss), g.named('correct', result.correct), ...named(g, architecture, result.state)])
}

/**
 * As the step graph, for all batches of x [S, inputs] in turn; `steps` says how many there are. The last
 * may be smaller. Outputs losses [steps] (each the mean of its batch) and corrects [steps].
 */
export function chunkGraph(definition: TrainingDefinition, batchSize: number): Graph {
  const { architecture } = definition
  const g = new GraphBuilder('chunk')
  const x = g.input('x', 'float32', ['S', architecture.inputs])
  const labels = g.input('labels', 'int64', ['S'])
  const rate = g.input('learningRate', 'float32', [])
  const steps = g.input('steps', 'int64', [])
  const state = stateInputs(g, architecture)
  const body = loopBody(g, definition, batchSize, { x, labels, rate })
  const outputs = [...state, { type: 'float32', shape: ['steps'] } as const, { type: 'float32', shape: ['steps'] } as const]
  const goOn = g.constant('goOn', { type: 'bool', dims: [], data: Uint8Array.of(1) })
  const results = g.node('Loop', [steps, goOn, ...state], { body }, outputs)
  const [losses, corrects] = results.slice(state.length)
  return g.finish([g.named('losses', losses), g.named('corrects', corrects), ...named(g, architecture, results)])
}

/** Cuts batch `iteration` out of the chunk (Slice clamps at its end) and makes one step. */
function loopBody(
  outer: GraphBuilder,
  definition: TrainingDefinition,
  batchSize: number,
  { x, labels, rate }: { readonly x: Value; readonly labels: Value; readonly rate: Value }
): Graph {
  const g = new GraphBuilder('batch', outer)
  const iteration = g.input('iteration', 'int64', [])
  const condition = g.input('condition', 'bool', [])
  const state = stateInputs(g, definition.architecture)
  const whole = (name: string, value: number) => g.constant(name, ints([1], [value]))
  const index = { type: 'int64', shape: [1] } as const
  const [position] = g.node('Unsqueeze', [iteration, whole('axis', 0)], {}, [index])
  const [start] = g.node('Mul', [position, whole('batchSize', batchSize)], {}, [index])
  const [end] = g.node('Add', [start, whole('batchSize', batchSize)], {}, [index])
  const slice = (value: Value): Value =>
    g.node('Slice', [value, start, end, whole('axis', 0)], {}, [{ type: value.type, shape: ['N', ...value.shape.slice(1)] }])[0]
  const result = step(g, definition, slice(x), slice(labels), state, rate)
  return g.finish([
    g.named('goOn', condition),
    ...result.state.map((value, place) => g.named(`carried${place}`, value)),
    g.named('loss', result.loss),
    g.named('correct', result.correct)
  ])
}

/** Input `glyphs` [N, inputs], output `probabilities` [N, classes]: what readers use. */
export function inferenceGraph(architecture: Architecture, parameters: readonly Parameter[]): Graph {
  const g = new GraphBuilder('classifier')
  const x = g.input('glyphs', 'float32', ['N', architecture.inputs])
  const weights = parameters.map(({ name, dims, data }) => g.constant(name, floats(dims, data)))
  const logits = forward(g, architecture, x, weights)
  const [probabilities] = g.node('Softmax', [logits], { axis: -1 }, [logits])
  return g.finish([g.named('probabilities', probabilities)])
}
