/** What is prepared in Train, worked out without a window. */
import { afterEach, describe, expect, it } from 'vitest'
import { estimateMs } from '../../../../../src/renderer/features/train/estimate'
import { inserted, moved } from '../../../../../src/renderer/features/train/layer-forms'
import { sweepInput, sweepRunName, valuesOf } from '../../../../../src/renderer/features/train/sweep-form'
import { tookMs } from '../../../../../src/renderer/features/runs/took'
import { emptyForm, valueAt, withField, withoutField } from '../../../../../src/renderer/features/train/train-store'
import { speak } from '../../../../../src/shared/messages/messages'
import { madeRun } from '../runs/runs-made'

afterEach(() => speak('en'))

describe('changes to a configuration', () => {
  it('a field that is set anew replaces what was set inside it', () => {
    const overrides = withField({ 'optimizer.momentum': 0.5, epochs: 3 }, 'optimizer', { type: 'adam' })
    expect(overrides).toEqual({ epochs: 3, optimizer: { type: 'adam' } })
    expect(Object.keys(withField(overrides, 'optimizer.beta1', 0.8))).toEqual(['epochs', 'optimizer', 'optimizer.beta1'])
  })
  it('go back to the preset', () => expect(withoutField({ 'schedule.floor': 1, schedule: {}, epochs: 3 }, 'schedule')).toEqual({ epochs: 3 }))
  it('are shown before the configuration', () => {
    const config = { optimizer: { momentum: 0.9 } }
    expect(valueAt(config, {}, 'optimizer.momentum')).toBe(0.9)
    expect(valueAt(config, { 'optimizer.momentum': '0.' }, 'optimizer.momentum')).toBe('0.')
    expect(valueAt(config, {}, 'schedule.floor')).toBeUndefined()
  })
})

describe('a sweep', () => {
  const row = { field: 'learningRate', values: '0.1, 0.01', from: '0.001', to: '0.1', scale: 'log' as const }
  it('is a grid of typed values', () => expect(sweepInput({ mode: 'grid', rows: [row], draws: 1 })).toEqual({ grid: { learningRate: [0.1, 0.01] } }))
  it('is drawn from ranges', () =>
    expect(sweepInput({ mode: 'random', rows: [row], draws: 5 })).toEqual({ random: { learningRate: { from: 0.001, to: 0.1, scale: 'log' } }, draws: 5 }))
  it.each([
    [{ ...emptyForm.sweep }],
    [{ mode: 'grid' as const, rows: [{ ...row, values: ' ,' }], draws: 1 }],
    [{ mode: 'random' as const, rows: [{ ...row, from: '0' }], draws: 1 }],
    [{ mode: 'random' as const, rows: [{ ...row, from: '1', to: 'x' }], draws: 1 }]
  ])('is none while something is missing %#', (form) => expect(sweepInput(form)).toBeNull())
  it('has its values between commas; words stay words', () => expect(valuesOf('1e-3,0.5, he')).toEqual([0.001, 0.5, 'he']))
  it.each([['0,1; 0,01'], ['0,1, 0,01'], ['0.1, 0.01'], ['0.1,0.01']])('understands values where the comma is the decimal sign: %s', (text) => {
    speak('de')
    expect(valuesOf(text)).toEqual([0.1, 0.01])
  })
  it('names its runs', () => expect(sweepRunName({ learningRate: 0.01, batchSize: 32 })).toBe('Learning rate 0.01, batch size 32'))
  it('names them in the language that is spoken', () => {
    speak('de')
    expect(sweepRunName({ learningRate: 0.01, 'architecture.layers.0.units': 64 })).toBe('Lernrate 0,01, Schicht 0: Neuronen 64')
  })
})

describe('layers', () => {
  it('are moved and put in', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(inserted(['a', 'b'], 1, 'x')).toEqual(['a', 'x', 'b'])
  })
})

describe('the time it takes', () => {
  const plan = { parameterCount: 1000, samplesPerEpoch: 640 } as Parameters<typeof estimateMs>[1]
  it('is that of the last run of its kind, by samples', () => {
    // 2 epochs of 10 steps of 32 in a minute: 640 samples.
    expect(estimateMs([madeRun('a')], plan, 'mlp', 3)).toBe(180_000)
  })
  it('does not count a pause', () => {
    const resumed = madeRun('a', { endedAt: '2026-01-02T00:00:00.000Z' })
    expect(estimateMs([resumed], plan, 'mlp', 3)).toBe(180_000)
    expect(tookMs(resumed)).toBe(60_000)
  })
  it('is unknown for a first one', () => expect(estimateMs([madeRun('a')], { ...plan, parameterCount: 7 }, 'mlp', 3)).toBeNull())
})
