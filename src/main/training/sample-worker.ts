/** The worker thread that makes samples. It reads the dataset itself: pixels do not travel as messages. */
import { workerData } from 'node:worker_threads'
import { loadDataset } from '../datasets/dataset-store'
import { readIdx } from '../datasets/idx'
import { SampleMaker, type SampleRecipe } from './sample-maker'
import type { Samples } from './samples'
import { indicesOf } from './split'

export interface WorkerSetup {
  /** The stored dataset's own folder. */
  readonly datasetDir: string
  /** The run's split, as an IDX file. */
  readonly splitPath: string
  readonly recipe: SampleRecipe
  /** Samples that the trainer takes at a time. */
  readonly partSize: number
}

export interface MakeTask {
  readonly epoch: number
  readonly from: number
  readonly to: number
}

const { datasetDir, splitPath, recipe } = workerData as WorkerSetup
const maker = new SampleMaker(loadDataset(datasetDir), indicesOf(readIdx(splitPath).data, 'training'), recipe)

export default ({ epoch, from, to }: MakeTask): Samples => maker.make(epoch, from, to)
