/** Each rule on inputs that fit, with the shape that comes out, and on inputs that do not. */
import { describe, expect, it } from 'vitest'
import { checkModel } from '../../../src/main/onnx/checker'
import type { Attributes, Graph, Shape, Value } from '../../../src/main/onnx/ir'
import { modelOf } from '../../../src/main/onnx/protobuf'
import { floats, ints, type ElementType, type Tensor } from '../../../src/main/onnx/tensor'

/** A shape stands for a float32 input of it, a tensor for a constant, null for an input that is left out. */
type Input = Shape | Value | Tensor | null
interface Use {
  readonly inputs: readonly Input[]
  readonly attributes?: Attributes
  readonly type?: ElementType
}

const isTensor = (input: Input): input is Tensor => input !== null && 'dims' in input

/** The operator alone in a graph, its output recorded as `shape`. */
function check(opType: string, { inputs, attributes = {}, type = 'float32' }: Use, shape: Shape): void {
  const name = (input: Input, index: number): string => (input === null ? '' : `x${index}`)
  const graph: Graph = {
    name: 'g',
    inputs: inputs.flatMap((input, index): Value[] => {
      if (input === null || isTensor(input)) return []
      return ['shape' in input ? { ...input, name: name(input, index) } : { name: name(input, index), type: 'float32', shape: input }]
    }),
    initializers: inputs.flatMap((input, index) => (isTensor(input) ? [{ name: name(input, index), tensor: input }] : [])),
    outputs: [{ name: 'y', type, shape }],
    values: [],
    nodes: [{ opType, inputs: inputs.map(name), outputs: ['y'], attributes }]
  }
  checkModel(modelOf(graph))
}

const int64 = (...shape: Shape): Value => ({ name: '', type: 'int64', shape })
const row = (...values: readonly number[]): Tensor => ints([values.length], values)

const fitting: readonly (readonly [opType: string, use: Use, shape: Shape])[] = [
  ['Add', { inputs: [['N', 1, 3], [2, 1]] }, ['N', 2, 3]],
  ['Clip', { inputs: [['N', 3], floats([], [0]), null] }, ['N', 3]],
  ['Cast', { inputs: [['N']], attributes: { to: 2 }, type: 'uint8' }, ['N']],
  ['Softmax', { inputs: [['N', 3]], attributes: { axis: -1 } }, ['N', 3]],
  ['MatMul', { inputs: [['N', 1, 2, 3], [5, 3, 4]] }, ['N', 5, 2, 4]],
  ['Gemm', { inputs: [[3, 'N'], [4, 3], [4]], attributes: { transA: 1, transB: 1 } }, ['N', 4]],
  ['Transpose', { inputs: [['N', 2, 3]], attributes: { perm: [2, 0, 1] } }, [3, 'N', 2]],
  ['Transpose', { inputs: [['N', 2, 3]] }, [3, 2, 'N']],
  ['Reshape', { inputs: [['N', 6], row(-1, 2, 3)] }, ['N', 2, 3]],
  ['Reshape', { inputs: [['N', 6], row(0, 3, -1)] }, ['N', 3, 2]],
  ['Reshape', { inputs: [['N', 6], int64(2)] }, [6, 'N']],
  ['Flatten', { inputs: [['N', 2, 3]] }, ['N', 6]],
  ['Concat', { inputs: [['N', 2], ['N', 3]], attributes: { axis: 1 } }, ['N', 5]],
  ['Slice', { inputs: [['N', 9], row(1), row(100), row(1), row(3)] }, ['N', 3]],
  ['Slice', { inputs: [['N', 9], row(-1), row(-(2 ** 31)), row(-1), row(-1)] }, ['N', 9]],
  ['Slice', { inputs: [['N', 9], int64(1), int64(1), row(0)] }, ['M', 9]],
  ['Pad', { inputs: [['N', 3], row(0, 1, 0, 2)] }, ['N', 6]],
  ['ReduceSum', { inputs: [['N', 2, 3], row(-1)], attributes: { keepdims: 0 } }, ['N', 2]],
  ['ReduceSum', { inputs: [['N', 2]] }, [1, 1]],
  ['ReduceMean', { inputs: [['N', 2]], attributes: { axes: [0] } }, [1, 2]],
  ['ArgMax', { inputs: [['N', 36]], attributes: { axis: 1, keepdims: 0 }, type: 'int64' }, ['N']],
  ['Gather', { inputs: [[36, 4], int64('N', 2)], attributes: { axis: 0 } }, ['N', 2, 4]],
  ['ScatterND', { inputs: [[36, 4], int64('N', 1), ['N', 4]] }, [36, 4]],
  ['OneHot', { inputs: [int64('N'), row(36), [2]] }, ['N', 36]],
  ['Unsqueeze', { inputs: [['N', 2], row(0, -1)] }, [1, 'N', 2, 1]],
  ['Shape', { inputs: [['N', 2, 3]], type: 'int64' }, [3]],
  ['Size', { inputs: [['N', 2, 3]], type: 'int64' }, []],
  ['Expand', { inputs: [[2, 1], int64(3)] }, ['N', 2, 5]],
  ['ConstantOfShape', { inputs: [row(2, 3)], attributes: { value: { tensor: ints([1], [7]) } }, type: 'int64' }, [2, 3]],
  ['Conv', { inputs: [['N', 3, 9, 8], [4, 3, 3, 3], [4]], attributes: { strides: [2, 1], pads: [1, 0, 1, 0] } }, ['N', 4, 5, 6]],
  ['ConvTranspose', { inputs: [['N', 4, 5, 5], [4, 3, 3, 3]], attributes: { strides: [2, 2], pads: [1, 1, 1, 1], output_padding: [1, 0] } }, ['N', 3, 10, 9]],
  ['MaxPool', { inputs: [['N', 3, 8, 8]], attributes: { kernel_shape: [2, 2], strides: [2, 2] } }, ['N', 3, 4, 4]],
  ['GlobalAveragePool', { inputs: [['N', 3, 8, 8]] }, ['N', 3, 1, 1]],
  ['Resize', { inputs: [['N', 3, 4, 4], null, floats([4], [1, 1, 2, 2.5])] }, ['N', 3, 8, 10]],
  ['BatchNormalization', { inputs: [['N', 3, 8], [3], [3], [3], [3]] }, ['N', 3, 8]]
]

