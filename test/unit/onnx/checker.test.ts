import { describe, expect, it } from 'vitest'
import { checkModel } from '../../../src/main/onnx/checker'
import { OPSET, type Graph, type Model, type Value } from '../../../src/main/onnx/ir'
import { modelOf } from '../../../src/main/onnx/protobuf'
import { floats, ints } from '../../../src/main/onnx/tensor'
import { engineModels } from './engine-models'

const float = (name: string, ...shape: Value['shape']): Value => ({ name, type: 'float32', shape })

/** y = max(0, x w) */
const valid: Graph = {
  name: 'g',
  inputs: [float('x', 'N', 3)],
  outputs: [float('y', 'N', 2)],
  initializers: [{ name: 'w', tensor: floats([3, 2], [1, 2, 3, 4, 5, 6]) }],
  values: [float('h', 'N', 2)],
  nodes: [
    { opType: 'MatMul', inputs: ['x', 'w'], outputs: ['h'], attributes: {} },
    { opType: 'Relu', inputs: ['h'], outputs: ['y'], attributes: {} }
  ]
}
const [matMul, relu] = valid.nodes

describe('checkModel', () => {
  it.each(engineModels)('finds %s valid', (_name, make) => {
    expect(() => checkModel(make())).not.toThrow()
  })

  it.each<[what: string, change: Partial<Graph>, message: string]>([
    [
      'a value that is used before it is made',
      { nodes: [relu, matMul] },
      'node 0 (Relu): "h" is used, but no input, initializer or node before makes it'
    ],
    ['a value that is made by two nodes', { nodes: [matMul, matMul, relu] }, 'node 1 (MatMul): "h" is made a second time'],
    [
      'an initializer with the name of an input',
      { initializers: [...valid.initializers, { name: 'x', tensor: floats([], [1]) }] },
      '"x" is made a second time'
    ],
    [
      'an initializer that its data does not fill',
      { initializers: [{ name: 'w', tensor: { ...floats([1], [1]), dims: [3, 2] } }] },
      'initializer "w" of shape [3, 2] holds 1 values'
    ],
    ['a value that is not recorded', { values: [] }, 'node 0 (MatMul): the type and shape of "h" are not recorded'],
    ['a value that is recorded twice', { values: [float('h', 'N', 2), float('h', 'N', 2)] }, '"h" is recorded a second time'],
    ['a value that is recorded but not made', { values: [...valid.values, float('z')] }, '"z" is recorded, but never made'],
    ['a wrong shape', { values: [float('h', 'N', 3)] }, 'node 0 (MatMul): "h" is recorded as [N, 3], but is [N, 2]'],
    ['a wrong type', { values: [{ ...float('h', 'N', 2), type: 'float64' }] }, 'node 0 (MatMul): "h" is float64, but must be float32'],
    ['an output that is not made', { nodes: [matMul] }, 'output "y" is never made'],
    [
      'an output that is an input of another shape',
      { outputs: [float('y', 'N', 2), float('x', 'N')] },
      'output "x" is recorded as float32 [N], but is float32 [N, 3]'
    ],
    [
      'an operator without a row',
      { nodes: [matMul, { ...relu, opType: 'Swish' }] },
      'node 1 (Swish): the operator is not known: give it a row in the table of operators'
    ],
    ['a missing input', { nodes: [{ ...matMul, inputs: ['x'] }, relu] }, 'node 0 (MatMul): input 1 is missing'],
    ['an input left out that is required', { nodes: [{ ...matMul, inputs: ['', 'w'] }, relu] }, 'node 0 (MatMul): input 0 is missing'],
    ['too many inputs', { nodes: [matMul, { ...relu, inputs: ['h', 'h'] }] }, 'node 1 (Relu): it has 2 inputs, but takes at most 1'],
    [
      'an attribute that is not known',
      { nodes: [matMul, { ...relu, attributes: { alpha: 1 } }] },
      'node 1 (Relu): attribute "alpha" is not known'
    ],
    [
      'an attribute of another kind',
      { nodes: [matMul, { ...relu, opType: 'LeakyRelu', attributes: { alpha: 1 } }] },
      'node 1 (LeakyRelu): attribute "alpha" is of kind int, but must be float'
    ],
    ['a missing attribute', { nodes: [matMul, { ...relu, opType: 'Cast' }] }, 'node 1 (Cast): attribute "to" is missing']
  ])('names %s', (_what, change, message) => {
    expect(() => checkModel(modelOf({ ...valid, ...change }))).toThrow(new RangeError(`graph "g": ${message}`))
  })

  it('wants an opset that has the operators, and one whose operators are known', () => {
    const of = (opset: number): Model => ({ ...modelOf(valid), opset })
    expect(() => checkModel(of(13))).toThrow('node 1 (Relu): the operator is used as of opset 14, but the model is of opset 13')
    expect(() => checkModel(of(OPSET + 1))).toThrow(`The model is of opset ${OPSET + 1}, but operators are known as of opset ${OPSET}.`)
  })

  /** Otherwise some rule would not look. */
  it('sees every single change of a recorded type or rank in a step of training', () => {
    const [, make] = engineModels.find(([name]) => name === 'pooled-step') ?? engineModels[0]
    const { graph } = make()
    const changes: ((value: Value) => Value)[] = [
      (value) => ({ ...value, type: value.type === 'float64' ? 'float32' : 'float64' }),
      (value) => ({ ...value, shape: [...value.shape, 7] })
    ]
    for (const change of changes) {
      const missed = graph.values.filter((_, index) => passes({ ...graph, values: graph.values.with(index, change(graph.values[index])) }))
      expect(missed).toEqual([])
    }
  })
})

