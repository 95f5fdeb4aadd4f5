/** What metrics are called: every one that runs can have is in the catalogue, as the command line calls it in English. */
import { afterEach, describe, expect, it } from 'vitest'
import { metricsOf } from '../../../../src/main/training/metrics/registry'
import { metricWords, metricWordsInSentence } from '../../../../src/renderer/components/metric-words'
import { speak } from '../../../../src/shared/messages/messages'
import { metricInSentence } from '../../../../src/shared/run'

const metrics = [...metricsOf({ type: 'cross-entropy', labelSmoothing: 0, classWeights: null }), ...metricsOf({ type: 'mean-squared-error' })]

afterEach(() => speak('en'))

describe('the words for metrics', () => {
  it.each(metrics)('$name has the label that it is declared with', ({ name, label }) => {
    expect(metricWords({ name, label: '' })).toBe(label)
    expect(metricWordsInSentence({ name, label: '' })).toBe(metricInSentence(label))
  })

  it('are those of the language', () => {
    speak('de')
    expect(metricWords({ name: 'accuracy', label: 'Accuracy' })).toBe('Genauigkeit')
    expect(metricWordsInSentence({ name: 'accuracy', label: 'Accuracy' })).toBe('Genauigkeit')
  })

  it('of a metric that is not known any more are its own', () => {
    speak('de')
    expect(metricWords({ name: 'perplexity', label: 'Perplexity' })).toBe('Perplexity')
    expect(metricWordsInSentence({ name: 'perplexity', label: 'Perplexity' })).toBe('perplexity')
  })
})
