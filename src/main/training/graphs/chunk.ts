/**
 * Many steps in one call: an ONNX Loop around the step. For small networks, where a call of its own for every
 * batch would cost as much as the batch.
 */
import { GraphBuilder } from '../../autodiff/graph-builder'
import type { Graph, Value } from '../../onnx/ir'
import { ints } from '../../onnx/tensor'
import { batchOf, declareSamples } from './batch'
import { declareState, emitStep, nameNext } from './step'
import type { TrainingDefinition } from './training-state'

/** What the Loop's body uses of the graph around it. */
interface ChunkInputs {
  readonly samples: readonly Value[]
  /** One of each batch. */
  readonly learningRates: Value
  /** Steps that were made before this chunk, int64. */
  readonly stepsBefore: Value
}

/**
 * As the step graph, for all batches of S samples in turn; `learningRates` [steps] says how many there are. The
 * last may be smaller. Outputs `losses` [steps] (each the mean of its batch) and, for classifiers, `corrects` [steps].
 */
export function chunkGraph(definition: TrainingDefinition, batchSize: number): Graph {
  const g = new GraphBuilder('chunk')
  const inputs: ChunkInputs = {
    samples: declareSamples(g, definition, 'S'),
    learningRates: g.input('learningRates', 'float32', ['steps']),
    stepsBefore: g.input('stepsBefore', 'int64', [])
  }
  const state = declareState(g, definition)
  const { body, scans } = loopBody(g, definition, batchSize, inputs)
  const [steps] = g.node('Size', [inputs.learningRates], {}, [{ type: 'int64', shape: [] }])
  const goOn = g.constant('goOn', { type: 'bool', dims: [], data: Uint8Array.of(1) })
  const perStep = { type: 'float32', shape: ['steps'] } as const
  const results = g.node('Loop', [steps, goOn, ...state], { body }, [...state, ...scans.map(() => perStep)])
  const scanned = scans.map((name, index) => g.named(name, results[state.length + index]))
  return g.finish([...scanned, ...nameNext(g, definition, results)])
}

/** Cuts batch `iteration` out of the chunk (Slice clamps at its end) and makes one step. */
function loopBody(outer: GraphBuilder, definition: TrainingDefinition, batchSize: number, inputs: ChunkInputs): { body: Graph; scans: string[] } {
  const g = new GraphBuilder('batch', outer)
  const iteration = g.input('iteration', 'int64', [])
  const condition = g.input('condition', 'bool', [])
  const state = declareState(g, definition)
  const whole = (name: string, value: number) => g.constant(name, ints([1], [value]))
  const index = { type: 'int64', shape: [1] } as const
  const [position] = g.node('Unsqueeze', [iteration, whole('axis', 0)], {}, [index])
  const [start] = g.node('Mul', [position, whole('batchSize', batchSize)], {}, [index])
  const [end] = g.node('Add', [start, whole('batchSize', batchSize)], {}, [index])
  const slice = (value: Value): Value =>
    g.node('Slice', [value, start, end, whole('axis', 0)], {}, [{ type: value.type, shape: ['N', ...value.shape.slice(1)] }])[0]
  const [learningRate] = g.node('Gather', [inputs.learningRates, iteration], { axis: 0 }, [{ type: 'float32', shape: [] }])
  const clock = { learningRate, step: stepNumber(g, inputs, iteration) }
  const result = emitStep(g, definition, batchOf(definition, inputs.samples.map(slice)), clock, state)
  const scans = [{ name: 'losses', value: result.loss }, ...(result.correct === undefined ? [] : [{ name: 'corrects', value: result.correct }])]
  const body = g.finish([
    g.named('goOn', condition),
    ...result.state.map((value, place) => g.named(`carried${place}`, value)),
    ...scans.map(({ value }, place) => g.named(`scanned${place}`, value))
  ])
  return { body, scans: scans.map(({ name }) => name) }
}

/** Steps before the chunk, plus those in it, plus this one. */
function stepNumber(g: GraphBuilder, { stepsBefore }: ChunkInputs, iteration: Value): Value {
  const scalarInt = { type: 'int64', shape: [] } as const
  const [before] = g.node('Add', [stepsBefore, iteration], {}, [scalarInt])
  const [current] = g.node('Add', [before, g.constant('one', ints([], [1]))], {}, [scalarInt])
  return g.node('Cast', [current], { to: 1 }, [{ type: 'float32', shape: [] }])[0]
}
