import { describe, expect, it, vi } from 'vitest'
import { JobRunner } from '../../../src/main/jobs/job-runner'
import type { Job } from '../../../src/shared/job'
import { asItIs } from '../../../src/shared/messages/saying'
import { UserError } from '../../../src/shared/user-error'
import { said } from '../../said'

function recorded() {
  const seen: Job[] = []
  return { seen, runner: new JobRunner((job) => seen.push(job)) }
}

/** Work that goes on until it is let go or cancelled. */
function heldWork() {
  let release = (): void => {}
  const work = vi.fn(
    ({ signal }: { signal: AbortSignal }) =>
      new Promise<void>((resolve, reject) => {
        release = resolve
        signal.addEventListener('abort', () => reject(signal.reason as Error))
      })
  )
  return { work, release: () => release() }
}

describe('JobRunner', () => {
  it('reports queued, running, progress and finished, in this order', async () => {
    const { seen, runner } = recorded()
    const { id } = runner.start({
      kind: 'read',
      label: asItIs('Reading'),
      pageId: 4,
      work: async ({ onProgress }) => onProgress({ stage: asItIs('Half'), fraction: 0.5 })
    })
    const ended = await runner.wait(id)
    expect(seen.map(({ state, progress }) => [state, said(progress.stage)])).toEqual([
      ['queued', 'Waiting'],
      ['running', 'Starting'],
      ['running', 'Half'],
      ['finished', 'Done']
    ])
    expect(ended).toMatchObject({ pageId: 4, state: 'finished', problem: null })
    expect(seen[2].remainingMs).not.toBeNull()
  })

  it('fails one job with its sentence and goes on with the next', async () => {
    const { runner } = recorded()
    const failing = runner.start({
      kind: 'read',
      label: asItIs('a'),
      work: () => Promise.reject(new UserError('errors:idx.cutShort', { file: 'page.idx' }))
    })
    const next = runner.start({ kind: 'read', label: asItIs('b'), work: () => Promise.resolve() })
    expect(await runner.wait(failing.id)).toMatchObject({ state: 'failed', problem: { key: 'errors:idx.cutShort', values: { file: 'page.idx' } } })
    expect(await runner.wait(next.id)).toMatchObject({ state: 'finished' })
  })

  it('runs one job of a kind at a time, kinds beside each other', async () => {
    const { runner } = recorded()
    const first = heldWork()
    const second = vi.fn(() => Promise.resolve())
    const other = vi.fn(() => Promise.resolve())
    const a = runner.start({ kind: 'read', label: asItIs('a'), work: first.work })
    const b = runner.start({ kind: 'read', label: asItIs('b'), work: second })
    const c = runner.start({ kind: 'import', label: asItIs('c'), work: other })
    await runner.wait(c.id)
    expect(second).not.toHaveBeenCalled()
    first.release()
    await runner.wait(a.id)
    await runner.wait(b.id)
    expect(second).toHaveBeenCalledOnce()
  })

  it('cancels a running job, and a queued one before it starts', async () => {
    const { runner } = recorded()
    const running = heldWork()
    const queued = heldWork()
    const a = runner.start({ kind: 'read', label: asItIs('a'), work: running.work })
    const b = runner.start({ kind: 'read', label: asItIs('b'), work: queued.work })
    await vi.waitFor(() => expect(running.work).toHaveBeenCalled())
    runner.cancel(b.id)
    expect(runner.list().find(({ id }) => id === b.id)?.state).toBe('cancelled')
    runner.cancel(a.id)
    expect((await runner.wait(a.id)).state).toBe('cancelled')
    expect((await runner.wait(b.id)).state).toBe('cancelled')
    expect(queued.work).not.toHaveBeenCalled()
  })

  it('close ends everything', async () => {
    const { runner } = recorded()
    const held = heldWork()
    runner.start({ kind: 'train', label: asItIs('a'), work: held.work })
    await vi.waitFor(() => expect(held.work).toHaveBeenCalled())
    await runner.close()
    expect(runner.list().map(({ state }) => state)).toEqual(['cancelled'])
  })
})
