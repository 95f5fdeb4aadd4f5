import { describe, expect, it } from 'vitest'
import { checkRewrite, graphOf, node } from './check-rewrite'

const product = node('Gemm', ['x', 'delta'], 'p', { transA: 1 })

describe('addToGemm', () => {
  it.each([[['w', 'p']], [['p', 'w']]])('adds within the product: %j', async (inputs) => {
    const { nodes } = await checkRewrite(graphOf([product, node('Add', inputs, 'y')]), ['Gemm'])
    expect(nodes[0]).toEqual(node('Gemm', ['x', 'delta', 'w'], 'y', { transA: 1 }))
  })

  it('leaves a product that is used elsewhere too', () =>
    checkRewrite(graphOf([product, node('Add', ['w', 'p'], 'y'), node('Mul', ['p', 'mu'], 'z')], ['y', 'z']), ['Gemm', 'Add', 'Mul']))

  it('leaves a product that leaves the graph', () => checkRewrite(graphOf([product, node('Add', ['w', 'p'], 'y')], ['y', 'p']), ['Gemm', 'Add']))

  it('leaves a product that has a summand', () =>
    checkRewrite(graphOf([node('Gemm', ['x', 'delta', 'row'], 'p', { transA: 1 }), node('Add', ['w', 'p'], 'y')]), ['Gemm', 'Add']))

  it('leaves what is of another shape', () => checkRewrite(graphOf([product, node('Add', ['row', 'p'], 'y')]), ['Gemm', 'Add']))
})
