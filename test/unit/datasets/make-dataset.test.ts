import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Dataset } from '../../../src/main/datasets/dataset'
import { loadDataset, storeDataset } from '../../../src/main/datasets/dataset-store'
import { makeDataset, type DatasetMakeRequest } from '../../../src/main/datasets/make-dataset'
import { recipes } from '../../../src/main/datasets/recipes'
import { NOT_A_CHARACTER } from '../../../src/shared/model'
import { inSilence } from '../../../src/shared/progress'
import { fontsDir } from './synthesis/fonts-dir'

// Drawing fonts for the first time takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

const root = mkdtempSync(join(tmpdir(), 'glyphwright-make-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const written: Dataset = {
  name: 'emnist36',
  symbols: ['E', 'K'],
  width: 6,
  height: 6,
  pixels: new Uint8Array(4 * 36).fill(255, 0, 100),
  labels: Uint8Array.of(0, 1, 0, 1),
  testFrom: 3,
  placements: null
}
const request: DatasetMakeRequest = {
  recipeId: 'capitals-digits',
  name: 'made',
  perClass: 1,
  seed: 2,
  sourceDirs: [],
  datasetsDir: join(root, 'sets'),
  fontsDir
}

describe('makeDataset', () => {
  it('draws alone where it is given no sources', async () => {
    const summary = await makeDataset(request, inSilence())
    expect(summary).toMatchObject({ name: 'made', source: 'capitals-digits', format: 'recipe', sampleCount: 36 + 30, testCount: 0 })
    expect(summary.symbols.at(-1)).toBe(NOT_A_CHARACTER)
    expect(summary.remarks[0]).toMatch(/recipe capitals-digits with seed 2: 1 samples of each of 36 symbols and 30 of what is no character/)
  })

  it('takes its sources in whole, their test part as its own', async () => {
    const sourceDir = join(root, 'sources', storeDataset(join(root, 'sources'), written))
    const summary = await makeDataset({ ...request, sourceDirs: [sourceDir] }, inSilence())
    expect(summary).toMatchObject({ sampleCount: 4 + 36 + 30, testCount: 1, width: 40, height: 40 })
    const dataset = loadDataset(join(request.datasetsDir, summary.sha256))
    expect(dataset.symbols.slice(0, 2)).toEqual(['E', 'K'])
    expect(dataset.placements?.subarray(0, 9).every(Number.isNaN)).toBe(true)
    expect(dataset.placements?.subarray(9, 9 + 36 * 3).every(Number.isFinite)).toBe(true)
  })

  it('takes small letters that are written alike as capitals, and leaves the others out', async () => {
    const small: Dataset = { ...written, name: 'small', symbols: ['e', 'k'] }
    const sourceDir = join(root, 'sources', storeDataset(join(root, 'sources'), small))
    const summary = await makeDataset({ ...request, sourceDirs: [sourceDir] }, inSilence())
    expect(summary).toMatchObject({ sampleCount: 2 + 36 + 30, testCount: 1 })
    expect(summary.symbols[0]).toBe('K')
    expect(summary.remarks[1]).toMatch(/^It holds k, as capitals, of small/)
  })

  it('leaves nothing half done when it is cancelled', async () => {
    const controller = new AbortController()
    const datasetsDir = join(root, 'cancelled')
    const context = { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) }
    await expect(makeDataset({ ...request, perClass: 2000, datasetsDir }, context)).rejects.toThrow('enough')
    expect(() => readdirSync(datasetsDir)).toThrow()
  })
})

describe('the recipes', () => {
  it('draw every symbol once', () => {
    for (const { id, alphabet } of recipes) expect(new Set(alphabet).size, id).toBe([...alphabet].length)
  })
})
