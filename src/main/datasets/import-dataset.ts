/** From a file to a stored set: read, normalised, hashed, written, pictured. Runs in an engine process. */
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONTACT_SHEET, type DatasetSummary } from '../../shared/dataset'
import type { WorkContext } from '../../shared/progress'
import { contactSheet } from './contact-sheet'
import { classCounts, type Dataset } from './dataset'
import { storeDataset } from './dataset-store'
import type { ImportOptions } from './importers/importer'
import { readDataset } from './importers/registry'

export interface DatasetImportRequest extends ImportOptions {
  /** The file or folder to import, absolute. */
  readonly sourcePath: string
  /** The set is written here, into a folder named by its hash. */
  readonly datasetsDir: string
}

export type ImportedSummary = Omit<DatasetSummary, 'importedAt'>

/** Share of the work that reading takes. */
const READING = 0.8

/** Throws UserError when the source is no sound set, the signal's reason when cancelled; then nothing stays behind. */
export async function importDataset(request: DatasetImportRequest, context: WorkContext): Promise<ImportedSummary> {
  const { dataset, remarks, format, source } = await readDataset(request.sourcePath, request, {
    signal: context.signal,
    onProgress: ({ stage, fraction }) => context.onProgress({ stage, fraction: fraction * READING })
  })
  // Cancelling is heard between two pieces of work only.
  await new Promise(setImmediate)
  context.signal.throwIfAborted()
  context.onProgress({ stage: `Storing ${dataset.name}`, fraction: READING })
  const sha256 = storeDataset(request.datasetsDir, dataset)
  await storeContactSheet(join(request.datasetsDir, sha256), dataset)
  const { name, symbols, labels, testFrom, width, height } = dataset
  return {
    sha256,
    name,
    source,
    format,
    sampleCount: labels.length,
    testCount: labels.length - testFrom,
    symbols,
    classCounts: classCounts(dataset),
    width,
    height,
    remarks
  }
}

async function storeContactSheet(folder: string, dataset: Dataset): Promise<void> {
  const path = join(folder, CONTACT_SHEET)
  if (existsSync(path)) return
  writeFileSync(`${path}.part`, await contactSheet(dataset))
  renameSync(`${path}.part`, path)
}
