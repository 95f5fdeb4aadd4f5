import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storeDataset } from '../../../src/main/datasets/dataset-store'
import { openLabelledPart, type DatasetPlace } from '../../../src/main/datasets/labelled-part'
import type { PartChoice } from '../../../src/shared/dataset'
import { inSilence } from '../../../src/shared/progress'
import { scratchFolder } from './importers/scratch-folder'

const { root, write } = scratchFolder()

function stored(testFrom: number): DatasetPlace {
  const dataset = { name: 'letters', symbols: ['A', 'B'], width: 1, height: 1, pixels: Uint8Array.of(10, 20, 30), labels: Uint8Array.of(0, 1, 1), testFrom, placements: null }
  return { type: 'stored', folder: join(root, storeDataset(root, dataset)) }
}

async function opened(place: DatasetPlace, choice: PartChoice) {
  const { part, labels, imageAt } = await openLabelledPart(place, choice, inSilence())
  return { part, labels: [...labels], pixels: [...labels.keys()].map((index) => imageAt(index).data[0]) }
}

describe('a labelled part', () => {
  it.each([
    ['own', 'test', [1], [30]],
    ['test', 'test', [1], [30]],
    ['training', 'training', [0, 1], [10, 20]],
    ['all', 'all', [0, 1, 1], [10, 20, 30]]
  ] as const)('%s of a set with a test part is %s', async (choice, part, labels, pixels) => {
    expect(await opened(stored(2), choice)).toEqual({ part, labels, pixels })
  })

  it('is all of a set without a test part, unless that is asked for', async () => {
    expect(await opened(stored(3), 'own')).toMatchObject({ part: 'all', labels: [0, 1, 1] })
    await expect(opened(stored(3), 'test')).rejects.toThrow('letters has no images in its test part: ask for all of them.')
  })

  it('comes from files that nobody has imported', async () => {
    const place = { type: 'source', path: write('digits.csv', '3,200\n8,100\n'), options: { name: null, orientation: 'auto' } } as const
    expect(await opened(place, 'own')).toMatchObject({ part: 'all', labels: [3, 8] })
  })
})
