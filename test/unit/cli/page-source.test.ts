import { describe, expect, it } from 'vitest'
import { PageSource, type ReadPage } from '../../../src/main/cli/page-source'
import type { EngineEntry, EngineProcess } from '../../../src/main/processes/engine-host'
import type { ReadRequest } from '../../../src/main/ocr/pipeline'

/** Files have two pages; a recognition process dies of every provider but the CPU. */
function processes() {
  const requests: ReadRequest[] = []
  const spawn = (entry: EngineEntry): EngineProcess => {
    let onMessage = (_message: unknown): void => {}
    let onExit = (_code: number | null): void => {}
    const answer = (taskId: number, request: ReadRequest): void => {
      if (entry === 'imaging') return onMessage({ type: 'result', taskId, result: { frames: [{}, {}] } })
      requests.push(request)
      if ((request.provider ?? 'cpu') !== 'cpu') return onExit(139)
      onMessage({ type: 'result', taskId, result: { lines: [] } })
    }
    return {
      send: (message) => queueMicrotask(() => {
        const { taskId, request } = message as { taskId: number; request: ReadRequest }
        answer(taskId, request)
      }),
      onMessage: (listener) => void (onMessage = listener),
      onExit: (listener) => void (onExit = listener),
      kill: () => onExit(null)
    }
  }
  return { spawn, requests }
}

async function readAll(provider?: string): Promise<{ pages: ReadPage[]; requests: readonly ReadRequest[] }> {
  const { spawn, requests } = processes()
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
