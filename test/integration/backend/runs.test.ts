/** Runs through the backend: what is ordered, recorded and read back. Needs `npm run build`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBackend, type Backend } from '../../../src/main/backend'
import { storeDataset } from '../../../src/main/datasets/dataset-store'
import { openWorkspace } from '../../../src/main/store/workspace'
import { said } from '../../said'
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
    expect(looking.runList.all().map(({ name }) => name)).toEqual(['second', 'first'])
    looking.close()
  })

  it('that nobody named has a name of its own, be it the second of its kind', async () => {
    const { caller } = backend
    for (const number of [1, 2]) await caller.runs.start({ preset: 'mlp', dataset, overrides: { ...small, epochs: number } })
    const names = (await caller.runs.list()).map(({ name }) => name).sort()
    expect(names).toEqual([names[0], `${names[0]} 2`])
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
    const { problem } = await backend.waitForJob(job.id)
    expect(said(problem)).toContain('ends in 7 values')
    expect(await caller.runs.get({ runId })).toMatchObject({ state: 'failed', problem })
    expect((await caller.runs.list())[0].problem).toEqual(problem)
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
    expect(said(notice)).toMatch(/^Trained on the CPU, because no-such-provider cannot be used here: /)
    expect(config.execution.provider).toBe('cpu')
  })

  it.each([
    [{ preset: 'none' }, /There is no preset "none": use .*mlp/],
    [{ dataset: 'nowhere' }, /There is no dataset "nowhere"/],
    [{ overrides: { learningRate: 'fast' } }, /learningRate: Invalid input/]
  ])('is refused with the reason, and nothing is entered: %j', async (change, message) => {
    await expect(backend.caller.runs.start({ preset: 'mlp', dataset, overrides: {}, ...change })).rejects.toThrow(message)
    expect(await backend.caller.runs.list()).toEqual([])
  })
})

describe('order among runs', () => {
  it('is kept, and each step can be taken back', async () => {
    const { caller } = backend
    const { runId, job } = await caller.runs.start({ preset: 'mlp', dataset, overrides: { ...small, epochs: 1 } })
    await expect(caller.runs.trash({ runIds: [runId] })).rejects.toThrow('is under way: stop it first')
    await backend.waitForJob(job.id)
    const listed = async () => (await caller.runs.list())[0]
    const { name } = await listed()
    expect(Object.keys((await listed()).values.test)).toContain('accuracy')

    await caller.runs.describe({ runIds: [runId], name: 'Mine', tags: ['try'], notes: 'Small.' })
    expect(await listed()).toMatchObject({ name: 'Mine', tags: ['try'], notes: 'Small.' })
    await caller.history.undo({ scope: 'runs' })
    expect(await listed()).toMatchObject({ name, tags: [], notes: '' })

    await caller.runs.archive({ runIds: [runId], archived: true })
    expect((await listed()).archivedAt).not.toBeNull()
    await caller.runs.trash({ runIds: [runId] })
    expect(await caller.runs.list()).toEqual([])
    expect(said((await caller.history.state({ scope: 'runs' })).undo)).toBe('Delete run')
    await caller.history.undo({ scope: 'runs' })
    await caller.history.undo({ scope: 'runs' })
    expect((await listed()).archivedAt).toBeNull()
  })
})

describe('what windows ask of a run', () => {
  it('is curve, sparkline, layers, weights, export and its model', async () => {
    const { caller } = backend
    const { runId, job } = await caller.runs.start({ preset: 'mlp', dataset, overrides: small })
    await backend.waitForJob(job.id)
    const curve = await caller.runs.curve({ runId })
    expect(curve.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3])
    expect(await caller.runs.sparkline({ runId })).toEqual(curve.slice(1).map(({ validation }) => validation['accuracy']))
    expect((await caller.runs.layers({ runId })).map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3])
    const weights = await caller.runs.weights({ runId })
    expect(weights).toMatchObject({ layer: 0, layers: [0], width: 32, height: 32 })
    expect(Buffer.from(weights.after, 'base64')).toHaveLength(6 * 1024)
    expect(weights.before).not.toBe(weights.after)
    const [table] = await caller.runs.export({ runIds: [runId], format: 'csv' })
    expect(Buffer.from(table.base64, 'base64').toString().trim().split('\r\n')).toHaveLength(5)
    const card = await caller.runs.keepModel({ runId })
    const models = await caller.models.list()
    // After the one that reads, before those of the program; first once it reads itself.
    expect(models.slice(0, 2).map((model) => [model.card.id, model.active])).toEqual([['capitals-digits', true], [card.id, false]])
    await caller.models.activate({ modelId: card.id })
    expect((await caller.models.list()).slice(0, 2).map((model) => model.card.id)).toEqual([card.id, 'capitals-digits'])
    const file = await backend.fetch(new Request(`http://local/files/models/${card.id}`))
    expect(file.headers.get('content-disposition')).toContain(`${card.id}.onnx`)
    await file.arrayBuffer()
  })

  it('is glyphs of its dataset, and what an augmentation makes of them', async () => {
    const { caller } = backend
    const { job } = await caller.runs.start({ preset: 'mlp', dataset, overrides: { ...small, epochs: 1 } })
    await backend.waitForJob(job.id)
    const [{ sha256, width, height }] = await caller.datasets.list()
    const glyphs = await caller.datasets.glyphs({ sha256, indices: [3, 0] })
    expect(Buffer.from(glyphs.pixels, 'base64')).toHaveLength(2 * width * height)
    await expect(caller.datasets.glyphs({ sha256, indices: [10_000] })).rejects.toThrow('none numbered 10000')
    const preview = await caller.datasets.augmented({ sha256, augmentation: { rotation: 0.3 } as never, seed: 1 })
    // Of those that have samples: each as it is, and seven times distorted.
    expect(preview.symbols).toEqual(['0', '1'])
    expect(Buffer.from(preview.glyphs, 'base64')).toHaveLength(2 * 8 * 1024)
  })

  it('is stopped while it still waits for another', async () => {
    const { caller } = backend
    const first = await caller.runs.start({ preset: 'mlp', dataset, overrides: { ...small, epochs: 200 } })
    const second = await caller.runs.start({ preset: 'mlp', dataset, overrides: small })
    await caller.runs.stop({ runId: second.runId })
    expect(await caller.runs.get({ runId: second.runId })).toMatchObject({ state: 'stopped' })
    // Taken up again it waits for its turn, once, however often it is asked for.
    const resumed = await caller.runs.resume({ runId: second.runId })
    expect((await caller.runs.resume({ runId: second.runId })).job.id).toBe(resumed.job.id)
    expect(await caller.runs.get({ runId: second.runId })).toMatchObject({ state: 'queued' })
    await caller.runs.stop({ runId: first.runId })
    await backend.waitForJob(first.job.id)
    await backend.waitForJob(resumed.job.id)
    expect(await caller.runs.get({ runId: second.runId })).toMatchObject({ state: 'finished' })
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
