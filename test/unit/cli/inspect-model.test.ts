import { describe, expect, it } from 'vitest'
import { describeSummary } from '../../../src/main/cli/inspect-model'

const summary = {
  byteLength: 273643,
  hasExternalData: false,
  irVersion: 8,
  producer: 'Glyphwright',
  opsets: { 'ai.onnx': 17, 'com.example': 1 },
  inputs: [
    { name: 'glyphs', type: 'float32', shape: ['N', 1024] },
    { name: 'scale', type: 'float64', shape: [] }
  ],
  outputs: [{ name: 'probabilities', type: 'float32', shape: null }],
  operators: { Add: 2, Softmax: 1 },
  parameterCount: 67940,
  metadata: { card: '{}', colour: 'indigo' }
}

describe('describeSummary', () => {
  it('says each thing on a line of its own', () => {
    expect(describeSummary(summary).split('\n')).toEqual([
      'size        273,643 bytes',
      'producer    Glyphwright',
      'opset       ai.onnx 17, com.example 1',
      'format      IR version 8',
      'inputs      glyphs: float32 [N, 1024]',
      '            scale: float64 []',
      'outputs     probabilities: float32 of any shape',
      'parameters  67,940',
      'operators   Add 2, Softmax 1',
      'metadata    card, colour'
    ])
  })

  it('says what a file leaves out', () => {
    const lines = describeSummary({ ...summary, producer: '', metadata: {}, hasExternalData: true })
    expect(lines).toContain('producer    none')
    expect(lines).toContain('metadata    none')
    expect(lines).toContain('273,643 bytes, weights in files of their own')
  })
})
