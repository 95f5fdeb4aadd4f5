import { afterEach, expect, it } from 'vitest'
import { metricText } from '../../../../../src/renderer/features/models/metric-text'
import { speak } from '../../../../../src/shared/messages/messages'

afterEach(() => speak('en'))

it('takes a metric apart into measure, data and figure', () => {
  expect(metricText('emnist36-test accuracy', 0.9384)).toEqual({
    measure: 'Accuracy',
    on: 'on emnist36-test',
    figure: '93.8 %'
  })
  expect(metricText('clean-pages CER', 0.214)).toEqual({
    measure: 'CER',
    on: 'on clean-pages',
    figure: '21.4 %'
  })
  expect(metricText('test calibration error', 0.0123)).toMatchObject({ measure: 'Calibration error', figure: '1.2 %' })
  expect(metricText('validation loss', 0.41234)).toEqual({
    measure: 'Loss',
    on: 'on validation',
    figure: '0.412'
  })
})

it('says in the language that is spoken what it knows', () => {
  speak('de')
  expect(metricText('validation accuracy, best two', 0.9644)).toEqual({ measure: 'Genauigkeit, beste zwei', on: 'Validierung', figure: '96,4 %' })
  expect(metricText('clean-pages CER', 0.214)).toMatchObject({ measure: 'CER', on: 'clean-pages' })
})
