/** Tells every open window what changed. Listeners that come late learn the state by asking for it. */
import { EventEmitter } from 'node:events'
import type { WorkspaceEvent } from '../../shared/job'

export class EventBus {
  private readonly emitter = new EventEmitter().setMaxListeners(0)

  emit(event: WorkspaceEvent): void {
    this.emitter.emit('event', event)
  }

  /** Yields events as they come, until `signal` aborts. None is lost between two turns of the loop. */
  async *listen(signal: AbortSignal): AsyncGenerator<WorkspaceEvent> {
    const waiting: WorkspaceEvent[] = []
    let wake = (): void => {}
    const onEvent = (event: WorkspaceEvent): void => {
      waiting.push(event)
      wake()
    }
    const onAbort = (): void => wake()
    this.emitter.on('event', onEvent)
    signal.addEventListener('abort', onAbort)
    try {
      while (!signal.aborted) {
        const next = waiting.shift()
        if (next !== undefined) yield next
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      this.emitter.off('event', onEvent)
      signal.removeEventListener('abort', onAbort)
    }
  }
}
