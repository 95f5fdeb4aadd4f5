/** What is shown of runs, worked out without a window: filter, order, address, matrices, readings. */
import { afterEach, describe, expect, it } from 'vitest'
import { withPoint } from '../../../../../src/renderer/app/run-events'
import { areLookAlikes, asRates, confusedPairs, gainedAndLost, minus, orderByConfusion, reordered } from '../../../../../src/renderer/features/runs/confusion-matrix'
import { readyFigures } from '../../../../../src/renderer/features/runs/ready-figures'
import { comparePath, parseRunsAddress, plainAddress, runsPath } from '../../../../../src/renderer/features/runs/runs-address'
import { readGradients } from '../../../../../src/renderer/features/runs/run/gradient-reading'
import { orderMisread } from '../../../../../src/renderer/features/runs/run/misread-order'
import { verdict } from '../../../../../src/renderer/features/runs/run/verdict'
import { filterRuns, noFilter, sortRuns } from '../../../../../src/renderer/features/runs/table/filter-runs'
import { sparklinePoints } from '../../../../../src/renderer/features/runs/table/Sparkline'
import { visibleRows } from '../../../../../src/renderer/features/runs/table/visible-rows'
import { speak } from '../../../../../src/shared/messages/messages'
import type { LayerStatistics, RunEvaluation } from '../../../../../src/shared/run'
import { madePoint, madeRun } from './runs-made'

afterEach(() => speak('en'))

const ids = (runs: readonly { readonly id: string }[]): string[] => runs.map(({ id }) => id)

describe('filtering', () => {
  const runs = [
    madeRun('a', { name: 'Fast one', tags: ['seed'], values: { validation: { accuracy: 0.9 }, test: {} } }),
    madeRun('b', { state: 'failed', notes: 'too fast' }),
    madeRun('c', { archivedAt: '2026-01-02T00:00:00.000Z', values: { validation: {}, test: {} } })
  ]
  it.each([
    ['', ['a', 'b']],
    ['fast', ['a', 'b']],
    ['fast one', ['a']],
    ['tag:see', ['a']],
    ['accuracy>0.85', ['a']],
    ['accuracy<=0.8', ['b']],
    ['learningRate>0.01 failed', ['b']],
    ['nowhere>1', []]
  ])('"%s" finds %j', (text, found) => expect(ids(filterRuns(runs, { ...noFilter, text }))).toEqual(found))
  it('shows the archive when asked, and one state', () => {
    expect(ids(filterRuns(runs, { ...noFilter, archived: true }))).toEqual(['a', 'b', 'c'])
    expect(ids(filterRuns(runs, { ...noFilter, state: 'failed' }))).toEqual(['b'])
  })
})

describe('the order', () => {
  const runs = [madeRun('a'), madeRun('b'), madeRun('c'), madeRun('d')]
  const values: Record<string, number | null> = { a: 1, b: 3, c: null, d: 2 }
  it('puts what has no value last, either way, and the baseline first', () => {
    expect(ids(sortRuns(runs, ({ id }) => values[id], false, null))).toEqual(['a', 'd', 'b', 'c'])
    expect(ids(sortRuns(runs, ({ id }) => values[id], true, null))).toEqual(['b', 'd', 'a', 'c'])
    expect(ids(sortRuns(runs, ({ id }) => values[id], true, 'c'))).toEqual(['c', 'b', 'd', 'a'])
  })
})

describe('the address', () => {
  it('gives back what was written', () => {
    const address = { ...plainAddress, runIds: ['a', 'b'], view: 'sweep' as const, metrics: ['loss', 'top-2-accuracy'], x: 'time' as const, part: 'both' as const, smoothing: 0.6, logScale: true }
    expect(parseRunsAddress(runsPath(address).slice('/runs?'.length))).toEqual(address)
  })
  it('is short for what is plain, and takes nonsense for plain', () => {
    expect(comparePath(['a', 'b'])).toBe('/runs?runs=a,b')
    expect(parseRunsAddress('view=dance&smooth=7&x=moon')).toEqual(plainAddress)
    expect(parseRunsAddress('runs=a,a,,b').runIds).toEqual(['a', 'b'])
  })
})

describe('a confusion matrix', () => {
  const matrix = [[6, 4, 0], [0, 10, 0], [0, 5, 0]]
  it('becomes shares, another order, a difference', () => {
    expect(asRates(matrix)).toEqual([[0.6, 0.4, 0], [0, 1, 0], [0, 1, 0]])
    expect(asRates([[0, 0]])).toEqual([[0, 0]])
    expect(reordered(matrix, [2, 1, 0])[0]).toEqual([0, 5, 0])
    expect(minus([[1, 2]], [[1, 1]])).toEqual([[0, 1]])
  })
  it('is ordered so that what is confused lies beside each other', () => {
    const far = [[9, 0, 1], [0, 10, 0], [1, 0, 9]]
    expect(orderByConfusion(far)).toEqual([0, 2, 1])
  })
  it('names its pairs, and those that look alike', () => {
    expect(confusedPairs(matrix, ['S', '5', 'X'])).toEqual([
      { actual: 2, named: 1, count: 5, share: 1, isLookAlike: false },
      { actual: 0, named: 1, count: 4, share: 0.4, isLookAlike: true }
    ])
    expect(areLookAlikes('0', 'O')).toBe(true)
  })
  it('says what was gained and lost', () => {
    expect(gainedAndLost([[8, 2], [5, 5]], [[5, 5], [0, 10]], ['A', 'B']).map(({ symbol, change }) => [symbol, Number(change.toFixed(2))])).toEqual([
      ['A', 0.3],
      ['B', -0.5]
    ])
  })
})