const unfitting: readonly (readonly [opType: string, use: Use, message: string])[] = [
  ['Add', { inputs: [['N', 3], [2]] }, 'Shapes [N, 3] and [2] cannot be broadcast'],
  ['Clip', { inputs: [['N', 3], [3]] }, '"x1" is of shape [3], but must be a scalar'],
  ['Cast', { inputs: [['N']], attributes: { to: 7 } }, '"y" is recorded as float32, but is int64'],
  ['Softmax', { inputs: [['N', 3]], attributes: { axis: 2 } }, 'Axis 2 is outside a tensor of rank 2'],
  ['MatMul', { inputs: [['N', 3], [4, 3]] }, '[N, 3] and [4, 3] cannot be multiplied'],
  ['Gemm', { inputs: [['N', 3], [3, 4], [3]] }, 'Shapes [3] and [N, 4] cannot be broadcast'],
  ['Gemm', { inputs: [['N', 3], [3, 4], [2, 1, 4]] }, '[2, 1, 4] cannot be added to [N, 4]'],
  ['Transpose', { inputs: [['N', 2]], attributes: { perm: [1, 1] } }, 'perm [1, 1] does not reorder the axes of [N, 2]'],
  ['Concat', { inputs: [['N', 2], ['M', 2]], attributes: { axis: 1 } }, '[N, 2] and [M, 2] cannot be joined along axis 1'],
  ['Concat', { inputs: [], attributes: { axis: 1 } }, 'input 0 is left out'],
  ['Pad', { inputs: [['N', 3], row(0, 1)] }, 'pads for [N, 3] are 4 numbers, not 2'],
  ['ScatterND', { inputs: [[36, 4], int64('N', 1), ['N', 5]] }, 'updates are of shape [N, 5], but must be [N, 4]'],
  ['Expand', { inputs: [[2], int64(3)] }, '"y" is recorded as [N, 6], but has 3 axes'],
  ['ConstantOfShape', { inputs: [row(2, 3)], type: 'int64' }, '"y" is recorded as int64, but is float32'],
  ['Conv', { inputs: [['N', 2, 9, 9], [4, 3, 3, 3]] }, 'an image [N, 2, 9, 9] does not fit weights [4, 3, 3, 3]'],
  ['Conv', { inputs: [['N', 3, 9, 9], [4, 3, 3, 3], [3]] }, '"x2" is of shape [3], but must be [4]'],
  ['Conv', { inputs: [['N', 3, 9, 9], [4, 3, 3, 3]], attributes: { kernel_shape: [5, 5] } }, 'kernel_shape is [5, 5], but the weights are [4, 3, 3, 3]'],
  ['Conv', { inputs: [['N', 3, 2, 2], [4, 3, 3, 3]] }, 'a kernel of 3 does not fit [N, 3, 2, 2]'],
  ['Conv', { inputs: [['N', 3, 9, 9], [4, 3, 3, 3]], attributes: { pads: [1, 1] } }, 'kernel, strides and pads do not have the axes of [N, 3, 9, 9]'],
  ['Resize', { inputs: [['N', 3, 4, 4], null, floats([2], [2, 2])] }, '[N, 3, 4, 4] takes 4 scales, not 2'],
  ['BatchNormalization', { inputs: [['N', 3, 8], [3], [2], [3], [3]] }, '"x2" is of shape [2], but must be [3]']
]

describe('shape rules', () => {
  it.each(fitting)('%s of %o is %o, and nothing else', (opType, use, shape) => {
    expect(() => check(opType, use, shape)).not.toThrow()
    expect(() => check(opType, use, [...shape, 2])).toThrow(RangeError)
  })

  it.each(unfitting)('%s of %o fails: %s', (opType, use, message) => {
    expect(() => check(opType, use, ['N', 6])).toThrow(message)
  })

  it('Reshape keeps the number of values, where it is known', () => {
    expect(() => check('Reshape', { inputs: [['N', 6], row(-1, 4)] }, ['N', 4])).toThrow('[N, 6] does not hold as many values as [N, 4]')
  })
})
