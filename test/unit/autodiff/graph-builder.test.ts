import { describe, expect, it } from 'vitest'
import { gradients } from '../../../src/main/autodiff/gradients'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import { Exp } from '../../../src/main/autodiff/ops/exp'
import { Mul } from '../../../src/main/autodiff/ops/mul'
import { Neg } from '../../../src/main/autodiff/ops/neg'
import { ReduceMax } from '../../../src/main/autodiff/ops/reduce-max'
import { modelOf, serializeModel } from '../../../src/main/onnx/protobuf'
import { floats } from '../../../src/main/onnx/tensor'
import { loadSession } from '../../../src/main/runtime/session'

describe('GraphBuilder', () => {
  it('makes the same node once', () => {
    const g = new GraphBuilder('test')
    const x = g.input('x', 'float32', [2])
    const exp = () => g.apply(Exp, [x], undefined)
    expect(exp()).toEqual(exp())
    expect(g.apply(Neg, [x], undefined)).not.toEqual(exp())
    expect(g.finish([exp()]).nodes).toHaveLength(1)
  })

  it('tells nodes apart by what else determines them', () => {
    const g = new GraphBuilder('test')
    const x = g.input('x', 'float32', [2, 2])
    const along = (axis: number) => g.apply(ReduceMax, [x], { axes: [axis], keepDims: false })
    expect(along(0)).not.toEqual(along(1))
  })

  it('walks back once through a node that was asked for twice', async () => {
    const g = new GraphBuilder('test')
    const x = g.input('x', 'float32', [])
    const exp = () => g.apply(Exp, [x], undefined)
    const y = g.apply(Mul, [exp(), exp()], undefined)
    const slope = g.named('slope', gradients(g, y, [x])[0])
    const session = await loadSession(serializeModel(modelOf(g.finish([slope]))))
    const results = await session.run({ x: floats([], [0.5]) })
    await session.release()
    expect(results['slope'].data[0]).toBeCloseTo(2 * Math.exp(1), 5)
  })
})
