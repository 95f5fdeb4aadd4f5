import { afterEach, expect, it } from 'vitest'
import { trainingText } from '../../../../../src/renderer/features/models/training-text'
import { speak } from '../../../../../src/shared/messages/messages'

afterEach(() => speak('en'))

it('says the settings of a training in words', () => {
  expect(trainingText({ optimizer: 'SGD', learningRate: 0.02, samplesPerEpoch: 36_000 })).toBe(
    'optimizer SGD, learning rate 0.02, samples per epoch 36,000'
  )
})

it('does so in the language that is spoken', () => {
  speak('de')
  expect(trainingText({ optimizer: 'SGD, momentum 0.9, weight decay 0.0001', learningRate: '0.02, cosine', samplesPerEpoch: 36_000, dropPath: 'no' })).toBe('Optimierer SGD, Momentum 0,9, Gewichtszerfall 0,0001, Lernrate 0,02, Kosinus, Beispiele je Epoche 36.000, drop path no')
})
