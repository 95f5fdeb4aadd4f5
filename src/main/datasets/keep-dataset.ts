/** Writes a set into the workspace's folder of sets, with its picture, and says what it is. */
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONTACT_SHEET, type DatasetSummary } from '../../shared/dataset'
import { contactSheet } from './contact-sheet'
import { classCounts, type Dataset } from './dataset'
import { storeDataset } from './dataset-store'

export type KeptSummary = Omit<DatasetSummary, 'importedAt'>
/** Where a set comes from. */
export type Origin = Pick<DatasetSummary, 'source' | 'format' | 'remarks'>

export async function keepDataset(datasetsDir: string, dataset: Dataset, { source, format, remarks }: Origin): Promise<KeptSummary> {
  const sha256 = storeDataset(datasetsDir, dataset)
  await storeContactSheet(join(datasetsDir, sha256), dataset)
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
