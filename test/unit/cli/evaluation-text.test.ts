import { expect, it } from 'vitest'
import { describeEvaluation } from '../../../src/main/cli/evaluation-text'
import type { GlyphEvaluation } from '../../../src/shared/evaluation'

const evaluation: GlyphEvaluation = {
  model: { id: 'stub', name: 'Stub' },
  data: { name: 'made', part: 'test', remarks: [] },
  count: 4,
  accuracy: 0.5,
  mergedAccuracy: 0.75,
  topTwoAccuracy: 0.75,
  topFiveAccuracy: 1,
  calibrationError: 0.0123,
  negativeLogLikelihoodNats: 0.25,
  rejected: null,
  allowed: null,
  unanswerable: { symbols: ['Q'], count: 1 },
  speed: { glyphsPerSecond: 4321.4, threads: 1 },
  symbols: ['A', 'B', 'Q'],
  classes: [
    { symbol: 'A', count: 3, precision: 2 / 3, recall: 2 / 3 },
    { symbol: 'B', count: 0, precision: 0, recall: null },
    { symbol: 'Q', count: 1, precision: null, recall: 0 }
  ],
  confusion: [
    [2, 1, 0],
    [0, 0, 0],
    [1, 0, 0]
  ]
}

it('says what came of an evaluation', () => {
  expect(describeEvaluation(evaluation)).toBe(`Stub (stub) on made, test part: 4 glyphs
accuracy                        50.00 %
accuracy, O=0 I=1 S=5 Z=2       75.00 %
accuracy, best two              75.00 %
accuracy, best five            100.00 %
calibration error                1.23 %
negative log-likelihood          0.2500
speed                         4,321 glyphs a second (normalisation and network, 1 thread)
The model does not know Q: 1 glyph counts as wrong.

most frequent confusions
     A read as B       1 of 3
     Q read as A       1 of 1

symbol   count   precision      recall
     A       3     66.67 %     66.67 %
     B       0      0.00 %         n/a
     Q       1         n/a      0.00 %`)
})

it('says what a model took for no character, and that nothing was confused', () => {
  const text = describeEvaluation({ ...evaluation, rejected: 0.25, unanswerable: { symbols: [], count: 0 }, confusion: [[3, 0, 0], [0, 0, 0], [0, 0, 1]] })
  expect(text).toMatch(/^rejected +25.00 %$/m)
  expect(text).toContain('No glyph was confused with another.')
  expect(text).not.toContain('does not know')
})
