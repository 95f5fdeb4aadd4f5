/**
 * Runs tasks in a process of their own, one after another. onnxruntime and the image decoders block, and a
 * native crash takes its process with it: behind this host it fails one task with a clear sentence, the
 * next task gets a fresh process, and nobody else notices. An idle process is let go.
 */
import { orAborted } from '../../shared/or-aborted'
import { UserError } from '../../shared/user-error'
import type { WorkContext } from '../../shared/progress'
import { fromWireError, type EngineMessage, type HostMessage } from './messages'

/** One running engine process, however it was started. */
export interface EngineProcess {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, when the process has ended for whatever reason. */
  onExit(listener: (code: number | null) => void): void
  kill(): void
}

export type EngineEntry = 'imaging' | 'recognition' | 'training'
export type SpawnEngine = (entry: EngineEntry) => EngineProcess

/** The process died of a task, or beside it: a crash in native code, or too little memory. */
export class ProcessLost extends UserError {}

/** A cancelled task gets this long to stop by itself; then its process is ended. */
const CANCEL_GRACE_MS = 150
const IDLE_MS = 60_000

interface ActiveTask {
  readonly taskId: number
  readonly settle: (outcome: { readonly result: unknown } | { readonly error: unknown }) => void
  readonly onProgress: WorkContext['onProgress']
  readonly onEvent: (event: unknown) => void
}

export class EngineHost<Request, Result, Event = never> {
  private process: EngineProcess | null = null
  private active: ActiveTask | null = null
  private queue: Promise<unknown> = Promise.resolve()
  private idleTimer: NodeJS.Timeout | null = null
  private nextTaskId = 1
  private closed = false

  constructor(
    private readonly entry: EngineEntry,
    private readonly spawn: SpawnEngine,
    private readonly idleMs = IDLE_MS
  ) {}

  /**
   * Runs one task and resolves to its result. Tasks wait for each other. Rejects with the signal's reason
   * when cancelled, with ProcessLost when the process died, otherwise with what the task threw.
   */
  run<R extends Result>(request: Request, context: WorkContext, onEvent: (event: Event) => void = () => {}): Promise<R> {
    const turn = this.queue.then(() => this.runNow(request, context, onEvent as (event: unknown) => void))
    this.queue = turn.catch(() => undefined)
    // A task that waits its turn need not wait for it to be cancelled.
    return orAborted(turn as Promise<R>, context.signal)
  }

  /** Ends the process; a task under way is rejected. */
  close(): void {
    this.closed = true
    this.stopIdleTimer()
    this.endProcess(new UserError('errors:processes.closedEarly', { process: this.entry }))
  }

  private async runNow(request: Request, context: WorkContext, onEvent: (event: unknown) => void): Promise<unknown> {
    context.signal.throwIfAborted()
    if (this.closed) throw new UserError('errors:processes.closed', { process: this.entry })
    this.stopIdleTimer()
    const engine = this.process ?? this.start()
    const taskId = this.nextTaskId++
    let graceTimer: NodeJS.Timeout | undefined
    const cancel = (): void => {
      this.post(engine, { type: 'cancel', taskId })
      graceTimer = setTimeout(() => this.endProcess(context.signal.reason), CANCEL_GRACE_MS)
    }
    try {
      return await new Promise((resolve, reject) => {
        this.active = {
          taskId,
          onEvent,
          onProgress: context.onProgress,
          settle: (outcome) => ('error' in outcome ? reject(outcome.error) : resolve(outcome.result))
        }
        context.signal.addEventListener('abort', cancel, { once: true })
        this.post(engine, { type: 'task', taskId, request })
      })
    } catch (error) {
      throw context.signal.aborted ? context.signal.reason : error
    } finally {
      clearTimeout(graceTimer)
      context.signal.removeEventListener('abort', cancel)
      this.active = null
      this.startIdleTimer()
    }
  }

  private start(): EngineProcess {
    const engine = this.spawn(this.entry)
    this.process = engine
    engine.onMessage((message) => this.receive(message as EngineMessage<unknown, unknown>))
    engine.onExit((code) => {
      if (this.process !== engine) return
      this.process = null
      const lost = code === null ? new ProcessLost('errors:processes.endedBySystem', { process: this.entry }) : new ProcessLost('errors:processes.endedWith', { process: this.entry, code })
      this.active?.settle({ error: lost })
    })
    return engine
  }

  private post(engine: EngineProcess, message: HostMessage<Request>): void {
    engine.send(message)
  }

  private receive(message: EngineMessage<unknown, unknown>): void {
    const task = this.active
    if (task === null || message.taskId !== task.taskId) return
    switch (message.type) {
      case 'progress':
        return task.onProgress(message.progress)
      case 'event':
        return task.onEvent(message.event)
      case 'result':
        return task.settle({ result: message.result })
      case 'error':
        return task.settle({ error: fromWireError(message.error) })
    }
  }

  private endProcess(reason: unknown): void {
    const engine = this.process
    this.process = null
    this.active?.settle({ error: reason })
    engine?.kill()
  }

  private startIdleTimer(): void {
    if (this.process === null) return
    this.idleTimer = setTimeout(() => this.endProcess(undefined), this.idleMs)
    this.idleTimer.unref()
  }

  private stopIdleTimer(): void {
    if (this.idleTimer !== null) clearTimeout(this.idleTimer)
    this.idleTimer = null
  }
}
