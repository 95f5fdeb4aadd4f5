import { expect, it } from 'vitest'
import { inOrder, metricTable } from '../../../../../src/renderer/features/models/metric-table'

it('has a row for each set, the test before the validation', () =>
  expect(metricTable({ 'validation accuracy': 0.9, 'validation accuracy, best two': 0.97, 'test accuracy': 0.92 })).toEqual({
    measures: ['Accuracy', 'Accuracy, best two'],
    rows: [
      { on: 'On test', figures: ['92.0 %', null] },
      { on: 'On validation', figures: ['90.0 %', '97.0 %'] }
    ]
  }))

it('has one row without a name where the metrics name no set', () => expect(metricTable({ accuracy: 0.5 }).rows).toEqual([{ on: '', figures: ['50.0 %'] }]))

it('keeps the order of what else was measured on, between test and validation', () =>
  expect(inOrder(['validation loss', 'clean-pages CER', 'emnist36-test accuracy', 'test loss'])).toEqual(['test loss', 'clean-pages CER', 'emnist36-test accuracy', 'validation loss']))
