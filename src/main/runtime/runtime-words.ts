import { wordsOf } from '../../shared/messages/saying'

/** "core/providers/webgpu/webgpu_context.cc:136 void Initialize(...) status == Success was false. " */
const failedCheck = /^\S+\.(?:cc|cpp|h):\d+ .*? was false\.\s*/s
/** "OrtSessionOptionsAppendExecutionProvider_Cuda: " */
const failedCall = /^Ort\w+: /

/** What onnxruntime says of a failure, as a sentence, without the place in its source where it noticed. */
export function runtimeWords(error: unknown): string {
  const words = wordsOf(error).replace(failedCheck, '').replace(failedCall, '').trim()
  return words === '' ? wordsOf(error) : words.replace(/[^.!?]$/, '$&.')
}
