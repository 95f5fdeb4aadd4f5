/**
 * Graphs that only look: *inference* has the parameters as constants and is what is kept and exported;
 * *evaluation* takes them as inputs, so that one session serves every epoch.
 */
import { GraphBuilder } from '../../autodiff/graph-builder'
import { Flatten } from '../../autodiff/ops/flatten'
import { Mul } from '../../autodiff/ops/mul'
import { sideInputCount, type Architecture } from '../../nn/architecture'
import type { LossConfig } from '../../nn/losses/registry'
import { bufferSpecs, forward, parameterSpecs, type Parameter } from '../../nn/network'
import type { Graph, Value } from '../../onnx/ir'
import { floats } from '../../onnx/tensor'
import { PLANE_PIXELS } from '../../../shared/glyph-normalisation'
import { isClassification } from '../../../shared/run'
import { SAMPLES, SIDE } from './batch'

/** Name under which an exported model takes its side inputs. */
const PLACEMENT = 'placement'

export interface PredictionDefinition {
  readonly architecture: Architecture
  readonly loss: LossConfig
}

interface PredictionInputs {
  readonly x: Value
  readonly side: Value | undefined
}

/** Classifiers give probabilities, softmax(logits / temperature); autoencoders what they make of x. */
function predict(g: GraphBuilder, { architecture, loss }: PredictionDefinition, { x, side }: PredictionInputs, tensors: readonly Value[], temperature = 1): Value {
  const learned = parameterSpecs(architecture).length
  const use = { g, parameters: tensors.slice(0, learned), buffers: tensors.slice(learned), noises: [], side, training: false }
  const { y } = forward(architecture, use, x)
  if (!isClassification(loss)) return y
  const logits = temperature === 1 ? y : g.apply(Mul, [y, g.scalar(1 / temperature)], undefined)
  return g.node('Softmax', [logits], { axis: -1 }, [logits])[0]
}

/**
 * Input `glyphs` uint8, 0 paper to 255 ink, [N, side, side] or [N, planes, side, side] (see `normaliseGlyph`), and for a network that takes side inputs `placement`
 * [N, count] (see `writePlacement`); output `probabilities` [N, classes], or `reconstructions` [N, side x side] with ink
 * as 1. `tensors`: see `trainedTensors`; `temperature`: see `fitTemperature`.
 */
export function inferenceGraph(definition: PredictionDefinition, tensors: readonly Parameter[], temperature = 1): Graph {
  const g = new GraphBuilder(isClassification(definition.loss) ? 'classifier' : 'autoencoder')
  const x = sharesOfInk(g, definition.architecture.inputs)
  const side = declareSide(g, definition.architecture, PLACEMENT)
  const constants = tensors.map(({ name, dims, data }) => g.constant(name, floats(dims, data)))
  const name = isClassification(definition.loss) ? 'probabilities' : 'reconstructions'
  return g.finish([g.named(name, predict(g, definition, { x, side }, constants, temperature))])
}

/** Bytes as numbers from 0 to 1, each glyph a row. */
function sharesOfInk(g: GraphBuilder, inputs: number): Value {
  const planes = Math.max(1, inputs / PLANE_PIXELS)
  const side = Math.sqrt(inputs / planes)
  const glyphs = g.input('glyphs', 'uint8', planes === 1 ? ['N', side, side] : ['N', planes, side, side])
  const [floatGlyphs] = g.node('Cast', [glyphs], { to: 1 }, [{ type: 'float32', shape: glyphs.shape }])
  const shares = g.apply(Mul, [floatGlyphs, g.scalar(1 / 255)], undefined)
  return g.apply(Flatten, [shares], undefined)
}

function declareSide(g: GraphBuilder, architecture: Architecture, name: string): Value | undefined {
  const count = sideInputCount(architecture)
  return count === 0 ? undefined : g.input(name, 'float32', ['N', count])
}

/** Inputs `x` [N, inputs], `side` [N, count] where the network takes it, and every tensor by its name; output `y`. */
export function evaluationGraph(definition: PredictionDefinition): Graph {
  const g = new GraphBuilder('evaluation')
  const { architecture } = definition
  const x = g.input(SAMPLES, 'float32', ['N', architecture.inputs])
  const side = declareSide(g, architecture, SIDE)
  const tensors = [...parameterSpecs(architecture), ...bufferSpecs(architecture)].map(({ name, dims }) => g.input(name, 'float32', dims))
  return g.finish([g.named('y', predict(g, definition, { x, side }, tensors))])
}
