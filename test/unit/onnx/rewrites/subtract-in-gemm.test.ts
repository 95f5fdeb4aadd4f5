import { describe, expect, it } from 'vitest'
import { checkRewrite, graphOf, node } from './check-rewrite'

const product = node('Gemm', ['x', 'delta'], 'p', { transA: 1 })

describe('subtractInGemm', () => {
  it('makes a step of gradient descent in one node', async () => {
    const { nodes } = await checkRewrite(graphOf([product, node('Sub', ['w', 'p'], 'y')]), ['Gemm'])
    expect(nodes[0]).toEqual(node('Gemm', ['x', 'delta', 'w'], 'y', { transA: 1, alpha: { float: -1 } }))
  })

  it('leaves a product from which something is taken', () => checkRewrite(graphOf([product, node('Sub', ['p', 'w'], 'y')]), ['Gemm', 'Sub']))

  it('leaves a product that is used elsewhere too', () =>
    checkRewrite(graphOf([product, node('Sub', ['w', 'p'], 'y')], ['y', 'p']), ['Gemm', 'Sub']))

  it('leaves what is of another shape', () => checkRewrite(graphOf([product, node('Sub', ['row', 'p'], 'y')]), ['Gemm', 'Sub']))
})
