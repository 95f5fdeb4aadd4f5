import { describe, expect, it } from 'vitest'
import { PageSource, type ReadPage } from '../../../src/main/cli/page-source'
import type { ReadRequest } from '../../../src/main/ocr/pipeline'
import { deadlyProviders } from '../processes/deadly-providers'

async function readAll(provider?: string): Promise<{ pages: ReadPage[]; requests: readonly ReadRequest[] }> {
  const { spawn, requests } = deadlyProviders()
  const source = new PageSource({ modelPath: null, provider }, new AbortController().signal, spawn)
  const pages: ReadPage[] = []
  for await (const page of source.read('scan.pdf')) pages.push(page)
  source.close()
  return { pages, requests }
}

describe('PageSource', () => {
  it('reads on the CPU, and says so, once the process has died of a provider', async () => {
    const { pages, requests } = await readAll('webgpu')
    expect(pages.map(({ source }) => source)).toEqual(['scan.pdf#page=1', 'scan.pdf#page=2'])
    const notice = 'Read on the CPU, because webgpu cannot be used here: its process died of it.'
    expect(requests).toMatchObject([{ frameIndex: 0, provider: 'webgpu' }, { frameIndex: 0, notice }, { frameIndex: 1, notice }])
  })

  it('asks for nothing special on the CPU', async () => {
    const { requests } = await readAll()
    expect(requests.map(({ provider, notice }) => [provider, notice])).toEqual([
      [undefined, undefined],
      [undefined, undefined]
    ])
  })
})
