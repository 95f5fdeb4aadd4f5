/** Sets as they are published, where a checkout has them beside it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { classCounts, datasetHash } from '../../../src/main/datasets/dataset'
import { packageFile } from '../../../src/main/program-paths'
import { importFrom } from '../../unit/datasets/importers/made-files'

const dataDir = join(packageFile, '../../shared/data')
const missing = !existsSync(dataDir)

describe.skipIf(missing)(`the sets in ../shared/data${missing ? ' (skipped: they are not there)' : ''}`, () => {
  const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  it.each([
    ['emnist36', 'idx', 83_864, 1_800, `0123456789${capitals}`, 28],
    ['emnist-lower', 'idx', 27_059, 0, capitals.toLowerCase(), 28],
    ['mnist-t10k', 'idx', 10_000, 0, '0123456789', 28],
    ['nist26', 'matlab', 1_300, 0, capitals, 32]
  ])('%s is read as %s: %i to train on, %i to test', async (name, format, trainingCount, testCount, symbols, side) => {
    const { dataset, ...result } = await importFrom(join(dataDir, name))
    expect(result.format).toBe(format)
    expect(dataset).toMatchObject({ name, width: side, height: side, testFrom: trainingCount, symbols: [...symbols] })
    expect(dataset.labels).toHaveLength(trainingCount + testCount)
    if (name === 'emnist36') expect(classCounts(dataset, dataset.testFrom)).toEqual(new Array(36).fill(50))
    if (name === 'nist26') expect(classCounts(dataset)).toEqual(new Array(26).fill(50))
  })

  it('emnist36 transposed, as EMNIST is published, is told and turned into the same set', async () => {
    const { dataset } = await importFrom(join(dataDir, 'emnist36'))
    const lying = await importFrom(join(dataDir, 'emnist36'), { orientation: 'transposed' })
    expect(datasetHash(lying.dataset)).not.toBe(datasetHash(dataset))
    const { normaliseAppearance } = await import('../../../src/main/datasets/importers/appearance')
    const { remarks, dataset: turned } = normaliseAppearance({ dataset: lying.dataset, remarks: [] }, 'auto')
    expect(remarks).toHaveLength(1)
    expect(datasetHash(turned)).toBe(datasetHash(dataset))
  })
})
