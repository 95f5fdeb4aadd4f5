/** Training in its own process. Needs `npm run build`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeDataset } from '../../../src/main/datasets/dataset-store'
import { EngineHost, type EngineProcess } from '../../../src/main/processes/engine-host'
import { childSpawner } from '../../../src/main/processes/spawn-child'
import type { TrainEvent, TrainRequest, TrainResult } from '../../../src/main/processes/tasks'
import { programDir } from '../../../src/main/program-paths'
import { loadSession } from '../../../src/main/runtime/session'
import { runFiles } from '../../../src/main/training/run-files'
import { runConfigSchema, type RunConfigInput } from '../../../src/main/training/run-config'
import { barsAndRings } from './bar-or-ring-dataset'

let folder: string
let datasetDir: string
let engine: EngineProcess | null
let host: EngineHost<TrainRequest, TrainResult, TrainEvent>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-train-'))
  datasetDir = join(folder, storeDataset(folder, barsAndRings(120, 20)))
  const spawn = childSpawner(programDir)
  host = new EngineHost('training', (entry) => (engine = spawn(entry)))
})
afterEach(() => {
  host.close()
  rmSync(folder, { recursive: true, force: true })
})

const mlp: RunConfigInput = {
  architecture: { inputs: 1024, layers: [{ type: 'dense', units: 8 }, { type: 'relu' }, { type: 'dropout', rate: 0.2 }, { type: 'dense', units: 2 }] },
  loss: { type: 'cross-entropy' },
  optimizer: { type: 'adam' },
  learningRate: 0.002,
  batchSize: 4,
  epochs: 4,
  samplesPerClass: 300,
  augmentation: { rotation: 0.2, shear: 0.2, elastic: 0.03, noise: 0.05 }
}
const cnn: RunConfigInput = {
  ...mlp,
  architecture: {
    inputs: 1024,
    layers: [
      { type: 'image', height: 32, width: 32 },
      { type: 'conv2d', channels: 4, stride: 2, bias: false },
      { type: 'batch-normalization' },
      { type: 'relu' },
      { type: 'max-pool', size: 4 },
      { type: 'flatten' },
      { type: 'dense', units: 2 }
    ]
  },
  batchSize: 16
}

const request = (runId: string, config: RunConfigInput): TrainRequest => ({
  kind: 'train',
  runId: 'same',
  runDir: join(folder, 'runs', runId),
  datasetDir,
  config: runConfigSchema.parse(config),
  model: { id: 'bars', name: 'Bars', summary: 'Bars and rings.', command: 'test' },
  startPath: null
})
const context = () => ({ signal: new AbortController().signal, onProgress: () => {} })
const filesOf = (runId: string) => runFiles(join(folder, 'runs', runId))

describe('the training process', () => {
  it('tells epochs as they end, judges the best one and leaves a model that reads', async () => {
    const events: TrainEvent[] = []
    const { bestEpoch, modelPath } = await host.run(request('a', mlp), context(), (event) => events.push(event))
    const epochs = events.flatMap((event) => (event.type === 'epoch' ? [event.record] : []))
    expect(epochs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4])
    expect(epochs[4].validation['accuracy']).toBeGreaterThan(0.9)
    expect(epochs[1].layers.map(({ layer, quantity }) => `${layer} ${quantity}`)).toEqual([
      '0 activation',
      '0 gradient',
      '0 weight',
      '1 activation',
      '1 gradient',
      '3 activation',
      '3 gradient',
      '3 weight'
    ])
    const judged = events.flatMap((event) => (event.type === 'judged' ? [event.evaluation] : []))
    expect(judged.map(({ part, count }) => [part, count])).toEqual([
      ['validation', 12],
      ['test', 20]
    ])
    expect(judged[1].confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(20)
    expect(bestEpoch).toBeGreaterThan(0)
    expect(JSON.parse(readFileSync(filesOf('a').card, 'utf8'))).toMatchObject({
      temperature: expect.any(Number),
      metrics: { 'test calibration error': judged[1].values['calibration-error'] }
    })
    const session = await loadSession(modelPath)
    expect(session.outputNames).toEqual(['probabilities'])
    await session.release()
  })

  it.each([
    ['many steps a call', mlp],
    ['one step a call', cnn]
  ])('killed in the middle of an epoch and taken up again, ends in the same bytes: %s', async (_what, config) => {
    await host.run(request('whole', config), context())
    let epochsDone = 0
    const killed = host.run(
      request('killed', config),
      {
        ...context(),
        // In the third epoch, after its first steps.
        onProgress: ({ fraction }) => {
          if (epochsDone === 2 && fraction > 0.5) engine?.kill()
        }
      },
      (event) => {
        if (event.type === 'epoch') epochsDone = event.record.epoch
      }
    )
    await expect(killed).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining('training process') })
    expect(existsSync(filesOf('killed').model)).toBe(false)
    const again: number[] = []
    await host.run(request('killed', config), context(), (event) => {
      if (event.type === 'epoch') again.push(event.record.epoch)
    })
    expect(again).toEqual([0, 1, 2, 3, 4])
    expect(readFileSync(filesOf('killed').model).equals(readFileSync(filesOf('whole').model))).toBe(true)
  })

  it('stops within the time of a blink when cancelled', async () => {
    const controller = new AbortController()
    let cancelledAt = 0
    const running = host.run(request('stopped', { ...mlp, epochs: 1000 }), { signal: controller.signal, onProgress: () => {} }, (event) => {
      if (event.type !== 'epoch' || event.record.epoch !== 1) return
      cancelledAt = performance.now()
      controller.abort(new DOMException('Cancelled', 'AbortError'))
    })
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(performance.now() - cancelledAt).toBeLessThan(1000)
    expect(existsSync(filesOf('stopped').checkpoint)).toBe(true)
  })

  it('stops when nothing gets better any more', async () => {
    const epochs: number[] = []
    await host.run(request('early', { ...mlp, epochs: 60, patience: 3, learningRate: 1e-9 }), context(), (event) => {
      if (event.type === 'epoch') epochs.push(event.record.epoch)
    })
    expect(epochs.at(-1)).toBeLessThan(20)
  })

  it('names the step and the checkpoint that is left when the loss is no number any more', async () => {
    await expect(host.run(request('wild', { ...mlp, optimizer: { type: 'sgd', momentum: 0 }, learningRate: 1e38 }), context())).rejects.toThrow(
      /diverged in epoch 1 at step \d+.*smaller learning rate than .*The checkpoint|Only the checkpoint from before the first step is kept/
    )
  })

  it('says what does not fit', async () => {
    const tooMany: RunConfigInput = { ...mlp, architecture: { inputs: 1024, layers: [{ type: 'dense', units: 36 }] } }
    await expect(host.run(request('b', tooMany), context())).rejects.toThrow('ends in 36 values, but bars and rings has 2 symbols')
    rmSync(datasetDir, { recursive: true })
    await expect(host.run(request('c', mlp), context())).rejects.toMatchObject({ name: 'UserError' })
  })
})
