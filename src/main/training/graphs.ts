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
import { clipByNorm, globalNorm } from '../optim/clipping'
import { emitUpdate } from '../optim/registry'
import { averageWeights } from '../optim/weight-average'
import { joinState, splitState, stateSpecs, type TrainingDefinition } from './training-state'

interface StepResult {
  readonly state: readonly Value[]
  readonly loss: Value
  /** How many samples the network has right, before the update. */
  readonly correct: Value
}

interface BatchInputs {
  readonly x: Value
  readonly labels: Value
  readonly learningRate: Value
  /** Counted from 1, float32. */
  readonly step: Value
}

function step(g: GraphBuilder, definition: TrainingDefinition, { x, labels, learningRate, step }: BatchInputs, state: readonly Value[]): StepResult {
  const { architecture, optimizer, clipNorm, averageDecay, labelSmoothing } = definition
  const before = splitState(definition, state)
  const parameters = before.parameters.map(({ parameter }) => parameter)
  const { logits, buffers } = forward(g, architecture, x, { parameters, buffers: before.buffers, training: true })
  const loss = softmaxCrossEntropy(g, logits, labels, { labelSmoothing })
  const slopes = gradients(g, loss, parameters)
  const clipped = clipNorm === null ? slopes : clipByNorm(g, slopes, globalNorm(g, slopes), clipNorm)
  const after = before.parameters.map(({ parameter, kept }, index) => {
    const updated = emitUpdate(g, { parameter, gradient: clipped[index], kept, learningRate, step }, optimizer)
    const average = averageDecay === null ? [] : [averageWeights(g, kept[kept.length - 1], updated.parameter, averageDecay)]
    return { parameter: updated.parameter, kept: [...updated.kept, ...average] }
  })
  return { state: joinState({ parameters: after, buffers }), loss, correct: countCorrect(g, logits, labels) }
}

function countCorrect(g: GraphBuilder, logits: Value, labels: Value): Value {
  const [best] = g.node('ArgMax', [logits], { axis: 1, keepdims: 0 }, [labels])
  const [hits] = g.node('Equal', [best, labels], {}, [{ type: 'bool', shape: labels.shape }])
  const [ones] = g.node('Cast', [hits], { to: 1 }, [{ type: 'float32', shape: labels.shape }])
  return g.node('ReduceSum', [ones], { keepdims: 0 }, [{ type: 'float32', shape: [] }])[0]
}

const stateInputs = (g: GraphBuilder, definition: TrainingDefinition): Value[] =>
  stateSpecs(definition).map(({ name, dims }) => g.input(name, 'float32', dims))

const named = (g: GraphBuilder, definition: TrainingDefinition, state: readonly Value[]): Value[] =>
  stateSpecs(definition).map(({ name }, index) => g.named(`${name}.next`, state[index]))

/** Inputs x [N, inputs], labels [N], learningRate, step and the state; outputs loss, correct and `<state>.next`. */
export function stepGraph(definition: TrainingDefinition): Graph {
  const g = new GraphBuilder('step')
  const batch: BatchInputs = {
    x: g.input('x', 'float32', ['N', definition.architecture.inputs]),
    labels: g.input('labels', 'int64', ['N']),
    learningRate: g.input('learningRate', 'float32', []),
    step: g.input('step', 'float32', [])
  }
  const result = step(g, definition, batch, stateInputs(g, definition))
  return g.finish([g.named('loss', result.loss), g.named('correct', result.correct), ...named(g, definition, result.state)])
}

/** What a Loop's body uses of the graph around it. */
interface ChunkInputs {
  readonly x: Value
  readonly labels: Value
  /** One of each batch. */
  readonly learningRates: Value
  /** Steps that were made before this chunk, int64. */
  readonly stepsBefore: Value
}

/**
 * As the step graph, for all batches of x [S, inputs] in turn; `learningRates` [steps] says how many there are.
 * The last may be smaller. Outputs losses [steps] (each the mean of its batch) and corrects [steps].
 */
