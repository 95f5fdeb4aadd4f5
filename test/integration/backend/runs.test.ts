/** Runs through the backend: what is ordered, recorded and read back. Needs `npm run build`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBackend, type Backend } from '../../../src/main/backend'
import { storeDataset } from '../../../src/main/datasets/dataset-store'
import { openWorkspace } from '../../../src/main/store/workspace'
import { barsAndRings } from '../training/bar-or-ring-dataset'

let folder: string
let dataset: string
let backend: Backend

const open = (): Promise<Backend> => createBackend({ workspaceDir: join(folder, 'workspace'), canImportPaths: true, offerSample: false })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-runs-'))
  dataset = join(folder, storeDataset(folder, barsAndRings(120, 20)))
  backend = await open()
})
afterEach(async () => {
  await backend.close()
  rmSync(folder, { recursive: true, force: true })
})

const small = { epochs: 3, samplesPerClass: 40, batchSize: 8, 'architecture.layers.0.units': 6 }

describe('a run', () => {
  it('is ordered, trained, and read back as it was recorded', async () => {
    const { caller } = backend
    const { runId, job } = await caller.runs.start({ preset: 'mlp', dataset, overrides: small })
    expect((await backend.waitForJob(job.id)).state).toBe('finished')

    const run = await caller.runs.get({ runId })
    expect(run).toMatchObject({ state: 'finished', preset: 'mlp', epochs: 3, problem: null, dataset: { name: expect.any(String) } })
    expect(run.config).toMatchObject({ epochs: 3, architecture: { inputs: 1024 }, execution: { graph: 'chunk' } })
    expect(run.metrics.map(({ name }) => name)).toContain('accuracy')
    const epochs = await caller.runs.epochs({ runId })
    expect(epochs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3])
    expect(Object.keys(epochs[3].validation)).toEqual(expect.arrayContaining(['loss', 'accuracy', 'merged-accuracy']))
    expect(epochs[3].layers[0]).toMatchObject({ layer: 0, type: 'dense', histogram: { counts: expect.any(Array) } })
    const evaluations = await caller.runs.evaluations({ runId })
    expect(evaluations.map(({ part }) => part)).toEqual(['validation', 'test'])
    for (const { count, values, misread } of evaluations) expect(misread).toHaveLength(Math.round(count * (1 - values['accuracy'])))
  })

  it('can be looked at while another process writes, and is listed newest first', async () => {
    const { caller } = backend
    for (const name of ['first', 'second']) {
      const { job } = await caller.runs.start({ preset: 'mlp', dataset, overrides: { ...small, epochs: 1 }, name })
      await backend.waitForJob(job.id)
    }
    const looking = openWorkspace({ workspaceDir: join(folder, 'workspace'), bundledModelsDir: folder, readonly: true })
    expect(looking.runs.list().map(({ name }) => name)).toEqual(['second', 'first'])
    looking.close()
  })

  it('is stopped, outlives the program, and goes on', async () => {
    const first = await backend.caller.runs.start({ preset: 'mlp', dataset, overrides: { ...small, epochs: 400 } })
    const { runId } = first
    await untilEpoch(runId, 2)
    await backend.caller.runs.stop({ runId })
    expect((await backend.waitForJob(first.job.id)).state).toBe('cancelled')
    const stopped = await backend.caller.runs.get({ runId })
    expect(stopped.state).toBe('stopped')

    await backend.close()
    backend = await open()
    const { job } = await backend.caller.runs.resume({ runId })
    await untilEpoch(runId, stopped.epochs + 2)
    await backend.caller.runs.stop({ runId })
    await backend.waitForJob(job.id)
    const records = await backend.caller.runs.epochs({ runId })
    expect(records.map(({ epoch }) => epoch)).toEqual(records.map((_, index) => index))
  })

  it('that a killed program left is interrupted, not lost', async () => {
    await backend.close()
    const workspace = openWorkspace({ workspaceDir: join(folder, 'workspace'), bundledModelsDir: folder })
    const run = { id: 'left', name: 'left', preset: null, sweepId: null, dataset: { sha256: 'x', name: 'x' }, config: {}, model: {} }
    workspace.runs.add(run)
    workspace.runs.begin('left')
    workspace.close()
    backend = await open()
    expect(await backend.caller.runs.get({ runId: 'left' })).toMatchObject({ state: 'interrupted' })
  })

  it('fails with a sentence, and is removed with all that it left', async () => {
    const { caller } = backend
    const { runId, job } = await caller.runs.start({ preset: 'mlp', dataset, overrides: { ...small, 'architecture.layers.3.units': 7 } })
    expect((await backend.waitForJob(job.id)).problem).toContain('ends in 7 values')
    expect(await caller.runs.get({ runId })).toMatchObject({ state: 'failed', problem: expect.stringContaining('7 values') })
    await caller.runs.remove({ runId })
    expect(existsSync(join(folder, 'workspace/runs', runId))).toBe(false)
    await expect(caller.runs.get({ runId })).rejects.toThrow(`There is no run ${runId}`)
  })

  it('falls back to the CPU, and says why, where the provider it asks for does not work', async () => {
    expect(await backend.caller.runs.providers()).toContain('cpu')
    const overrides = { ...small, epochs: 1, 'execution.provider': 'no-such-provider' }
    const { runId, job } = await backend.caller.runs.start({ preset: 'mlp', dataset, overrides })
    expect((await backend.waitForJob(job.id)).state).toBe('finished')
    const { notice, config } = await backend.caller.runs.get({ runId })
    expect(notice).toMatch(/^Trained on the CPU, because no-such-provider cannot be used here: /)
    expect(config.execution.provider).toBe('cpu')
  })

  it.each([
    [{ preset: 'none' }, /There is no preset "none": use default, mlp/],
    [{ dataset: 'nowhere' }, /There is no dataset "nowhere"/],
    [{ overrides: { learningRate: 'fast' } }, /learningRate: Invalid input/]
  ])('is refused with the reason, and nothing is entered: %j', async (change, message) => {
    await expect(backend.caller.runs.start({ preset: 'mlp', dataset, overrides: {}, ...change })).rejects.toThrow(message)
    expect(await backend.caller.runs.list()).toEqual([])
  })
})

describe('a sweep', () => {
  it('trains its runs one after another', async () => {
    const runs = [0.01, 0.001].map((learningRate) => ({ preset: 'mlp', name: `rate ${learningRate}`, overrides: { ...small, epochs: 1, learningRate } }))
    const { sweepId, jobs } = await backend.caller.runs.startSweep({ name: 'rates', dataset, runs })
    for (const { id } of jobs) expect((await backend.waitForJob(id)).state).toBe('finished')
    const done = await backend.caller.runs.ofSweep({ sweepId })
    expect(done.map(({ name, state }) => [name, state])).toEqual([
      ['rate 0.01', 'finished'],
      ['rate 0.001', 'finished']
    ])
    expect((await backend.caller.runs.resumeSweep({ sweepId })).jobs).toEqual([])
  })
})

async function untilEpoch(runId: string, epoch: number): Promise<void> {
  const listening = new AbortController()
  for await (const event of backend.listen(listening.signal)) {
    if (event.type === 'run-epoch' && event.runId === runId && event.record.epoch >= epoch) break
  }
  listening.abort()
}
