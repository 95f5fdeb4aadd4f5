import { afterEach, describe, expect, it } from 'vitest'
import { curves, curveExtras, smoothed, type CurveConfig } from '../../../../../../src/renderer/features/runs/charts/curves'
import { speak } from '../../../../../../src/shared/messages/messages'
import { accuracy, charted, loss, madePoint, madeRun } from '../runs-made'

const config: CurveConfig = { metric: accuracy, part: 'validation', x: 'epoch', smoothing: 0, logScale: false }
const curve = [madePoint(0, { accuracy: 0.1 }), madePoint(1, { accuracy: 0.5 }, { accuracy: 0.4 }), madePoint(2, { accuracy: 0.7 }, { accuracy: 0.6 })]

afterEach(() => speak('en'))

describe('curves', () => {
  it('draw a line a run, in its colour, from the network as initialised on', () => {
    const { data } = curves.toFigure([charted(madeRun('a'), curve, '#aa0000')], config)
    expect(data).toHaveLength(1)
    expect(data[0]).toMatchObject({ name: 'Run a', x: [0, 1, 2], y: [0.1, 0.5, 0.7], line: { color: '#aa0000' } })
  })
  it.each([
    ['step' as const, [0, 10, 20]],
    ['time' as const, [0, 1, 2]]
  ])('by %s', (x, expected) => expect(curves.toFigure([charted(madeRun('a'), curve)], { ...config, x }).data[0].x).toEqual(expected))
  it('tell training from validation by the dash as well', () => {
    const { data } = curves.toFigure([charted(madeRun('a'), curve)], { ...config, part: 'both' })
    expect(data.map(({ name, line }) => [name, (line as { dash: string }).dash])).toEqual([
      ['Run a (training)', 'dot'],
      ['Run a', 'solid']
    ])
  })
  it('leave out what a log scale cannot show', () => {
    const zero = [madePoint(0, { loss: 0 }), madePoint(1, { loss: 2 })]
    const { data, layout } = curves.toFigure([charted(madeRun('a'), zero)], { ...config, metric: loss, logScale: true })
    expect(data[0].y).toEqual([2])
    expect(layout.yaxis?.type).toBe('log')
  })
  it('show the raw values faintly behind smoothed ones', () => {
    const { data } = curves.toFigure([charted(madeRun('a'), curve)], { ...config, smoothing: 0.5 })
    expect(data.map(({ opacity }) => opacity)).toEqual([0.25, undefined])
  })
  it('show what is measured of the training itself', () => {
    expect(curves.toFigure([charted(madeRun('a'), curve)], { ...config, metric: curveExtras()[0] }).data[0]).toMatchObject({ x: [1, 2], y: [0.1, 0.1] })
  })
  it('say in words which run ends best, whichever way the metric goes', () => {
    const worse = [madePoint(1, { accuracy: 0.3, loss: 1 })]
    const better = [madePoint(1, { accuracy: 0.9, loss: 0.2 })]
    const runs = [charted(madeRun('a'), worse), charted(madeRun('b'), better)]
    expect(curves.toFigure(runs, config).description).toBe('Accuracy in validation by epoch, 2 runs. Best last accuracy: 90.0 %, Run b.')
    expect(curves.toFigure(runs, { ...config, metric: loss }).description).toContain('0.2, Run b')
    expect(curves.toFigure([charted(madeRun('a'))], config).description).toContain('Nothing was measured yet')
    speak('de')
    expect(curves.toFigure(runs, config).description).toBe('Genauigkeit in der Validierung nach Epoche, 2 Läufe. Am Ende am besten, Genauigkeit: 90,0 %, Run b.')
  })
})

describe('smoothing', () => {
  it('leaves a constant as it is, from the first value on', () => smoothed([2, 2, 2], 0.9).forEach((value) => expect(value).toBeCloseTo(2)))
  it('follows slowly', () => expect(smoothed([0, 1], 0.5)[1]).toBeCloseTo(2 / 3))
})
