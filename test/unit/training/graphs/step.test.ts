import { describe, expect, it } from 'vitest'
import { optimizerSchema } from '../../../../src/main/optim/registry'
import { trained } from '../small-training'

describe('a step of plain descent', () => {
  it('on lr J at a rate of 1 is one on J at a rate of lr', async () => {
    const plain = { optimizer: optimizerSchema.parse({ type: 'sgd', momentum: 0 }), epochs: 1, learningRate: 0.5 }
    const [scaled] = await trained(plain)
    // A norm has to be taken of the gradient itself, so this way the rate comes after it.
    const [unscaled] = await trained({ ...plain, clipNorm: 1e9 })
    for (const [name, { data }] of Object.entries(unscaled.position.state)) {
      data.forEach((value, index) => expect(scaled.position.state[name].data[index]).toBeCloseTo(value, 5))
    }
    expect(scaled.loss).toBeCloseTo(unscaled.loss, 5)
  })
})
