import { describe, expect, it, vi } from 'vitest'
import { EngineHost, type EngineProcess } from '../../../src/main/processes/engine-host'
import { toWireError, type EngineMessage, type HostMessage } from '../../../src/main/processes/messages'
import { asItIs } from '../../../src/shared/messages/saying'
import { UserError } from '../../../src/shared/user-error'

type Handler = (message: HostMessage<string>, reply: (message: EngineMessage<string, string>) => void) => void

/** A process that lives in this one: what it is sent goes to `handle`. */
function fakeProcesses(handle: Handler) {
  const spawned: (EngineProcess & { crash: (code: number | null) => void; killed: boolean })[] = []
  const spawn = () => {
    let onMessage = (_message: unknown): void => {}
    let onExit = (_code: number | null): void => {}
    const process = {
      killed: false,
      send: (message: unknown) => queueMicrotask(() => handle(message as HostMessage<string>, (reply) => onMessage(reply))),
      onMessage: (listener: (message: unknown) => void) => void (onMessage = listener),
      onExit: (listener: (code: number | null) => void) => void (onExit = listener),
      kill: () => {
        process.killed = true
        onExit(null)
      },
      crash: (code: number | null) => onExit(code)
    }
    spawned.push(process)
    return process
  }
  return { spawn, spawned }
}

const context = (signal = new AbortController().signal) => ({ signal, onProgress: vi.fn() })

const echo: Handler = (message, reply) => {
  if (message.type !== 'task') return
  const { taskId, request } = message
  reply({ type: 'progress', taskId, progress: { stage: asItIs('Half'), fraction: 0.5 } })
  reply({ type: 'event', taskId, event: 'seen' })
  reply({ type: 'result', taskId, result: `done ${request}` })
}

describe('EngineHost', () => {
  it('passes progress, events and the result on, and keeps one process for many tasks', async () => {
    const { spawn, spawned } = fakeProcesses(echo)
    const host = new EngineHost<string, string, string>('recognition', spawn)
    const work = context()
    const onEvent = vi.fn()
    expect(await host.run('a', work, onEvent)).toBe('done a')
    expect(await host.run('b', context())).toBe('done b')
    expect(work.onProgress).toHaveBeenCalledWith({ stage: asItIs('Half'), fraction: 0.5 })
    expect(onEvent).toHaveBeenCalledWith('seen')
    expect(spawned).toHaveLength(1)
    host.close()
  })

  it('rejects with the error as it was thrown there', async () => {
    const { spawn } = fakeProcesses((message, reply) => {
      reply({ type: 'error', taskId: message.taskId, error: toWireError(new UserError('errors:files.missing', { file: 'a.jpg' })) })
    })
    const host = new EngineHost<string, string>('imaging', spawn)
    const error: unknown = await host.run('a', context()).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'UserError', message: 'a.jpg is not there: check the path.' })
    expect(UserError.is(error) && error.saying).toEqual({ key: 'errors:files.missing', values: { file: 'a.jpg' } })
    host.close()
  })

  it('a crash fails its task with a sentence; the next task gets a fresh process', async () => {
    let crashes = 1
    const { spawn, spawned } = fakeProcesses((message, reply) => {
      if (crashes-- > 0) spawned[0].crash(139)
      else echo(message, reply)
    })
    const host = new EngineHost<string, string, string>('recognition', spawn)
    await expect(host.run('a', context())).rejects.toMatchObject({
      name: 'UserError',
      message: 'The recognition process ended with code 139; this job is lost, the program goes on. Try it again.'
    })
    expect(await host.run('b', context())).toBe('done b')
    expect(spawned).toHaveLength(2)
    host.close()
  })

  it('ends a process that does not answer a cancel within the grace time', async () => {
    const { spawn, spawned } = fakeProcesses(() => {})
    const host = new EngineHost<string, string>('training', spawn)
    const controller = new AbortController()
    const running = host.run('a', context(controller.signal))
    await vi.waitFor(() => expect(spawned).toHaveLength(1))
    controller.abort(new DOMException('Cancelled', 'AbortError'))
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    await vi.waitFor(() => expect(spawned[0].killed).toBe(true))
    host.close()
  })

  it('keeps the process of a task that stops by itself', async () => {
    const { spawn, spawned } = fakeProcesses((message, reply) => {
      if (message.type === 'cancel') {
        reply({ type: 'error', taskId: message.taskId, error: { name: 'AbortError', message: 'Cancelled', stack: undefined } })
      }
    })
    const host = new EngineHost<string, string>('training', spawn)
    const controller = new AbortController()
    const running = host.run('a', context(controller.signal))
    await vi.waitFor(() => expect(spawned).toHaveLength(1))
    controller.abort(new DOMException('Cancelled', 'AbortError'))
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(spawned[0].killed).toBe(false)
    host.close()
  })

  it('lets a waiting task be cancelled at once', async () => {
    const { spawn } = fakeProcesses(() => {})
    const host = new EngineHost<string, string>('imaging', spawn)
    const first = host.run('a', context())
    const controller = new AbortController()
    const second = host.run('b', context(controller.signal))
    controller.abort(new DOMException('Cancelled', 'AbortError'))
    await expect(second).rejects.toMatchObject({ name: 'AbortError' })
    host.close()
    await expect(first).rejects.toMatchObject({ name: 'UserError' })
  })

  it('lets an idle process go', async () => {
    const { spawn, spawned } = fakeProcesses(echo)
    const host = new EngineHost<string, string, string>('imaging', spawn, 5)
    await host.run('a', context())
    await vi.waitFor(() => expect(spawned[0].killed).toBe(true))
    expect(await host.run('b', context())).toBe('done b')
    expect(spawned).toHaveLength(2)
    host.close()
  })
})
