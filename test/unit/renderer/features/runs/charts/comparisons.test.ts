/** Figures over finished runs: bars, scatter, parallel coordinates; and the matrices and spreads of one. */
import { describe, expect, it } from 'vitest'
import { confusionFigure } from '../../../../../../src/renderer/features/runs/charts/confusion'
import { figureRows } from '../../../../../../src/renderer/features/runs/charts/figure'
import { finalMetrics } from '../../../../../../src/renderer/features/runs/charts/final-metrics'
import { layerSpreadFigure } from '../../../../../../src/renderer/features/runs/charts/layer-spread'
import { parallelCoordinates } from '../../../../../../src/renderer/features/runs/charts/parallel-coordinates'
import { scheduleFigure } from '../../../../../../src/renderer/features/runs/charts/schedule'
import { settingScatter } from '../../../../../../src/renderer/features/runs/charts/setting-scatter'
import { accuracy, charted, loss, madeRun } from '../runs-made'

const run = (id: string, value: number, config: object) => charted(madeRun(id, { config, values: { validation: { accuracy: value, loss: 1 - value }, test: {} } }))
const runs = [run('a', 0.7, { learningRate: 0.1, optimizer: { type: 'sgd' } }), run('b', 0.9, { learningRate: 0.001, optimizer: { type: 'adam' } })]

describe('final metrics', () => {
  it('are bars, the best at the top, with the difference to the baseline', () => {
    const { data, description } = finalMetrics.toFigure(runs, { metric: accuracy, part: 'validation', baselineId: 'a' })
    expect(data[0]).toMatchObject({ x: [0.7, 0.9], y: ['a', 'b'], text: ['70.0 %', '90.0 %  (+20.0 points)'] })
    expect(description).toBe('Accuracy on validation, best first: Run b 90.0 %  (+20.0 points); Run a 70.0 %.')
  })
  it('put the least at the top where less is better', () => {
    expect(finalMetrics.toFigure(runs, { metric: loss, part: 'validation', baselineId: null }).data[0].y).toEqual(['a', 'b'])
  })
  it('say when nothing was measured', () => {
    expect(finalMetrics.toFigure(runs, { metric: accuracy, part: 'test', baselineId: null }).description).toBe('No run has its accuracy on test yet.')
  })
})

describe('a setting against a metric', () => {
  it('has a point a run, on a log scale where the values span it', () => {
    const { data, layout, description } = settingScatter.toFigure(runs, { field: 'learningRate', metric: accuracy, part: 'validation' })
    expect(data[0]).toMatchObject({ x: [0.1, 0.001], y: [0.7, 0.9] })
    expect(layout.xaxis?.type).toBe('log')
    expect(description).toContain('Best: 90.0 % at 0.001')
  })
  it('has words as categories', () => {
    expect(settingScatter.toFigure(runs, { field: 'optimizer.type', metric: accuracy, part: 'validation' }).layout.xaxis?.type).toBe('category')
  })
})

describe('parallel coordinates', () => {
  it('lead a line a run through its settings to its metric', () => {
    const { data, layout } = parallelCoordinates.toFigure(runs, { fields: ['learningRate', 'optimizer.type'], metric: accuracy, part: 'validation' })
    expect(data.map(({ y }) => y)).toEqual([
      [1, 1, 0],
      [0, 0, 1]
    ])
    expect(layout.xaxis?.['ticktext']).toEqual(['learning rate', 'optimizer type', 'Accuracy'])
  })
})

describe('a confusion matrix', () => {
  const matrix = [[8, 2], [0, 10]]
  it('leaves nothing and, if wanted, what is right in the colour of the paper', () => {
    const figure = confusionFigure({ symbols: ['O', '0'], matrix, show: 'counts', hideDiagonal: true, dark: false })
    expect(figure.data[0].z).toEqual([[null, 2], [null, null]])
    expect(figure.data[0]['customdata']).toEqual([[[0, 0], [0, 1]], [[1, 0], [1, 1]]])
    expect(figure.description).toContain('O named 0, 2 times')
    expect(figureRows(figure)[2]).toEqual(['O', '0', 2])
  })
  it('has a scale about zero for differences', () => {
    const { data } = confusionFigure({ symbols: ['O', '0'], matrix: [[0.1, -0.3], [0, 0]], show: 'difference', hideDiagonal: false, dark: true })
    expect([data[0]['zmin'], data[0]['zmax']]).toEqual([-0.3, 0.3])
  })
})

describe('the spread of a layer', () => {
  it('keeps the share of every epoch whole, however its bins lie', () => {
    const spread = (from: number, to: number) => ({ layer: 0, type: 'dense', quantity: 'weight' as const, mean: 0, deviation: 1, histogram: { from, to, counts: [1, 2, 1] } })
    const { data } = layerSpreadFigure([{ epoch: 0, spread: spread(-1, 1) }, { epoch: 1, spread: spread(-2, 2) }], false)
    for (const column of [0, 1]) {
      const sum = (data[0].z ?? []).reduce((total, row) => total + (row[column] ?? 0) ** 2, 0)
      expect(sum).toBeCloseTo(1)
    }
  })
})

describe('a schedule', () => {
  it('says where it begins, peaks and ends', () => {
    const rates = [0.1, 1, 0].map((rate, epoch) => ({ epoch, rate }))
    expect(scheduleFigure(rates, 3).description).toBe('The learning rate over 3 epochs: it begins at 0.1, is at most 1 and ends at 0.')
  })
})
