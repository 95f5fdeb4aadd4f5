import { describe, expect, it } from 'vitest'
import { checkRewrite, graphOf, node } from './check-rewrite'

const scaled = node('Mul', ['v', 'mu'], 's')

describe('scaleInGemm', () => {
  it('updates a velocity in one node', async () => {
    const { nodes } = await checkRewrite(
      graphOf([scaled, node('Gemm', ['x', 'delta'], 'p', { transA: 1 }), node('Add', ['s', 'p'], 'y')]),
      ['Gemm']
    )
    expect(nodes[0]).toEqual(node('Gemm', ['x', 'delta', 'v'], 'y', { transA: 1, beta: { float: Math.fround(0.9) } }))
  })

  it('leaves a factor that is not constant', () =>
    checkRewrite(graphOf([node('Mul', ['v', 'w'], 's'), node('Gemm', ['x', 'delta', 's'], 'y', { transA: 1 })]), ['Mul', 'Gemm']))

  it('leaves what is used elsewhere too', () =>
    checkRewrite(graphOf([scaled, node('Gemm', ['x', 'delta', 's'], 'y', { transA: 1 })], ['y', 's']), ['Mul', 'Gemm']))

  it('leaves a product that has a factor', () =>
    checkRewrite(graphOf([scaled, node('Gemm', ['x', 'delta', 's'], 'y', { transA: 1, beta: { float: 2 } })]), ['Mul', 'Gemm']))
})
