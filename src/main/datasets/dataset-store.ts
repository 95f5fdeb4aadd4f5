/**
 * Datasets on disk, addressed by their content: a folder `<sha256>` with `images.idx` and `labels.idx` (plain
 * IDX), `placements.idx` where the set has them, and `dataset.json`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { UserError } from '../../shared/user-error'
import { datasetHash, MOST_SYMBOLS, PLACEMENT_NUMBERS, placementsFile, type Dataset } from './dataset'
import { readFloatIdx, readIdx, serializeIdx } from './idx'

export const PLACEMENTS = 'placements.idx'

const manifestSchema = z.object({
  name: z.string().min(1),
  symbols: z.array(z.string().min(1)).min(1).max(MOST_SYMBOLS),
  testFrom: z.int().nonnegative()
})

/** Writes the set unless it is there, sound, already; it appears whole or not at all. Returns its address. */
export function storeDataset(root: string, dataset: Dataset): string {
  const sha256 = datasetHash(dataset)
  const folder = join(root, sha256)
  if (isSound(folder, sha256)) return sha256
  rmSync(folder, { recursive: true, force: true })
  const { name, symbols, testFrom, width, height, pixels, labels, placements } = dataset
  const part = `${folder}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true })
  writeFileSync(join(part, 'images.idx'), serializeIdx({ dims: [labels.length, height, width], data: pixels }))
  writeFileSync(join(part, 'labels.idx'), serializeIdx({ dims: [labels.length], data: labels }))
  if (placements !== null) writeFileSync(join(part, PLACEMENTS), placementsFile(placements))
  writeFileSync(join(part, 'dataset.json'), `${JSON.stringify({ name, symbols, testFrom }, null, 2)}\n`)
  renameSync(part, folder)
  return sha256
}

/** A damaged set is repaired by importing it again, so that its pixels are looked at, not its folder alone. */
function isSound(folder: string, sha256: string): boolean {
  if (!existsSync(folder)) return false
  try {
    return datasetHash(loadDataset(folder)) === sha256
  } catch (error) {
    if (UserError.is(error)) return false
    throw error
  }
}

/** `folder`: the set's own. Throws UserError when it is not there or was damaged. */
export function loadDataset(folder: string): Dataset {
  const images = readIdx(join(folder, 'images.idx'))
  const labels = readIdx(join(folder, 'labels.idx'))
  const manifest = manifestSchema.safeParse(readJson(join(folder, 'dataset.json')))
  const placements = existsSync(join(folder, PLACEMENTS)) ? readFloatIdx(join(folder, PLACEMENTS)).data : null
  const [count] = labels.dims
  const fits =
    images.dims.length === 3 &&
    labels.dims.length === 1 &&
    images.dims[0] === count &&
    (placements === null || placements.length === count * PLACEMENT_NUMBERS)
  if (!manifest.success || !fits) throw new UserError('errors:datasets.damaged', { folder })
  const [, height, width] = images.dims
  return { ...manifest.data, width, height, pixels: images.data, labels: labels.data, placements }
}

/** Null where there is none. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
