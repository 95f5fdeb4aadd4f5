import { describe, expect, it } from 'vitest'
import { configWith, parseOverride } from '../../../src/main/training/overrides'
import { presets } from '../../../src/main/training/presets'
import { describeOverrides, expandSweep, sweepSchema, type SweepInput } from '../../../src/main/training/sweep'
import { placeLayers } from '../../../src/main/nn/network'

const expand = (sweep: SweepInput) => expandSweep(sweepSchema.parse(sweep))

describe('expandSweep', () => {
  it('makes every combination of a grid', () => {
    expect(expand({ grid: { learningRate: [0.1, 0.01], batchSize: [16, 32] } })).toEqual([
      { learningRate: 0.1, batchSize: 16 },
      { learningRate: 0.1, batchSize: 32 },
      { learningRate: 0.01, batchSize: 16 },
      { learningRate: 0.01, batchSize: 32 }
    ])
  })

  it('draws within ranges, the same for the same seed, evenly over the decades where asked', () => {
    const random = { learningRate: { from: 1e-4, to: 1, scale: 'log' as const }, batchSize: { choices: [16, 32] } }
    const drawn = expand({ random, draws: 200, seed: 3 })
    expect(expand({ random, draws: 200, seed: 3 })).toEqual(drawn)
    expect(expand({ random, draws: 200, seed: 4 })).not.toEqual(drawn)
    const rates = drawn.map(({ learningRate }) => Number(learningRate))
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(1e-4)
    expect(Math.max(...rates)).toBeLessThanOrEqual(1)
    expect(rates.filter((rate) => rate < 0.01).length).toBeGreaterThan(70)
    expect(new Set(drawn.map(({ batchSize }) => batchSize))).toEqual(new Set([16, 32]))
  })

  it('refuses to vary nothing, or to make thousands of runs', () => {
    expect(() => expand({})).toThrow('A sweep varies at least one field')
    const many = Array.from({ length: 40 }, (_, index) => index)
    expect(() => expand({ grid: { a: many, b: many } })).toThrow('1600 runs')
  })

  it('says what a run changes', () => {
    expect(describeOverrides({ learningRate: 0.0123456, 'loss.type': 'x' })).toBe('learningRate 0.01235, loss.type "x"')
  })
})

describe('configWith', () => {
  const preset = presets.find(({ id }) => id === 'capitals-digits-mlp') as (typeof presets)[number]
  const input = preset.config(36)

  it('changes fields by their path and leaves the preset as it was', () => {
    const config = configWith(input, { learningRate: 0.5, 'optimizer.momentum': 0.5, 'architecture.layers.0.units': 12, 'split.validationShare': 0.2 })
    expect(config).toMatchObject({ learningRate: 0.5, optimizer: { momentum: 0.5 }, split: { validationShare: 0.2 } })
    expect(config.architecture.layers[0]).toMatchObject({ units: 12 })
    expect(configWith(input, {}).learningRate).toBe(0.02)
  })

  it.each([
    [{ learningRate: -1 }, /learningRate: Too small/],
    [{ 'optimizer.type': 'magic' }, /optimizer\.type: Invalid/],
    [{ 'learningRate.deep.er': 1 }, /There is no field "learningRate.deep.er"/]
  ])('names the field that is wrong: %j', (overrides, message) => {
    expect(() => configWith(input, overrides)).toThrow(message)
  })

  it('reads FIELD=VALUE, as JSON or as text', () => {
    expect(parseOverride('learningRate=0.01')).toEqual(['learningRate', 0.01])
    expect(parseOverride('schedule={"type":"constant"}')).toEqual(['schedule', { type: 'constant' }])
    expect(parseOverride('optimizer.type=adam')).toEqual(['optimizer.type', 'adam'])
    expect(() => parseOverride('fast')).toThrow('"fast" sets nothing')
  })
})

describe('every preset', () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))('%s is a configuration whose layers fit', (_id, preset) => {
    const { architecture, loss } = configWith(preset.config(36), {})
    const output = placeLayers(architecture).at(-1)?.output
    expect(output).toEqual([loss.type === 'cross-entropy' ? 36 : architecture.inputs])
  })
})
