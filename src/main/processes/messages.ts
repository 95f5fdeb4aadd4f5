/**
 * What the main process and an engine process say to each other. Pixels and tensors travel as files of the
 * workspace, never as messages; cancel and progress belong to the task that is under way.
 */
import type { Saying } from '../../shared/messages/saying'
import type { Progress } from '../../shared/progress'
import { UserError } from '../../shared/user-error'

/** A process takes one task at a time; `kind` picks the handler. */
export type TaskMessage<Request> = { readonly type: 'task'; readonly taskId: number; readonly request: Request }
export type HostMessage<Request> = TaskMessage<Request> | { readonly type: 'cancel'; readonly taskId: number }

/** An error as it crosses the process boundary. */
export interface WireError {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  /** Of a UserError. */
  readonly saying?: Saying
}

export type EngineMessage<Event, Result> =
  | { readonly type: 'progress'; readonly taskId: number; readonly progress: Progress }
  | { readonly type: 'event'; readonly taskId: number; readonly event: Event }
  | { readonly type: 'result'; readonly taskId: number; readonly result: Result }
  | { readonly type: 'error'; readonly taskId: number; readonly error: WireError }

export function toWireError(error: unknown): WireError {
  if (UserError.is(error)) return { name: error.name, message: error.message, stack: error.stack, saying: error.saying }
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack }
  return { name: 'Error', message: String(error), stack: undefined }
}

export function fromWireError(wire: WireError): Error {
  const error = wire.saying === undefined ? Object.assign(new Error(wire.message), { name: wire.name }) : new UserError(wire.saying)
  if (wire.stack !== undefined) error.stack = wire.stack
  return error
}
