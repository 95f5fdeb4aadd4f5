/** Where a trainer's samples come from: this thread, or a worker that makes them ahead of it. */
import { join } from 'node:path'
import { Piscina } from 'piscina'
import type { MakeTask, WorkerSetup } from './sample-worker'
import type { SampleMaker } from './sample-maker'
import type { Samples } from './samples'
import type { SampleSource } from './trainer'

/** Samples made when they are asked for. */
export const directSource = (maker: SampleMaker): SampleSource => ({
  samplesPerEpoch: maker.samplesPerEpoch,
  take: async (epoch, from, to) => maker.make(epoch, from, to),
  close: async () => {}
})

export interface AheadOptions {
  readonly samplesPerEpoch: number
  readonly setup: WorkerSetup
  /** Folder of the built `sample-worker.js`. */
  readonly programDir: string
}

/** So many parts are being made while the trainer works on one. */
const PARTS_AHEAD = 3

/**
 * Samples made by a worker thread ahead of the training thread, which onnxruntime blocks. A trainer takes
 * equal parts in order; what it will ask for next is therefore known.
 */
export function aheadSource({ samplesPerEpoch, setup, programDir }: AheadOptions): SampleSource {
  const pool = new Piscina<MakeTask, Samples>({ filename: join(programDir, 'sample-worker.js'), workerData: setup, minThreads: 1, maxThreads: 1 })
  const waiting = new Map<string, Promise<Samples>>()
  const ask = (epoch: number, from: number, to: number): Promise<Samples> => {
    const key = `${epoch}:${from}`
    const asked = waiting.get(key) ?? pool.run({ epoch, from, to })
    waiting.set(key, asked)
    // Whoever takes the part hears of a failure; nobody takes it after a stop.
    asked.catch(() => undefined)
    return asked
  }
  return {
    samplesPerEpoch,
    take: async (epoch, from, to) => {
      const part = ask(epoch, from, to)
      for (let ahead = 1, next = { epoch, from: to }; ahead <= PARTS_AHEAD; ahead++) {
        if (next.from >= samplesPerEpoch) next = { epoch: next.epoch + 1, from: 0 }
        const end = Math.min(samplesPerEpoch, next.from + setup.partSize)
        void ask(next.epoch, next.from, end)
        next = { epoch: next.epoch, from: end }
      }
      const samples = await part
      waiting.delete(`${epoch}:${from}`)
      return samples
    },
    close: () => pool.destroy()
  }
}
