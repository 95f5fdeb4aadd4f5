import { describe, expect, it } from 'vitest'
import { differingFields, fieldInWords, fieldOf, fieldsThatVary } from '../../../src/shared/config-difference'

describe('differing fields', () => {
  const config = (rate: number, layers: object[]) => ({ learningRate: rate, epochs: 3, optimizer: { type: 'sgd' }, architecture: { layers } })

  it('are those whose values are not the same in all', () => {
    expect(differingFields([config(0.1, []), config(0.2, []), config(0.1, [])])).toEqual([{ field: 'learningRate', values: [0.1, 0.2, 0.1] }])
  })
  it('are found in layers, and where a configuration lacks one', () => {
    expect(differingFields([config(1, [{ units: 64 }]), config(1, [{ units: 32 }, { units: 5 }])])).toEqual([
      { field: 'architecture.layers.0.units', values: [64, 32] },
      { field: 'architecture.layers.1.units', values: [undefined, 5] }
    ])
  })
  it('there are none in one configuration', () => expect(differingFields([config(1, [])])).toEqual([]))
})

describe('fields that vary', () => {
  const shared = { layers: [{ units: 64 }] }
  it('are found among those that have them, parts looked into', () => {
    const configs = [
      { rate: 1, epochs: 3, architecture: shared, schedule: { type: 'constant' } },
      { rate: 2, epochs: 3, architecture: shared, schedule: { type: 'step', every: 5 } },
      { rate: 2, epochs: 3, architecture: { layers: [{ units: 32 }] }, schedule: { type: 'constant' } }
    ]
    expect(fieldsThatVary(configs)).toEqual(['rate', 'architecture.layers.0.units', 'schedule.type'])
  })
  it('are looked up by their path', () => {
    const config = { rate: null, architecture: shared }
    expect(fieldOf(config, 'architecture.layers.0.units')).toBe(64)
    expect(fieldOf(config, 'rate')).toBeNull()
    expect(fieldOf(config, 'architecture.layers')).toBeUndefined()
    expect(fieldOf(config, 'optimizer.type')).toBeUndefined()
  })
})

describe('a field in words', () => {
  it.each([
    ['learningRate', 'learning rate'],
    ['optimizer.weightDecay', 'optimizer weight decay'],
    ['architecture.layers.2.units', 'layer 2 units'],
    ['split.validationShare', 'validation share']
  ])('%s is %s', (field, words) => expect(fieldInWords(field)).toBe(words))
})
