import { expect, it } from 'vitest'
import { trainingText } from '../../../../../src/renderer/features/models/training-text'

it('says the settings of a training in words', () => {
  expect(trainingText({ optimizer: 'SGD', learningRate: 0.02, samplesPerEpoch: 36_000 })).toBe(
    'optimizer SGD, learning rate 0.02, samples per epoch 36,000'
  )
})
