import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { classCounts, datasetHash, imageOf, type Dataset } from '../../../src/main/datasets/dataset'
import { loadDataset, storeDataset } from '../../../src/main/datasets/dataset-store'
import { serializeIdx } from '../../../src/main/datasets/idx'

const root = mkdtempSync(join(tmpdir(), 'glyphwright-datasets-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const dataset: Dataset = {
  name: 'three',
  symbols: ['A', 'B'],
  width: 2,
  height: 1,
  pixels: Uint8Array.of(1, 2, 3, 4, 5, 6),
  labels: Uint8Array.of(0, 1, 1),
  testFrom: 2,
  placements: null
}

const placed: Dataset = { ...dataset, placements: Float32Array.of(1, 0, 0.75, 0.5, -0.25, 0.75, NaN, NaN, NaN) }

describe('a stored dataset', () => {
  it('comes back as it was, from a folder named by its content', () => {
    const sha256 = storeDataset(root, dataset)
    expect(sha256).toBe(datasetHash(dataset))
    expect(loadDataset(join(root, sha256))).toEqual(dataset)
    expect(storeDataset(root, { ...dataset, name: 'again' })).toBe(sha256)
    expect(readdirSync(root)).toEqual([sha256])
  })

  it('has another address when a pixel, a label, a symbol or the test part differs', () => {
    const others: Dataset[] = [
      { ...dataset, pixels: dataset.pixels.with(0, 9) },
      { ...dataset, labels: dataset.labels.with(0, 1) },
      { ...dataset, symbols: ['A', 'C'] },
      { ...dataset, testFrom: 3 },
      placed,
      { ...placed, placements: Float32Array.of(0.5, 0, 0.75, 0.5, -0.25, 0.75, NaN, NaN, NaN) }
    ]
    expect(new Set([dataset, ...others].map(datasetHash)).size).toBe(7)
  })

  it('keeps the placements of those that know them', () => {
    const folder = join(root, storeDataset(root, placed))
    expect(loadDataset(folder)).toEqual(placed)
    writeFileSync(join(folder, 'placements.idx'), serializeIdx({ dims: [1, 3], data: Float32Array.of(1, 0, 1) }))
    expect(() => loadDataset(folder)).toThrow(/is damaged: import it again/)
  })

  it.each([
    ['the manifest is incomplete', 'dataset.json', '{}'],
    ['the manifest is cut short', 'dataset.json', '{"na'],
    ['the images are cut short', 'images.idx', 'x'],
    ['a label is another one', 'labels.idx', serializeIdx({ dims: [3], data: Uint8Array.of(0, 1, 0) })]
  ])('is repaired by importing it again when %s', (_what, file, contents) => {
    const folder = join(root, storeDataset(root, dataset))
    writeFileSync(join(folder, file), contents)
    if (file === 'dataset.json') expect(() => loadDataset(folder)).toThrow(/is damaged: import it again/)
    storeDataset(root, dataset)
    expect(loadDataset(folder)).toEqual(dataset)
  })
})

describe('a dataset', () => {
  it('counts its classes and gives single images', () => {
    expect(classCounts(dataset)).toEqual([1, 2])
    expect(classCounts(dataset, 0, 2)).toEqual([1, 1])
    expect(imageOf(dataset, 1)).toEqual({ width: 2, height: 1, data: Uint8Array.of(3, 4) })
  })
})
