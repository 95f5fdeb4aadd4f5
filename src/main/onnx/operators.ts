/**
 * The operators that the engine uses, as the specification has them at opset 17: a row for each.
 * https://github.com/onnx/onnx/blob/v1.12.0/docs/Operators.md
 */
import type { ShapeRule } from './node-use'
import { scan } from './scan-rule'
import * as rules from './shape-rules'
import { parseSignature, type AttributeKinds, type Signature } from './signature'
import type { ElementType } from './tensor'
import * as windows from './window-shape-rules'

export interface Operator {
  /** The opset that gave it the form of this row. */
  readonly since: number
  readonly signature: Signature
  /** Those that the shape rule understands; not all that the specification has. */
  readonly attributes: AttributeKinds
  readonly shapes: ShapeRule
}

const floating: readonly ElementType[] = ['float32', 'float64']
const signed: readonly ElementType[] = [...floating, 'int32', 'int64']
const numeric: readonly ElementType[] = [...signed, 'uint8']
const every: readonly ElementType[] = [...numeric, 'bool']
const index: readonly ElementType[] = ['int32', 'int64']

function row(since: number, text: string, types: Signature['types'], shapes: ShapeRule, attributes: AttributeKinds = {}): Operator {
  return { since, signature: parseSignature(text, types), attributes, shapes }
}
const unary = (since: number, T: readonly ElementType[], attributes?: AttributeKinds) => row(since, 'T -> T', { T }, rules.same, attributes)
const binary = (since: number, T: readonly ElementType[]) => row(since, 'T, T -> T', { T }, rules.broadcast)
const comparison = (since: number, T: readonly ElementType[]) => row(since, 'T, T -> bool', { T }, rules.broadcast)
const window: AttributeKinds = { kernel_shape: 'ints', pads: 'ints', strides: 'ints' }
const poolWindow: AttributeKinds = { ...window, kernel_shape: 'ints!' }

const table = {
  Add: binary(14, numeric),
  Sub: binary(14, numeric),
  Mul: binary(14, numeric),
  Div: binary(14, numeric),
  Pow: row(15, 'T, P -> T', { T: signed, P: numeric }, rules.broadcast),
  Neg: unary(13, signed),
  Exp: unary(13, floating),
  Log: unary(13, floating),
  Sqrt: unary(13, floating),
  Erf: unary(13, numeric),
  Identity: unary(16, every),
  Cast: row(13, 'any -> any', {}, rules.cast, { to: 'int!' }),
  Clip: row(13, 'T, T?, T? -> T', { T: numeric }, rules.bounded),
  Equal: comparison(13, every),
  Greater: comparison(13, numeric),
  GreaterOrEqual: comparison(16, numeric),
  Where: row(16, 'bool, T, T -> T', { T: every }, rules.broadcast),

  Relu: unary(14, signed),
  LeakyRelu: unary(16, floating, { alpha: 'float' }),
  HardSigmoid: unary(6, floating, { alpha: 'float', beta: 'float' }),
  Sigmoid: unary(13, floating),
  Tanh: unary(13, floating),
  Softmax: row(13, 'T -> T', { T: floating }, rules.alongAxis, { axis: 'int' }),
  LogSoftmax: row(13, 'T -> T', { T: floating }, rules.alongAxis, { axis: 'int' }),

  MatMul: row(13, 'T, T -> T', { T: signed }, rules.matMul),
  Gemm: row(13, 'T, T, T? -> T', { T: signed }, rules.gemm, { alpha: 'float', beta: 'float', transA: 'int', transB: 'int' }),

  Shape: row(15, 'T -> int64', { T: every }, rules.shapeOf),
  Size: row(13, 'T -> int64', { T: every }, rules.scalar),
  Reshape: row(14, 'T, int64 -> T', { T: every }, rules.reshape),
  Flatten: row(13, 'T -> T', { T: every }, rules.flatten, { axis: 'int' }),
  Transpose: row(13, 'T -> T', { T: every }, rules.transpose, { perm: 'ints' }),
  Unsqueeze: row(13, 'T, int64 -> T', { T: every }, rules.unsqueeze),
  Expand: row(13, 'T, int64 -> T', { T: every }, rules.expand),
  Concat: row(13, 'T* -> T', { T: every }, rules.concat, { axis: 'int!' }),
  Slice: row(13, 'T, I, I, I?, I? -> T', { T: every, I: index }, rules.slice),
  Pad: row(13, 'T, int64, T? -> T', { T: every }, rules.pad, { mode: 'string' }),
  ConstantOfShape: row(9, 'int64 -> any', {}, rules.constantOfShape, { value: 'tensor' }),

  Gather: row(13, 'T, I -> T', { T: every, I: index }, rules.gather, { axis: 'int' }),
  ScatterND: row(16, 'T, int64, T -> T', { T: every }, rules.scatter, { reduction: 'string' }),
  OneHot: row(11, 'I, D, T -> T', { I: numeric, D: numeric, T: every }, rules.oneHot, { axis: 'int' }),
  ArgMax: row(13, 'T -> int64', { T: numeric }, rules.argReduce, { axis: 'int', keepdims: 'int' }),
  ReduceSum: row(13, 'T, int64? -> T', { T: signed }, rules.reduce, { keepdims: 'int' }),
  ReduceSumSquare: row(13, 'T -> T', { T: signed }, rules.reduce, { axes: 'ints', keepdims: 'int' }),
  ReduceMean: row(13, 'T -> T', { T: signed }, rules.reduce, { axes: 'ints', keepdims: 'int' }),
  ReduceMax: row(13, 'T -> T', { T: numeric }, rules.reduce, { axes: 'ints', keepdims: 'int' }),

  Conv: row(11, 'T, T, T? -> T', { T: floating }, windows.conv, window),
  ConvTranspose: row(11, 'T, T, T? -> T', { T: floating }, windows.convTranspose, { ...window, output_padding: 'ints' }),
  MaxPool: row(12, 'T -> T, int64?', { T: [...floating, 'uint8'] }, windows.pool, poolWindow),
  AveragePool: row(11, 'T -> T', { T: floating }, windows.pool, poolWindow),
  GlobalAveragePool: row(1, 'T -> T', { T: floating }, windows.globalPool),
  Resize: row(13, 'T, R?, float32?, int64? -> T', { T: every, R: floating }, windows.resize, {
    mode: 'string',
    coordinate_transformation_mode: 'string',
    nearest_mode: 'string'
  }),
  BatchNormalization: row(15, 'T, S, S, M, M -> T, M?, M?', { T: floating, S: floating, M: floating }, windows.batchNormalization, {
    epsilon: 'float',
    momentum: 'float',
    training_mode: 'int'
  }),

  Scan: row(16, 'any* -> any*', {}, scan, { body: 'graph!', num_scan_inputs: 'int!' })
}

export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>(Object.entries(table))
