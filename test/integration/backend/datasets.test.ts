/** Datasets through the backend, with its real processes. Needs `npm run build`. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBackend, type Backend } from '../../../src/main/backend'
import { loadDataset } from '../../../src/main/datasets/dataset-store'
import { contactSheetUrl } from '../../../src/shared/image-urls'
import { said } from '../../said'
import { bar, idx, png, zip } from '../../unit/datasets/importers/made-files'

let folder: string
let backend: Backend

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-datasets-'))
})
afterEach(async () => {
  await backend.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(canImportPaths = true): Promise<Backend> {
  backend = await createBackend({ workspaceDir: join(folder, 'ws'), canImportPaths, offerSample: false })
  return backend
}

function write(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

async function lettersZip(): Promise<Buffer> {
  const entries = [1, 2, 3].map(async (number) => ({ path: `test/I/${number}.png`, bytes: await png(7, 7, bar(7, true)) }))
  const minus = { path: 'train/minus/1.png', bytes: await png(7, 7, bar(7, false)) }
  return zip([...(await Promise.all(entries)), minus])
}

async function importPath(path: string, name: string | null = null) {
  return backend.waitForJob((await backend.caller.datasets.importPath({ path, name })).id)
}

const get = (path: string) => backend.fetch(new Request(`http://127.0.0.1${path}`))

describe('importing a dataset', () => {
  it('keeps it by its content, with counts and a contact sheet, through a restart', async () => {
    await open()
    const job = await importPath(write('letters.zip', await lettersZip()), 'Letters of mine')
    expect(job).toMatchObject({ kind: 'dataset', state: 'finished', problem: null })
    expect(said(job.label)).toBe('Importing letters.zip')
    const sha256 = job.datasetSha256 ?? ''
    await backend.close()
    await open()
    const [dataset] = await backend.caller.datasets.list()
    expect(dataset).toMatchObject({
      sha256,
      name: 'Letters of mine',
      source: 'letters.zip',
      format: 'image-zip',
      sampleCount: 4,
      testCount: 3,
      symbols: ['-', 'I'],
      classCounts: [1, 3],
      width: 7,
      height: 7,
      remarks: ['Every image is 7 x 7.']
    })
    expect(await backend.caller.datasets.get({ sha256 })).toEqual(dataset)
    expect(readdirSync(join(folder, 'ws/datasets', sha256)).sort()).toEqual(['contact-sheet.png', 'dataset.json', 'images.idx', 'labels.idx'])
    expect([...loadDataset(join(folder, 'ws/datasets', sha256)).labels]).toEqual([0, 1, 1, 1])
    const response = await get(contactSheetUrl(sha256))
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(await sharp(Buffer.from(await response.arrayBuffer())).metadata()).toMatchObject({ format: 'png' })
  })

  it('takes the same characters once, whatever file they come in', async () => {
    await open()
    const path = write('letters.zip', await lettersZip())
    const first = await importPath(path)
    const again = await importPath(path, 'again')
    expect(again).toMatchObject({ state: 'finished', datasetSha256: first.datasetSha256 })
    expect((await backend.caller.datasets.list()).map(({ name }) => name)).toEqual(['letters'])
  })

  it('names what is wrong with a file, and keeps nothing of it', async () => {
    await open()
    const images = write('x-images-idx3-ubyte', idx([2, 1, 1], [0, 0]))
    write('x-labels-idx1-ubyte', idx([3], [0, 1, 2]))
    const job = await importPath(images)
    expect(job).toMatchObject({ state: 'failed', datasetSha256: null })
    expect(said(job.problem)).toBe('x-images-idx3-ubyte has 2 images but x-labels-idx1-ubyte 3 labels: take both files from the same place.')
    expect(await backend.caller.datasets.list()).toEqual([])
    expect(readdirSync(join(folder, 'ws/datasets'))).toEqual([])
  })

  it('stops at once when it is cancelled, and keeps nothing', async () => {
    await open()
    const bytes = await png(7, 7, bar(7, true))
    mkdirSync(join(folder, 'many/I'), { recursive: true })
    for (let number = 0; number < 3000; number++) write(`many/I/${number}.png`, bytes)
    const { id } = await backend.caller.datasets.importPath({ path: join(folder, 'many') })
    const running = async () => (await backend.caller.jobs.list())[0]
    await vi.waitFor(async () => expect(said((await running()).progress.stage)).toBe('Decoding many'), { timeout: 10_000 })
    const before = performance.now()
    await backend.caller.jobs.cancel({ jobId: id })
    expect((await backend.waitForJob(id)).state).toBe('cancelled')
    expect(performance.now() - before).toBeLessThan(1000)
    expect(await backend.caller.datasets.list()).toEqual([])
    expect(readdirSync(join(folder, 'ws/datasets'))).toEqual([])
  })

  const upload = async (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    (await (await backend.fetch(new Request(`http://127.0.0.1/files?name=${name}`, { method: 'POST', body: bytes }))).json()) as { id: string; name: string }

  it('calls uploads that are one set by what their names have in common', async () => {
    await open(false)
    const uploads = []
    for (const part of ['train', 'test']) {
      uploads.push(await upload(`mine-${part}-images-idx3-ubyte`, new Uint8Array(idx([1, 2, 2], [0, 0, 9, 0]))))
      uploads.push(await upload(`mine-${part}-labels-idx1-ubyte`, new Uint8Array(idx([1], [4]))))
    }
    const { id, label } = await backend.caller.datasets.importUploads({ uploads })
    expect(said(label)).toBe('Importing mine')
    expect(await backend.waitForJob(id)).toMatchObject({ state: 'finished' })
    expect(await backend.caller.datasets.list()).toMatchObject([{ name: 'mine', source: 'mine', sampleCount: 2 }])
    expect(readdirSync(join(folder, 'ws/staging'))).toEqual([])
  })

  it('takes uploads: several files are one set', async () => {
    await open(false)
    const uploads = [
      await upload('t10k-images-idx3-ubyte', new Uint8Array(idx([1, 2, 2], [0, 0, 9, 0]))),
      await upload('t10k-labels-idx1-ubyte', new Uint8Array(idx([1], [4])))
    ]
    const { id } = await backend.caller.datasets.importUploads({ uploads, name: 'Digits' })
    expect(await backend.waitForJob(id)).toMatchObject({ state: 'finished' })
    expect(await backend.caller.datasets.list()).toMatchObject([{ name: 'Digits', sampleCount: 1 }])
    expect(readdirSync(join(folder, 'ws/staging'))).toEqual([])
    await expect(backend.caller.datasets.importUploads({ uploads: [{ id: uploads[0].id, name: '../x' }] })).rejects.toThrow(/without a path/)
    await expect(backend.caller.datasets.importPath({ path: folder })).rejects.toThrow(/uploaded here/)
  })
})

describe('deleting a dataset', () => {
  it('can be undone', async () => {
    await open()
    const { datasetSha256 } = await importPath(write('letters.zip', await lettersZip()))
    const sha256s = [datasetSha256 ?? '']
    await backend.caller.datasets.trash({ sha256s })
    expect(await backend.caller.datasets.list()).toEqual([])
    await expect(backend.caller.datasets.get({ sha256: sha256s[0] })).rejects.toThrow(/There is no dataset/)
    await expect(backend.caller.datasets.trash({ sha256s })).rejects.toThrow(/not in the workspace any more/)
    expect(await backend.caller.history.state({ scope: 'library' })).toEqual({ undo: null, redo: null })
    await backend.caller.history.undo({ scope: 'datasets' })
    expect(await backend.caller.datasets.list()).toHaveLength(1)
  })
})

describe('drawing a dataset', () => {
  it('needs no other one, whatever the recipe', async () => {
    const { caller, waitForJob } = await open()
    for (const { id, alphabet } of await caller.datasets.recipes()) {
      const { datasetSha256 } = await waitForJob((await caller.datasets.synthesise({ recipe: id, name: id, perClass: 1 })).id)
      expect((await caller.datasets.get({ sha256: datasetSha256 ?? '' })).symbols.join('')).toContain(alphabet)
    }
  })
})

describe('a contact sheet', () => {
  it('is not there for an unknown set, nor is anything else', async () => {
    await open()
    for (const url of [contactSheetUrl('b'.repeat(64)), `/images/datasets/${'b'.repeat(64)}/..%2f..%2fworkspace.db`, '/images/datasets/x/contact-sheet.png']) {
      expect((await get(url)).status, url).toBe(404)
    }
  })
})

describe('letters of pages', () => {
  it('become a set that knows where each stood, also after a correction', async () => {
    backend = await createBackend({ workspaceDir: join(folder, 'ws'), offerSample: true })
    const { caller } = backend
    await vi.waitFor(async () => expect((await caller.pages.list())[0]?.status).toBe('read'), { timeout: 90_000, interval: 200 })
    await expect(caller.datasets.takeFromPages({ name: 'mine' })).rejects.toThrow('Nobody has set a letter on these pages yet')
    const job = await backend.waitForJob((await caller.datasets.takeFromPages({ name: 'mine', glyphs: 'all' })).id)
    expect(job.state).toBe('finished')
    expect(said(job.label)).toMatch(/^Taking letters from/)
    const sha256 = job.datasetSha256 ?? ''
    const { labels, symbols } = loadDataset(join(folder, 'ws/datasets', sha256))
    const origin = await caller.datasets.origin({ sha256, index: 4 })
    expect(origin).toMatchObject({ kind: 'page', symbol: symbols[labels[4]] })
    if (origin.kind !== 'page') return
    await caller.glyphs.setSymbol({ glyphId: origin.glyphId, symbol: 'Q' })
    expect(await caller.datasets.origin({ sha256, index: 4 })).toEqual({ ...origin, symbol: 'Q' })
    await caller.pages.trash({ pageIds: [origin.pageId] })
    expect(await caller.datasets.origin({ sha256, index: 4 })).toEqual({ kind: 'none', reason: { key: 'errors:origin.pageGone' } })
  })
})
