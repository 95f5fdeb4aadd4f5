import { describe, expect, it } from 'vitest'
import { EngineHost } from '../../../src/main/processes/engine-host'
import { PageRecogniser } from '../../../src/main/processes/page-recogniser'
import type { RecognitionRequest, RecognitionResult } from '../../../src/main/processes/tasks'
import { inSilence } from '../../../src/shared/progress'
import { deadlyProviders } from './deadly-providers'

const page = { filePath: 'a.png', fileName: 'a.png', frameIndex: 0, modelPath: 'm.onnx', languageDir: 'language' }
const context = inSilence(new AbortController().signal)

function recogniser() {
  const { spawn, requests } = deadlyProviders()
  const host = new EngineHost<RecognitionRequest, RecognitionResult>('recognition', spawn)
  return { recogniser: new PageRecogniser(host), requests, close: () => host.close() }
}

describe('PageRecogniser', () => {
  it('asks a provider that its process died of no more, and says why', async () => {
    const { recogniser: pages, requests, close } = recogniser()
    await pages.read({ ...page, provider: 'webgpu' }, context)
    await pages.read({ ...page, provider: 'webgpu' }, context)
    expect(await pages.try('m.onnx', 'webgpu', context)).toEqual({ problem: { key: 'jobs:diedOfProvider' } })
    const notice = 'Read on the CPU, because webgpu cannot be used here: its process died of it.'
    expect(requests.map(({ provider, notice: said }) => [provider, said])).toEqual([['webgpu', undefined], [undefined, notice], [undefined, notice]])
    close()
  })

  it('hears of it by a trial, too', async () => {
    const { recogniser: pages, requests, close } = recogniser()
    expect(await pages.try('m.onnx', 'cuda', context)).toEqual({ problem: { key: 'jobs:diedOfProvider' } })
    await pages.read({ ...page, provider: 'cuda' }, context)
    expect(requests).toHaveLength(2)
    close()
  })
})
