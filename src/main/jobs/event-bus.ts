/** Tells every open window what changed. Listeners that come late learn the state by asking for it. */
import { EventEmitter } from 'node:events'
import type { WorkspaceEvent } from '../../shared/job'

export class EventBus {
  private readonly emitter = new EventEmitter().setMaxListeners(0)

  emit(event: WorkspaceEvent): void {
    this.emitter.emit('event', event)
  }

  /** Yields events as they come from this call on, until `signal` aborts. None is lost before the first turn or between two. */
  listen(signal: AbortSignal): AsyncGenerator<WorkspaceEvent> {
    const inbox = { waiting: [] as WorkspaceEvent[], wake: (): void => {} }
    const onEvent = (event: WorkspaceEvent): void => {
      inbox.waiting.push(event)
      inbox.wake()
    }
    this.emitter.on('event', onEvent)
    const stop = (): void => {
      this.emitter.off('event', onEvent)
      inbox.wake()
    }
    signal.addEventListener('abort', stop, { once: true })
    return drain(inbox, signal, stop)
  }
}

/** A generator does nothing before it is first asked; the listening has begun by then. */
async function* drain(
  inbox: { readonly waiting: WorkspaceEvent[]; wake: () => void },
  signal: AbortSignal,
  stop: () => void
): AsyncGenerator<WorkspaceEvent> {
  try {
    while (!signal.aborted) {
      const next = inbox.waiting.shift()
      if (next !== undefined) yield next
      else await new Promise<void>((resolve) => (inbox.wake = resolve))
    }
  } finally {
    stop()
  }
}
