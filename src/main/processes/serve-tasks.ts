/** The engine process's side of EngineHost: takes tasks from the parent, answers, and stops on cancel. */
import type { WorkContext } from '../../shared/progress'
import { toWireError, type EngineMessage, type HostMessage } from './messages'

/** Electron gives a utility process `process.parentPort`; Node gives a forked child `process.send`. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

interface Parent {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
}

function connectToParent(): Parent {
  const port = (process as { parentPort?: ParentPort }).parentPort
  if (port !== undefined) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data))
    }
  }
  if (process.send === undefined) throw new Error('This program is started by Glyphwright, not by hand.')
  // A parent that died leaves nobody to work for.
  process.on('disconnect', () => process.exit(0))
  return {
    // Its end may be told only after the last message was tried: with a listener that is no error, and nobody is left to hear it.
    send: (message) => void process.send?.(message, undefined, undefined, () => {}),
    onMessage: (listener) => void process.on('message', listener)
  }
}

export type TaskHandler<Request, Result, Event> = (
  request: Request,
  context: WorkContext,
  emit: (event: Event) => void
) => Promise<Result>

/** Serves tasks until the parent goes away. */
export function serveTasks<Request, Result, Event = never>(handle: TaskHandler<Request, Result, Event>): void {
  const parent = connectToParent()
  const controllers = new Map<number, AbortController>()
  const say = (message: EngineMessage<Event, Result>): void => parent.send(message)

  parent.onMessage((raw) => {
    const message = raw as HostMessage<Request>
    if (message.type === 'cancel') {
      controllers.get(message.taskId)?.abort(new DOMException('Cancelled', 'AbortError'))
      return
    }
    const { taskId, request } = message
    const controller = new AbortController()
    controllers.set(taskId, controller)
    const context: WorkContext = {
      signal: controller.signal,
      onProgress: (progress) => say({ type: 'progress', taskId, progress })
    }
    handle(request, context, (event) => say({ type: 'event', taskId, event }))
      .then((result) => say({ type: 'result', taskId, result }))
      .catch((error: unknown) => say({ type: 'error', taskId, error: toWireError(error) }))
      .finally(() => controllers.delete(taskId))
  })
}