export function chunkGraph(definition: TrainingDefinition, batchSize: number): Graph {
  const g = new GraphBuilder('chunk')
  const inputs: ChunkInputs = {
    x: g.input('x', 'float32', ['S', definition.architecture.inputs]),
    labels: g.input('labels', 'int64', ['S']),
    learningRates: g.input('learningRates', 'float32', ['steps']),
    stepsBefore: g.input('stepsBefore', 'int64', [])
  }
  const state = stateInputs(g, definition)
  const body = loopBody(g, definition, batchSize, inputs)
  const [steps] = g.node('Size', [inputs.learningRates], {}, [{ type: 'int64', shape: [] }])
  const goOn = g.constant('goOn', { type: 'bool', dims: [], data: Uint8Array.of(1) })
  const perStep = { type: 'float32', shape: ['steps'] } as const
  const results = g.node('Loop', [steps, goOn, ...state], { body }, [...state, perStep, perStep])
  const [losses, corrects] = results.slice(state.length)
  return g.finish([g.named('losses', losses), g.named('corrects', corrects), ...named(g, definition, results)])
}

/** Cuts batch `iteration` out of the chunk (Slice clamps at its end) and makes one step. */
function loopBody(outer: GraphBuilder, definition: TrainingDefinition, batchSize: number, inputs: ChunkInputs): Graph {
  const g = new GraphBuilder('batch', outer)
  const iteration = g.input('iteration', 'int64', [])
  const condition = g.input('condition', 'bool', [])
  const state = stateInputs(g, definition)
  const whole = (name: string, value: number) => g.constant(name, ints([1], [value]))
  const index = { type: 'int64', shape: [1] } as const
  const [position] = g.node('Unsqueeze', [iteration, whole('axis', 0)], {}, [index])
  const [start] = g.node('Mul', [position, whole('batchSize', batchSize)], {}, [index])
  const [end] = g.node('Add', [start, whole('batchSize', batchSize)], {}, [index])
  const slice = (value: Value): Value =>
    g.node('Slice', [value, start, end, whole('axis', 0)], {}, [{ type: value.type, shape: ['N', ...value.shape.slice(1)] }])[0]
  const [learningRate] = g.node('Gather', [inputs.learningRates, iteration], { axis: 0 }, [{ type: 'float32', shape: [] }])
  const batch: BatchInputs = { x: slice(inputs.x), labels: slice(inputs.labels), learningRate, step: stepNumber(g, inputs, iteration) }
  const result = step(g, definition, batch, state)
  return g.finish([
    g.named('goOn', condition),
    ...result.state.map((value, place) => g.named(`carried${place}`, value)),
    g.named('loss', result.loss),
    g.named('correct', result.correct)
  ])
}

/** Steps before the chunk, plus those in it, plus this one. */
function stepNumber(g: GraphBuilder, { stepsBefore }: ChunkInputs, iteration: Value): Value {
  const scalarInt = { type: 'int64', shape: [] } as const
  const [before] = g.node('Add', [stepsBefore, iteration], {}, [scalarInt])
  const [current] = g.node('Add', [before, g.constant('one', ints([], [1]))], {}, [scalarInt])
  return g.node('Cast', [current], { to: 1 }, [{ type: 'float32', shape: [] }])[0]
}

/** Input `glyphs` [N, inputs], output `probabilities` [N, classes]: what readers use. `tensors`: see `trainedTensors`. */
export function inferenceGraph(architecture: Architecture, tensors: readonly Parameter[]): Graph {
  const g = new GraphBuilder('classifier')
  const x = g.input('glyphs', 'float32', ['N', architecture.inputs])
  const constants = tensors.map(({ name, dims, data }) => g.constant(name, floats(dims, data)))
  const learned = parameterSpecs(architecture).length
  const use = { parameters: constants.slice(0, learned), buffers: constants.slice(learned), training: false }
  const { logits } = forward(g, architecture, x, use)
  const [probabilities] = g.node('Softmax', [logits], { axis: -1 }, [logits])
  return g.finish([g.named('probabilities', probabilities)])
}
