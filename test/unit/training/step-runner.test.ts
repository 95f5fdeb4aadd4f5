import { describe, expect, it } from 'vitest'
import { architectureSchema, type ArchitectureInput } from '../../../src/main/nn/architecture'
import { stepsPerCall } from '../../../src/main/training/step-runner'

const inChunks = { graph: 'chunk', threads: 1, provider: 'cpu' } as const
const stepsOf = (inputs: number, layers: ArchitectureInput['layers'], batchSize = 32): number =>
  stepsPerCall(inChunks, architectureSchema.parse({ inputs, layers }), batchSize)

describe('stepsPerCall', () => {
  it('is as many as a call may take', () => {
    // 6 x 67,940 weights x 32 samples are 13 million multiplications and additions: 1.3 ms on a slow core.
    expect(stepsOf(1024, [{ type: 'dense', units: 64 }, { type: 'sigmoid' }, { type: 'dense', units: 36 }])).toBe(76)
    expect(stepsOf(1024, [{ type: 'dense', units: 4096 }, { type: 'relu' }, { type: 'dense', units: 4096 }], 256)).toBe(1)
    expect(stepsOf(4, [{ type: 'dense', units: 3 }])).toBe(100)
  })

  it('counts a convolution at every pixel', () => {
    const convolution = { type: 'conv2d', channels: 8, bias: false } as const
    expect(stepsOf(1024, [{ type: 'image', height: 32, width: 32 }, convolution, { type: 'flatten' }])).toBe(70)
  })

  it('is one with the step graph', () => {
    expect(stepsPerCall({ ...inChunks, graph: 'step' }, architectureSchema.parse({ inputs: 4, layers: [{ type: 'dense', units: 3 }] }), 8)).toBe(1)
  })
})