function passes(graph: Graph): boolean {
  try {
    checkModel(modelOf(graph))
    return true
  } catch {
    return false
  }
}

/** Adds a row of `steps` [times, 2] to x [2], twice; collects the square of each sum. */
const body: Graph = {
  name: 'body',
  inputs: [float('before', 2), float('row', 2)],
  outputs: [float('after', 2), float('square', 2)],
  initializers: [],
  values: [float('twice', 2)],
  nodes: [
    { opType: 'Mul', inputs: ['row', 'two'], outputs: ['twice'], attributes: {} },
    { opType: 'Add', inputs: ['before', 'twice'], outputs: ['after'], attributes: {} },
    { opType: 'Mul', inputs: ['after', 'after'], outputs: ['square'], attributes: {} }
  ]
}
const scan = (change: Partial<Graph>, scanned = ['steps']): Graph => ({
  name: 'outer',
  inputs: [float('x', 2), float('steps', 'times', 2), float('others', 3, 2)],
  outputs: [float('last', 2), float('squares', 'times', 2)],
  initializers: [{ name: 'two', tensor: floats([], [2]) }],
  values: [],
  nodes: [
    {
      opType: 'Scan',
      inputs: ['x', ...scanned],
      outputs: ['last', 'squares'],
      attributes: { body: { ...body, ...change }, num_scan_inputs: scanned.length }
    }
  ]
})

describe('checkModel on a Scan', () => {
  it('lets the body use values of the graph around it', () => {
    expect(() => checkModel(modelOf(scan({})))).not.toThrow()
  })

  it.each<[what: string, graph: Graph, message: string]>([
    [
      'a value of the outer graph that is made again',
      scan({ initializers: [{ name: 'two', tensor: ints([], [2]) }] }),
      'graph "body": "two" is made a second time'
    ],
    [
      'a missing input',
      scan({ inputs: [float('before', 2)], initializers: [{ name: 'row', tensor: floats([2], [1, 1]) }] }),
      'the body has 1 inputs, but must have 2'
    ],
    [
      'a missing output',
      scan({ outputs: [float('after', 2)], values: [...body.values, float('square', 2)] }),
      'the body has 1 outputs, but must have 2'
    ],
    [
      'a row of another shape',
      scan({ inputs: [float('before', 2), float('row')], values: [float('twice')] }),
      '"row" of the body is float32 [], but must be float32 [2]'
    ],
    [
      'what is carried in another shape',
      scan({ inputs: [float('before'), body.inputs[1]] }),
      '"before" of the body is float32 [], but must be float32 [2]'
    ],
    [
      'nothing to scan',
      scan({ inputs: [float('before', 2)], initializers: [{ name: 'row', tensor: floats([2], [1, 1]) }] }, []),
      'nothing is scanned'
    ],
    [
      'scanned inputs of unequal length',
      scan({ inputs: [...body.inputs, float('other', 2)] }, ['others', 'steps']),
      'what is scanned has [3] and [times] rows'
    ]
  ])('names %s', (_what, graph, message) => {
    expect(() => checkModel(modelOf(graph))).toThrow(`graph "outer": node 0 (Scan): ${message}`)
  })
})
