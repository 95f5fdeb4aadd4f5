/** Training in its own process. Needs `npm run build`. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EngineHost } from '../../../src/main/processes/engine-host'
import { childSpawner } from '../../../src/main/processes/spawn-child'
import type { EpochEvent, TrainRequest, TrainResult } from '../../../src/main/processes/tasks'
import { programDir } from '../../../src/main/program-paths'
import { Random } from '../../../src/shared/random'

const SIDE = 28
let folder: string
let host: EngineHost<TrainRequest, TrainResult, EpochEvent>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-train-'))
  host = new EngineHost('training', childSpawner(programDir))
})
afterEach(() => {
  host.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Two symbols, a bar and a ring, twenty of each in training and test. */
function writeDataset(): void {
  const random = new Random(2)
  writeFileSync(join(folder, 'tiny-mapping.txt'), '0 73\n1 79\n')
  for (const part of ['train', 'test']) {
    const labels = Uint8Array.from({ length: 40 }, (_, index) => index % 2)
    const pixels = [...labels].flatMap((label) => drawing(label === 1, random.spread(3)))
    writeFileSync(join(folder, `tiny-${part}-images`), idx([40, SIDE, SIDE], pixels))
    writeFileSync(join(folder, `tiny-${part}-labels`), idx([40], [...labels]))
  }
}

function drawing(ring: boolean, shift: number): number[] {
  return Array.from({ length: SIDE * SIDE }, (_, index) => {
    const [x, y] = [(index % SIDE) - SIDE / 2 - shift, Math.floor(index / SIDE) - SIDE / 2]
    const inked = ring ? Math.abs(Math.hypot(x, y) - 8) < 1.5 : Math.abs(x) < 1.5 && Math.abs(y) < 9
    return inked ? 255 : 0
  })
}

function idx(dims: readonly number[], values: readonly number[]): Buffer {
  const header = Buffer.alloc(4 + 4 * dims.length)
  header.set([0, 0, 8, dims.length])
  dims.forEach((extent, axis) => header.writeUInt32BE(extent, 4 + 4 * axis))
  return Buffer.concat([header, Buffer.from(values)])
}

const request = (): TrainRequest => ({
  kind: 'train',
  preset: 'default',
  dataDir: folder,
  outputDir: join(folder, 'models'),
  seed: 1,
  command: 'test'
})

describe('the training process', () => {
  it('tells epochs as they end, stops at once when cancelled, and leaves no half model', async () => {
    writeDataset()
    const controller = new AbortController()
    const epochs: EpochEvent[] = []
    let cancelledAt = 0
    const running = host.run(request(), { signal: controller.signal, onProgress: () => {} }, (event) => {
      epochs.push(event)
      cancelledAt = performance.now()
      controller.abort(new DOMException('Cancelled', 'AbortError'))
    })
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(performance.now() - cancelledAt).toBeLessThan(1000)
    expect(epochs[0]).toMatchObject({ epoch: 1, epochs: 40 })
    expect(epochs[0].validationAccuracy).toBeGreaterThan(0.5)
    expect(existsSync(join(folder, 'models'))).toBe(false)
  })

  it('says what is wrong with the data', async () => {
    const context = { signal: new AbortController().signal, onProgress: () => {} }
    await expect(host.run(request(), context)).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining('mapping') })
    await expect(host.run({ ...request(), preset: 'none' }, context)).rejects.toMatchObject({ message: expect.stringContaining('default') })
  })
})
