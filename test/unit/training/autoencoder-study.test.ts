import { describe, expect, it } from 'vitest'
import { initParameters } from '../../../src/main/nn/network'
import { architectureSchema } from '../../../src/main/nn/architecture'
import { halves } from '../../../src/main/training/autoencoder-study'
import { Random } from '../../../src/shared/random'

describe('the halves of an autoencoder', () => {
  const architecture = architectureSchema.parse({
    inputs: 16,
    layers: [{ type: 'dense', units: 8 }, { type: 'relu' }, { type: 'dense', units: 3 }, { type: 'dense', units: 8 }, { type: 'sigmoid' }, { type: 'dense', units: 16 }]
  })

  it('meet at its narrowest place, each with its own weights', () => {
    const { encoder, decoder, codeSize } = halves(architecture, initParameters(architecture, new Random(1)))
    expect(codeSize).toBe(3)
    expect(encoder.architecture.layers).toHaveLength(3)
    expect(decoder.architecture).toMatchObject({ inputs: 3, layers: [{ units: 8 }, { type: 'sigmoid' }, { units: 16 }] })
    const names = (tensors: readonly { readonly name: string }[]): string[] => tensors.map(({ name }) => name).filter((name) => name.endsWith('weight'))
    expect(names(encoder.tensors)).toEqual(['layer0.weight', 'layer2.weight'])
    expect(names(decoder.tensors)).toEqual(['layer0.weight', 'layer2.weight'])
    expect(decoder.tensors[0].dims).toEqual([3, 8])
  })
})
