/** From a file to a stored set: read, normalised, hashed, written, pictured. Runs in an engine process. */
import type { WorkContext } from '../../shared/progress'
import type { ImportOptions } from './importers/importer'
import { readDataset } from './importers/registry'
import { keepDataset, type KeptSummary } from './keep-dataset'

export interface DatasetImportRequest extends ImportOptions {
  /** The file or folder to import, absolute. */
  readonly sourcePath: string
  /** The set is written here, into a folder named by its hash. */
  readonly datasetsDir: string
}

/** Share of the work that reading takes. */
const READING = 0.8

/** Throws UserError when the source is no sound set, the signal's reason when cancelled; then nothing stays behind. */
export async function importDataset(request: DatasetImportRequest, context: WorkContext): Promise<KeptSummary> {
  const { dataset, ...origin } = await readDataset(request.sourcePath, request, {
    signal: context.signal,
    onProgress: ({ stage, fraction }) => context.onProgress({ stage, fraction: fraction * READING })
  })
  // Cancelling is heard between two pieces of work only.
  await new Promise(setImmediate)
  context.signal.throwIfAborted()
  context.onProgress({ stage: { key: 'jobs:storing', values: { dataset: dataset.name } }, fraction: READING })
  return keepDataset(request.datasetsDir, dataset, origin)
}
