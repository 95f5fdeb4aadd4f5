/** Engine processes that are none: what they are asked is kept, and every provider but the CPU is their death. */
import type { EngineEntry, EngineProcess } from '../../../src/main/processes/engine-host'
import type { ReadRequest } from '../../../src/main/ocr/pipeline'

/** Files have two pages. */
export function deadlyProviders() {
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
