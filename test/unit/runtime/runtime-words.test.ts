import { describe, expect, it } from 'vitest'
import { runtimeWords } from '../../../src/main/runtime/runtime-words'

describe('runtimeWords', () => {
  it.each([
    [
      '/src/core/webgpu_context.cc:136 onnxruntime::Initialize(const Config&)::<lambda()> result.status == Status::Success was false. Failed to get a WebGPU adapter: No supported adapters\n',
      'Failed to get a WebGPU adapter: No supported adapters.'
    ],
    ['OrtSessionOptionsAppendExecutionProvider_Cuda: Failed to load shared library', 'Failed to load shared library.'],
    ['Invalid rank for input: x', 'Invalid rank for input: x.'],
    ['It is of no use.', 'It is of no use.'],
    ['/src/core/a.cc:1 f() x was false. ', '/src/core/a.cc:1 f() x was false. ']
  ])('%j', (said, expected) => {
    expect(runtimeWords(new Error(said))).toBe(expected)
  })
})