describe('the verdict', () => {
  const evaluation = { part: 'test', count: 10, values: { accuracy: 0.938 }, confusion: [[5, 2], [0, 3]], classes: [{ symbol: '0' }, { symbol: 'O' }], misread: [] } as unknown as RunEvaluation
  it('says how good, against what, and what is confused', () => {
    const baseline = madeRun('b', { values: { validation: {}, test: { accuracy: 0.932 } } })
    expect(verdict(madeRun('a'), [evaluation], baseline)).toBe('93.8 % on test, +0.6 points to the baseline; worst pair 0/O.')
    expect(verdict(madeRun('a'), [evaluation], undefined)).toBe('93.8 % on test; worst pair 0/O.')
  })
  it('is of validation before the end, and none before the first epoch', () => {
    expect(verdict(madeRun('a'), [], undefined)).toBe('80.0 % on validation.')
    expect(verdict(madeRun('a', { metrics: [] }), [], undefined)).toBeNull()
  })
  it('is in the language that is spoken', () => {
    speak('de')
    const baseline = madeRun('b', { values: { validation: {}, test: { accuracy: 0.932 } } })
    expect(verdict(madeRun('a'), [evaluation], baseline)).toBe('93,8 % auf den Testdaten, +0,6 Punkte zum Vergleichslauf; schlechtestes Paar 0/O.')
  })
})

describe('the reading of gradients', () => {
  const gradient = (layer: number, deviation: number): LayerStatistics => ({ layer, type: 'dense', quantity: 'gradient', mean: 0, deviation, histogram: { from: 0, to: 1, counts: [] } })
  it.each([
    [[gradient(0, 0.001), gradient(3, 0.1)], 'warning', /100 times smaller: it vanishes/],
    [[gradient(0, 10), gradient(3, 0.1)], 'warning', /100 times larger: it explodes/],
    [[gradient(0, 0.05), gradient(3, 0.1)], 'good', /2 times smaller: the first layers learn too/],
    [[gradient(0, 0), gradient(3, 0)], 'warning', /nothing is learned/]
  ])('%#', (layers, tone, text) => expect(readGradients(layers)).toEqual({ tone, text: expect.stringMatching(text) }))
  it('is none of a single layer', () => expect(readGradients([gradient(0, 1)])).toBeNull())
})

describe('misread letters', () => {
  const sample = (index: number, own: number, other: number) => ({ index, symbol: 'A', candidates: [{ symbol: 'B', probability: other }, { symbol: 'A', probability: own }] })
  it('come with the suspect labels first, or the closest', () => {
    const samples = [sample(1, 0.4, 0.5), sample(2, 0.01, 0.98)]
    expect(orderMisread(samples, 'suspects').map(({ index }) => index)).toEqual([2, 1])
    expect(orderMisread(samples, 'close').map(({ index }) => index)).toEqual([1, 2])
  })
})

describe('ready figures', () => {
  it('are found among the runs, or have no place yet', () => {
    const seed = (id: string, rate: number, sweepId: string | null) => madeRun(id, { preset: 'seed-classifier', sweepId, config: { learningRate: rate } })
    const figures = readyFigures([seed('a', 0.1, 's'), seed('b', 1, 's'), seed('c', 1, null)])
    expect(figures.find(({ label }) => label === 'Learning rates')?.path).toBe('/runs?runs=b,a&metrics=loss,accuracy&part=training')
    expect(figures.find(({ label }) => label.startsWith('Autoencoder:'))?.path).toBeNull()
    // One that waits has nothing to show yet.
    const waiting = { ...seed('d', 0.1, 'later'), state: 'queued' as const, values: { validation: {}, test: {} } }
    const again = readyFigures([waiting, seed('e', 1, 'later'), seed('a', 0.1, 's'), seed('b', 1, 's')])
    expect(again.find(({ label }) => label === 'Learning rates')?.path).toContain('runs=b,a&')
  })
})

describe('small things', () => {
  it('rows in sight are a few more than fit', () => {
    expect(visibleRows(0, 320, 1000)).toEqual({ from: 0, to: 18 })
    expect(visibleRows(3200, 320, 1000)).toEqual({ from: 92, to: 118 })
    expect(visibleRows(0, 320, 3)).toEqual({ from: 0, to: 3 })
  })
  it('a sparkline spans its height', () => expect(sparklinePoints([0, 1])).toBe('2.0,18.0 78.0,2.0'))
  it('an epoch recorded again takes its old place', () => {
    expect(withPoint([madePoint(0, {}), madePoint(1, {}), madePoint(2, {})], madePoint(1, { accuracy: 1 })).map(({ epoch }) => epoch)).toEqual([0, 1])
  })
})
