import { describe, expect, it } from 'vitest'
import { type FieldIssue } from '../../../src/main/training/overrides'
import { planRun } from '../../../src/main/training/plan-run'
import { presets, type Preset } from '../../../src/main/training/presets'
import type { DatasetSummary } from '../../../src/shared/dataset'
import { said } from '../../said'

const preset = (id: string): Preset => presets.find((candidate) => candidate.id === id) as Preset
const dataset = { name: 'letters', symbols: ['A', 'B', 'C'], sampleCount: 100, testCount: 10 } as unknown as DatasetSummary

const inWords = (issues: readonly FieldIssue[]) => issues.map(({ path, problem }) => ({ path, message: said(problem) }))

describe('a plan', () => {
  it('lays the network out with shapes and parameters', () => {
    const { layers, parameterCount, issues, config } = planRun(preset('seed-classifier'), dataset, {})
    expect(layers).toEqual([
      { type: 'dense', output: [64], parameters: 1024 * 64 + 64 },
      { type: 'sigmoid', output: [64], parameters: 0 },
      { type: 'dense', output: [3], parameters: 64 * 3 + 3 }
    ])
    expect(parameterCount).toBe(1024 * 64 + 64 + 64 * 3 + 3)
    expect(issues).toEqual([])
    expect(config?.epochs).toBe(50)
  })

  it('counts steps and draws the schedule from its first rate to its last', () => {
    const plan = planRun(preset('mlp'), dataset, { samplesPerClass: 50, batchSize: 10, epochs: 2, learningRate: 1 })
    expect([plan.samplesPerEpoch, plan.stepsPerEpoch]).toEqual([150, 15])
    expect(plan.rates[0]).toEqual({ epoch: 0, rate: 1 })
    expect(plan.rates.at(-1)?.epoch).toBeCloseTo(29 / 15)
    expect(plan.rates.at(-1)?.rate).toBeLessThan(0.01)
    expect(planRun(preset('mlp'), dataset, { samplesPerClass: null }).samplesPerEpoch).toBe(81)
  })

  it('names every field that is wrong', () => {
    const { config, issues } = planRun(preset('mlp'), dataset, { epochs: 0, learningRate: 'fast' })
    expect(config).toBeNull()
    expect(issues.map(({ path }) => path)).toEqual(['learningRate', 'epochs'])
  })

  it('shows the layers before the one that does not fit, and says why it does not', () => {
    const { layers, issues } = planRun(preset('mlp'), dataset, { 'architecture.layers.1': { type: 'conv2d', channels: 8 } })
    expect(layers).toHaveLength(1)
    expect(inWords(issues)).toEqual([{ path: 'architecture.layers.1', message: expect.stringContaining('A convolution takes an image') }])
  })

  it('says when the end does not suit the dataset', () => {
    const { issues } = planRun(preset('mlp'), dataset, { 'architecture.layers.3.units': 7 })
    expect(inWords(issues)).toEqual([{ path: 'architecture.layers.3', message: expect.stringContaining('ends in 7 values, but letters has 3 symbols') }])
  })
})
