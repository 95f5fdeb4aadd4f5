import { describe, expect, it } from 'vitest'
import { gradients } from '../../../../src/main/autodiff/gradients'
import { GraphBuilder } from '../../../../src/main/autodiff/graph-builder'
import { Gemm } from '../../../../src/main/autodiff/ops/gemm'
import { ReduceSum } from '../../../../src/main/autodiff/ops/reduce-sum'
import type { Graph, Node, Value } from '../../../../src/main/onnx/ir'
import { removeDeadNodes } from '../../../../src/main/onnx/rewrites/remove-dead-nodes'
import { scalar } from '../../../../src/main/onnx/tensor'

const float = (name: string): Value => ({ name, type: 'float32', shape: [] })
const node = (opType: string, input: string, output: string): Node => ({ opType, inputs: [input], outputs: [output], attributes: {} })
const graph = (change: Partial<Graph>): Graph => ({ name: 'test', inputs: [float('x')], outputs: [float('y')], initializers: [], values: [], nodes: [], ...change })
const typesOf = ({ nodes }: Graph): string[] => nodes.map(({ opType }) => opType)

describe('removeDeadNodes', () => {
  it('leaves out a chain that no output depends on, its constants and what is recorded of it', () => {
    const { nodes, initializers, values } = removeDeadNodes(
      graph({
        initializers: [{ name: 'c', tensor: scalar(1) }],
        values: [float('a'), float('b'), float('h')],
        nodes: [node('Exp', 'c', 'a'), node('Neg', 'x', 'h'), node('Log', 'a', 'b'), node('Sqrt', 'h', 'y')]
      })
    )
    expect(nodes.map(({ opType }) => opType)).toEqual(['Neg', 'Sqrt'])
    expect(initializers).toEqual([])
    expect(values).toEqual([float('h')])
  })

  it('keeps what a graph within a node uses', () => {
    const body = graph({ inputs: [], nodes: [node('Neg', 'h', 'y')] })
    const scan: Node = { opType: 'Scan', inputs: [], outputs: ['y'], attributes: { body } }
    expect(typesOf(removeDeadNodes(graph({ values: [float('h')], nodes: [node('Exp', 'x', 'h'), scan] })))).toEqual(['Exp', 'Scan'])
  })

  it('spares a network the gradient of its samples', () => {
    const g = new GraphBuilder('test')
    const [x, w] = [g.input('x', 'float32', ['N', 3]), g.input('w', 'float32', [3, 2])]
    const loss = g.apply(ReduceSum, [g.apply(Gemm, [x, w], {})], { axes: [0, 1], keepDims: false })
    expect(typesOf(g.finish([loss, ...gradients(g, loss, [w])])).filter((type) => type === 'Gemm')).toHaveLength(2)
  })
})
