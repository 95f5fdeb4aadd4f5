import { describe, expect, it } from 'vitest'
import { architectureSchema, describeArchitecture, sideInputCount } from '../../../src/main/nn/architecture'
import { inits } from '../../../src/main/nn/init'
import { bufferSpecs, parameterSpecs, placeLayers } from '../../../src/main/nn/network'
import { Random } from '../../../src/shared/random'

const cnn = architectureSchema.parse({
  inputs: 64,
  layers: [
    { type: 'image', height: 8, width: 8 },
    { type: 'conv2d', channels: 4, bias: false },
    { type: 'batch-normalization' },
    { type: 'relu' },
    { type: 'max-pool' },
    { type: 'conv2d', channels: 6, kernel: 3, stride: 2, padding: 'valid' },
    { type: 'leaky-relu' },
    { type: 'flatten' },
    { type: 'dense', units: 3 }
  ]
})

describe('placeLayers', () => {
  it('works out the shapes from layer to layer', () => {
    expect(placeLayers(cnn).map(({ output }) => output)).toEqual([
      [1, 8, 8],
      [4, 8, 8],
      [4, 8, 8],
      [4, 8, 8],
      [4, 4, 4],
      [6, 1, 1],
      [6, 1, 1],
      [6],
      [3]
    ])
  })

  it('names what is learned and what is kept', () => {
    expect(parameterSpecs(cnn).map(({ name, dims }) => [name, dims])).toEqual([
      ['layer1.weight', [4, 1, 3, 3]],
      ['layer2.scale', [4]],
      ['layer2.shift', [4]],
      ['layer5.weight', [6, 4, 3, 3]],
      ['layer5.bias', [6]],
      ['layer8.weight', [6, 3]],
      ['layer8.bias', [3]]
    ])
    expect(bufferSpecs(cnn).map(({ name }) => name)).toEqual(['layer2.mean', 'layer2.variance'])
  })

  it.each([
    [[{ type: 'image', height: 7, width: 8 }], 'Layer 0 (image): 64 values do not make an image of 1 x 7 x 8.'],
    [[{ type: 'conv2d', channels: 2 }], 'Layer 0 (conv2d): A convolution takes an image [channels, height, width], not [64].'],
    [
      [{ type: 'image', height: 8, width: 8 }, { type: 'max-pool', size: 3 }],
      'Layer 1 (max-pool): max-pool of 3 does not divide an image of 8 x 8.'
    ],
    [
      [{ type: 'image', height: 8, width: 8 }, { type: 'dense', units: 2 }],
      'Layer 1 (dense): A dense layer takes a row of numbers, not [1, 8, 8]: flatten it first.'
    ],
    [
      [{ type: 'image', height: 8, width: 8 }, { type: 'conv2d', channels: 1, kernel: 9, padding: 'valid' }],
      'Layer 1 (conv2d): A kernel of 9 does not fit into an image of 8 x 8.'
    ]
  ])('refuses layers that do not fit: %j', (layers, message) => {
    expect(() => placeLayers(architectureSchema.parse({ inputs: 64, layers }))).toThrow(message)
  })
})

describe('side inputs', () => {
  const layers = [{ type: 'dense', units: 4 }, { type: 'side-inputs', count: 3 }, { type: 'dense', units: 2 }] as const

  it('join the features of each sample', () => {
    const architecture = architectureSchema.parse({ inputs: 64, layers })
    expect(placeLayers(architecture).map(({ output }) => output)).toEqual([[4], [7], [2]])
    expect(sideInputCount(architecture)).toBe(3)
    expect(sideInputCount(cnn)).toBe(0)
  })

  it('join a row of numbers, and in one place', () => {
    const image = architectureSchema.parse({ inputs: 64, layers: [{ type: 'image', height: 8, width: 8 }, layers[1]] })
    expect(() => placeLayers(image)).toThrow('flatten it first')
    expect(() => architectureSchema.parse({ inputs: 64, layers: [layers[1], layers[1]] })).toThrow('one place only')
  })
})

describe('describeArchitecture', () => {
  it('is short', () => {
    expect(describeArchitecture(cnn)).toBe('64, conv 4, max pool, conv 6 stride 2, dense 3')
  })
})

describe('inits', () => {
  const fan = { fanIn: 30, fanOut: 10 }
  const draw = (name: keyof typeof inits) => inits[name](20_000, fan, new Random(1))
  const deviation = (values: Float32Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)

  it('fill with nothing or one', () => {
    expect(deviation(draw('zeros'))).toBe(0)
    expect(deviation(draw('ones'))).toBe(1)
  })
  it('Glorot: variance 2 / (fan in + fan out), uniform within sqrt(6 / (fan in + fan out))', () => {
    expect(deviation(draw('glorot-uniform'))).toBeCloseTo(Math.sqrt(2 / 40), 2)
    expect(Math.max(...draw('glorot-uniform').map(Math.abs))).toBeLessThanOrEqual(Math.fround(Math.sqrt(6 / 40)))
    expect(deviation(draw('glorot-normal'))).toBeCloseTo(Math.sqrt(2 / 40), 2)
  })
  it('He: variance 2 / fan in', () => {
    expect(deviation(draw('he'))).toBeCloseTo(Math.sqrt(2 / 30), 2)
  })
})
