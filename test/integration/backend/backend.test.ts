/** The backend with its real processes, database and files, as every door uses it. Needs `npm run build`. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBackend, type Backend, type BackendOptions } from '../../../src/main/backend'
import type { EngineProcess } from '../../../src/main/processes/engine-host'
import { childSpawner } from '../../../src/main/processes/spawn-child'
import { programDir, resourcesDir } from '../../../src/main/program-paths'
import { screenUrl, thumbnailUrl, tileUrl, THUMBNAIL_SIDE } from '../../../src/shared/image-urls'
import { isAsItIs, replacementsOf, wayText } from '../../../src/shared/layout/word-way'
import { type Saying } from '../../../src/shared/messages/saying'
import { pageText } from '../../../src/shared/page'
import { said } from '../../said'

const samplePage = join(resourcesDir, 'samples/Welcome.png')
let folder: string
let backend: Backend

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-backend-'))
})
afterEach(async () => {
  await backend.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(options: Partial<BackendOptions> = {}): Promise<Backend> {
  backend = await createBackend({ workspaceDir: join(folder, 'ws'), canImportPaths: true, offerSample: false, ...options })
  return backend
}

async function importAndRead(path: string): Promise<number> {
  const job = await backend.waitForJob((await backend.caller.pages.importPaths({ paths: [path] })).id)
  expect(job).toMatchObject({ state: 'finished', importProblems: [] })
  await readsDone()
  return job.importedPageIds[0]
}

async function readsDone(): Promise<void> {
  for (const job of await backend.caller.jobs.list()) if (job.kind === 'read') await backend.waitForJob(job.id)
}

async function readAgain(pageId: number, modelId?: string): Promise<void> {
  for (const job of await backend.caller.pages.read({ pageIds: [pageId], modelId })) {
    expect(await backend.waitForJob(job.id)).toMatchObject({ state: 'finished' })
  }
}

/** An image without a letter on it. */
async function blankPng(name: string, width = 60, height = 40): Promise<string> {
  const path = join(folder, name)
  await sharp({ create: { width, height, channels: 3, background: '#eee' } }).png().toFile(path)
  return path
}

const get = (path: string) => backend.fetch(new Request(`http://127.0.0.1${path}`))

describe('a first start', () => {
  it('brings the sample page, read, and brings it once', async () => {
    await open({ offerSample: true })
    for (const job of await backend.caller.jobs.list()) await backend.waitForJob(job.id)
    await readsDone()
    const [page] = await backend.caller.pages.list()
    expect(page).toMatchObject({ name: 'Welcome.png', status: 'read', problem: null })
    await backend.caller.pages.trash({ pageIds: [page.id] })
    await backend.close()
    await open({ offerSample: true })
    expect(await backend.caller.pages.list()).toEqual([])
  })
})

describe('reading and correcting', () => {
  it('reads a page, keeps corrections through undo, redo, restart and reading again', async () => {
    await open()
    const pageId = await importAndRead(samplePage)
    const { lines } = await backend.caller.pages.content({ pageId })
    const truth = 'THEQUICKBROWNFOXJUMPSOVER13DOGSFIXANYLETTERJUSTTYPEOVERIT'
    const read = pageText(lines).replace(/\s/g, '')
    const right = [...truth].filter((symbol, index) => read[index] === symbol).length
    // The page's own font was never trained on; most of it must be right all the same.
    expect(right / truth.length).toBeGreaterThan(0.7)
    expect(lines).toHaveLength(4)

    const glyph = lines[0].words[0].glyphs[0]
    await backend.caller.glyphs.setSymbol({ glyphId: glyph.id, symbol: '@' })
    const firstSymbol = async () => (await backend.caller.pages.content({ pageId })).lines[0].words[0].glyphs[0]
    expect(await firstSymbol()).toMatchObject({ symbol: '@', setBy: 'person' })
    await backend.caller.history.undo({ scope: `page:${pageId}` })
    expect(await firstSymbol()).toMatchObject({ symbol: glyph.symbol, setBy: 'machine' })
    await backend.caller.history.redo({ scope: `page:${pageId}` })
    await backend.close()
    await open()
    expect(await firstSymbol()).toMatchObject({ symbol: '@', setBy: 'person' })

    await readAgain(pageId)
    expect(await firstSymbol()).toMatchObject({ symbol: '@', setBy: 'person' })
    expect(await backend.caller.proposals.ofPage({ pageId })).toBeNull()
    expect((await backend.caller.jobs.list()).at(-1)).toMatchObject({ kind: 'read', nothingDiffers: true })
  })

  it('reads on the CPU where the provider that was chosen is of no use, and says why', async () => {
    await open()
    await backend.caller.settings.update({ readingProvider: 'abacus' })
    expect(said((await backend.caller.settings.tryProvider({ provider: 'abacus' })).problem)).toMatch(/^onnxruntime has no provider "abacus" here/)
    expect(await backend.caller.settings.tryProvider({ provider: 'cpu' })).toEqual({ problem: null })
    const pageId = await importAndRead(samplePage)
    expect((await backend.caller.pages.content({ pageId })).lines).toHaveLength(4)
  })

  it('proposes what another model reads, and changes only what is taken of it, as one step', async () => {
    await open()
    const pageId = await importAndRead(samplePage)
    const { lines, modelId } = await backend.caller.pages.content({ pageId })
    const before = pageText(lines)
    const kept = lines[0].words[0].glyphs[0]
    await backend.caller.glyphs.setSymbol({ glyphId: kept.id, symbol: '@' })
    const corrected = pageText((await backend.caller.pages.content({ pageId })).lines)

    await readAgain(pageId, 'capitals-digits-mlp')
    const text = async () => pageText((await backend.caller.pages.content({ pageId })).lines)
    expect(await text()).toBe(corrected)
    const proposal = await backend.caller.proposals.ofPage({ pageId })
    expect((await backend.caller.pages.list()).find(({ id }) => id === pageId)?.hasProposal).toBe(true)
    expect(proposal?.modelId).toBe('capitals-digits-mlp')
    const differences = proposal?.differences ?? []
    // The smaller network reads the page's font worse.
    expect(differences.length).toBeGreaterThan(0)
    expect(differences.flatMap(({ glyphIds }) => glyphIds)).not.toContain(kept.id)

    const replacements = differences.map(({ glyphIds, parts }) => ({ glyphIds, parts }))
    await backend.caller.layout.edit({ pageId, operation: { kind: 'replace', replacements, label: { key: 'history:take', values: { count: replacements.length, model: 'it' } } } })
    await backend.caller.proposals.drop({ pageId })
    expect(await backend.caller.proposals.ofPage({ pageId })).toBeNull()
    expect((await backend.caller.pages.list()).find(({ id }) => id === pageId)?.hasProposal).toBe(false)
    expect(await text()).not.toBe(corrected)
    expect((await text())[0]).toBe('@')
    await backend.caller.history.undo({ scope: `page:${pageId}` })
    expect(await text()).toBe(corrected)
    await backend.caller.history.undo({ scope: `page:${pageId}` })
    expect(await text()).toBe(before)
    expect((await backend.caller.pages.content({ pageId })).modelId).toBe(modelId)
  })

  it('tells other ways to cut a word, and takes one as one step', async () => {
    await open()
    const pageId = await importAndRead(samplePage)
    const { lines } = await backend.caller.pages.content({ pageId })
    const word = lines[0].words[1].glyphs
    const { glyphIds, ways } = await backend.caller.layout.wordWays({ pageId, glyphId: word[1].id })
    expect(glyphIds).toEqual(word.map(({ id }) => id))
    const other = ways.find((way) => !isAsItIs(way, word.length))
    expect(other).toBeDefined()
    if (other === undefined) return
    const replacements = replacementsOf(word, other)
    await backend.caller.layout.edit({ pageId, operation: { kind: 'replace', replacements, label: { key: 'history:cut', values: { word: 'it', way: wayText(other) } } } })
    const after = (await backend.caller.pages.content({ pageId })).lines[0].words[1].glyphs
    expect(after.map(({ symbol }) => symbol).join('')).toBe(wayText(other))
    await backend.caller.history.undo({ scope: `page:${pageId}` })
    expect((await backend.caller.pages.content({ pageId })).lines).toEqual(lines)
  })

  it('gives the corrected text of many pages in the order asked for', async () => {
    await open()
    const blank = await importAndRead(await blankPng('blank.png'))
    const pageId = await importAndRead(samplePage)
    const unread = (await backend.waitForJob((await backend.caller.pages.importPaths({ paths: [await blankPng('unread.png', 61)], read: false })).id)).importedPageIds[0]
    const { lines } = await backend.caller.pages.content({ pageId })
    await backend.caller.glyphs.setSymbol({ glyphId: lines[0].words[0].glyphs[0].id, symbol: '@' })
    const text = `@${pageText(lines).slice(1)}\n`
    expect(await backend.caller.pages.text({ pageIds: [unread, pageId, blank, pageId] })).toBe(`${text}\f\f${text}`)
  })

  it('refuses what is no single visible character', async () => {
    await open()
    for (const symbol of ['', ' ', 'AB', '\n']) {
      await expect(backend.caller.glyphs.setSymbol({ glyphId: 1, symbol })).rejects.toThrow(/one character/)
    }
  })

  it('fails one job when its process is killed, and reads again with a fresh one', async () => {
    const spawned: { entry: string; process: EngineProcess }[] = []
    const spawn = childSpawner(programDir)
    await open({
      spawnEngine: (entry) => {
        const process = spawn(entry)
        spawned.push({ entry, process })
        return process
      }
    })
    const imported = await backend.caller.pages.importPaths({ paths: [samplePage], read: false })
    const [pageId] = (await backend.waitForJob(imported.id)).importedPageIds
    const [job] = await backend.caller.pages.read({ pageIds: [pageId] })
    await vi.waitFor(() => expect(spawned.some(({ entry }) => entry === 'recognition')).toBe(true))
    spawned.find(({ entry }) => entry === 'recognition')?.process.kill()
    const failed = await backend.waitForJob(job.id)
    expect(failed.state).toBe('failed')
    expect(said(failed.problem)).toMatch(/The recognition process was ended by the system; this job is lost, the program goes on/)
    expect((await backend.caller.pages.list())[0]).toMatchObject({ status: 'unread', problem: failed.problem })
    const [again] = await backend.caller.pages.read({ pageIds: [pageId] })
    expect(await backend.waitForJob(again.id)).toMatchObject({ state: 'finished' })
    expect((await backend.caller.pages.list())[0]).toMatchObject({ status: 'read', problem: null })
  })

  it('cancels all readings at once, and those of pages that are deleted, or deleted again', async () => {
    await open()
    const paths = [await blankPng('one.png'), await blankPng('two.png', 61), await blankPng('three.png', 62)]
    const { id } = await backend.caller.pages.importPaths({ paths, read: false })
    const pageIds = [...(await backend.waitForJob(id)).importedPageIds]
    const readAll = async () => (await backend.caller.pages.read({ pageIds })).map((job) => job.id)
    const states = (ids: readonly string[]) => Promise.all(ids.map(async (each) => (await backend.waitForJob(each)).state))

    const all = await readAll()
    await backend.caller.jobs.cancelAll({ kind: 'read' })
    expect(await states(all)).toEqual(['cancelled', 'cancelled', 'cancelled'])

    const some = await readAll()
    await backend.caller.pages.trash({ pageIds: pageIds.slice(1) })
    expect(await states(some)).toEqual(['finished', 'cancelled', 'cancelled'])

    await backend.caller.history.undo({ scope: 'library' })
    const again = await readAll()
    await backend.caller.history.redo({ scope: 'library' })
    expect(await states(again)).toEqual(['finished', 'cancelled', 'cancelled'])
  })

  it('cancels a reading and leaves the page unread', async () => {
    await open()
    const imported = await backend.caller.pages.importPaths({ paths: [samplePage], read: false })
    const [pageId] = (await backend.waitForJob(imported.id)).importedPageIds
    const [job] = await backend.caller.pages.read({ pageIds: [pageId] })
    await vi.waitFor(async () => expect((await backend.caller.jobs.list()).at(-1)?.state).toBe('running'))
    const before = performance.now()
    await backend.caller.jobs.cancel({ jobId: job.id })
    expect((await backend.waitForJob(job.id)).state).toBe('cancelled')
    expect(performance.now() - before).toBeLessThan(2000)
    expect((await backend.caller.pages.list())[0]).toMatchObject({ status: 'unread', problem: null })
  })
})

describe('what is not there', () => {
  it('is told by its code, which windows go by', async () => {
    await open()
    const response = await get(`/api/pages.content?input=${encodeURIComponent(JSON.stringify({ pageId: 99 }))}`)
    expect(response.status).toBe(404)
    const { error } = (await response.json()) as { error: { message: string; data: { code: string; saying: Saying } } }
    expect(error.data.code).toBe('NOT_FOUND')
    expect(error.message).toMatch(/^There is no page 99/)
    expect(said(error.data.saying)).toBe(error.message)
    await expect(backend.caller.pages.read({ pageIds: [99] })).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' })
  })
})

describe('importing', () => {
  it('keeps pages by the hash of their bytes, and nothing of what it refuses', async () => {
    await open()
    const good = await blankPng('good.png')
    const broken = join(folder, 'broken.png')
    writeFileSync(broken, readFileSync(good).subarray(0, 60))
    const empty = join(folder, 'empty.jpg')
    writeFileSync(empty, '')
    const letter = join(folder, 'letter.txt')
    writeFileSync(letter, 'Dear aunt,')
    const paths = [broken, empty, good, letter, folder, join(folder, 'gone.png')]
    const job = await backend.waitForJob((await backend.caller.pages.importPaths({ paths })).id)
    await readsDone()
    expect(job.state).toBe('finished')
    expect(job.importedPageIds).toHaveLength(1)
    expect(job.importProblems.map(({ fileName }) => fileName)).toEqual(
      ['broken.png', 'empty.jpg', 'letter.txt', folder, 'gone.png'].map((name) => name.split('/').at(-1))
    )
    for (const { fileName, reason } of job.importProblems) {
      expect(said(reason)).toContain(fileName)
      expect(said(reason)).not.toMatch(/went wrong inside/)
    }
    const sha256 = createHash('sha256').update(readFileSync(good)).digest('hex')
    expect(readdirSync(join(folder, 'ws/pages'))).toEqual([`${sha256}.png`])
    expect(readdirSync(join(folder, 'ws/staging'))).toEqual([])
    expect((await backend.caller.pages.list()).map((page) => page.sha256)).toEqual([sha256])
  })

  it('counts a file that is given twice once', async () => {
    await open()
    const good = await blankPng('good.png')
    copyFileSync(good, join(folder, 'copy.png'))
    const paths = [good, join(folder, 'copy.png')]
    const job = await backend.waitForJob((await backend.caller.pages.importPaths({ paths, read: false })).id)
    expect(job.importedPageIds).toHaveLength(1)
    expect(job.knownPageIds).toEqual([])
  })

  it('says which pages are in the library already: those in the trash are not', async () => {
    await open()
    const path = await blankPng('good.png')
    const imported = async () => backend.waitForJob((await backend.caller.pages.importPaths({ paths: [path], read: false })).id)
    const { importedPageIds } = await imported()
    expect((await imported()).knownPageIds).toEqual(importedPageIds)
    await backend.caller.pages.trash({ pageIds: [...importedPageIds] })
    expect(await imported()).toMatchObject({ importedPageIds, knownPageIds: [] })
  })

  it('stops between the pages of a file when cancelled, keeps what is in, and starts no reading', async () => {
    const pages = 30
    const tiff = join(folder, 'many.tif')
    const frame = await blankPng('frame.png')
    await sharp(Array<string>(pages).fill(frame), { join: { animated: true } }).tiff().toFile(tiff)
    await open()
    const { id } = await backend.caller.pages.importPaths({ paths: [tiff] })
    await vi.waitFor(async () => expect(await backend.caller.pages.list()).toHaveLength(pages), { interval: 5, timeout: 10_000 })
    await backend.caller.jobs.cancel({ jobId: id })
    expect((await backend.waitForJob(id)).state).toBe('cancelled')
    expect(await backend.caller.pages.list()).toHaveLength(pages)
    expect((await backend.caller.jobs.list()).filter(({ kind }) => kind === 'read')).toEqual([])
  })

  it('takes uploads, and deletes and brings back pages', async () => {
    await open({ canImportPaths: false })
    const bytes = readFileSync(await blankPng('good.png'))
    const response = await backend.fetch(
      new Request('http://127.0.0.1/files?name=Br%C3%BCcke.png', { method: 'POST', body: bytes })
    )
    expect(response.status).toBe(201)
    const upload = (await response.json()) as { id: string; name: string }
    const { id } = await backend.caller.pages.importUploads({ uploads: [upload] })
    expect((await backend.waitForJob(id)).importProblems).toEqual([])
    await readsDone()
    const [page] = await backend.caller.pages.list()
    expect(page).toMatchObject({ name: 'Brücke.png', width: 60, height: 40, status: 'read', glyphCount: 0 })

    await backend.caller.pages.trash({ pageIds: [page.id] })
    expect(await backend.caller.pages.list()).toEqual([])
    await backend.caller.history.undo({ scope: 'library' })
    expect(await backend.caller.pages.list()).toHaveLength(1)
    await expect(backend.caller.pages.importPaths({ paths: [samplePage] })).rejects.toThrow(/uploaded here/)
    await expect(
      backend.caller.pages.importUploads({ uploads: [{ id: '../../etc/passwd', name: 'x' }] })
    ).rejects.toThrow(/UUID/i)
  })

  it('tells a listening window what happens', async () => {
    await open()
    const seen: string[] = []
    const events = await backend.caller.events.watch()
    const listening = (async () => {
      for await (const event of events) {
        seen.push(event.type === 'job' ? `${event.job.kind} ${event.job.state}` : event.type)
        if (seen.includes('read finished')) break
      }
    })()
    await importAndRead(samplePage)
    await listening
    expect([...new Set(seen)]).toEqual(
      expect.arrayContaining(['import queued', 'import running', 'import finished', 'pages-changed', 'read finished'])
    )
  })
})

describe('page images', () => {
  it('serves thumbnail, screen size and tiles, to be kept for good', async () => {
    await open()
    const path = join(folder, 'wide.png')
    await sharp({ create: { width: 1300, height: 700, channels: 3, background: '#abc' } }).png().toFile(path)
    await importAndRead(path)
    const [page] = await backend.caller.pages.list()
    const sizes: Record<string, [number, number]> = {
      [thumbnailUrl(page)]: [THUMBNAIL_SIDE, Math.round((700 * THUMBNAIL_SIDE) / 1300)],
      [screenUrl(page)]: [1300, 700],
      [tileUrl(page, { level: 0, column: 0, row: 0 })]: [512, 512],
      [tileUrl(page, { level: 0, column: 2, row: 1 })]: [276, 188],
      [tileUrl(page, { level: 2, column: 0, row: 0 })]: [325, 175]
    }
    for (const [url, [width, height]] of Object.entries(sizes)) {
      const response = await get(url)
      expect(response.status, url).toBe(200)
      expect(response.headers.get('cache-control')).toContain('immutable')
      const image = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
      expect([image.width, image.height], url).toEqual([width, height])
    }
  })

  it('has no image for what is not there', async () => {
    await open()
    await importAndRead(await blankPng('good.png'))
    const [page] = await backend.caller.pages.list()
    for (const url of [
      thumbnailUrl({ sha256: 'b'.repeat(64), frameIndex: 0 }),
      thumbnailUrl({ sha256: page.sha256, frameIndex: 7 }),
      tileUrl(page, { level: 0, column: 9, row: 0 }),
      `/images/${page.sha256}/0/..%2f..%2fworkspace.db`
    ]) {
      expect((await get(url)).status, url).toBe(404)
    }
  })
})

describe('the interface', () => {
  it('is served with a strict content security policy, at every place inside it', async () => {
    await open()
    for (const path of ['/', '/library', '/read/3']) {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(await response.text()).toContain('<div id="root">')
    }
    expect((await get('/assets/none.js')).status).toBe(404)
    expect((await get('/..%2f..%2fpackage.json')).status).toBe(404)
  })

  it('tells a listening window which letter was set, so that the page need not be asked for', async () => {
    await open()
    const pageId = await importAndRead(samplePage)
    const { id: glyphId } = (await backend.caller.pages.content({ pageId })).lines[0].words[0].glyphs[0]
    const events = await backend.caller.events.watch()
    const told = (async () => {
      for await (const event of events) if (event.type !== 'job') return event
      return undefined
    })()
    await backend.caller.glyphs.setSymbol({ glyphId, symbol: '@' })
    expect(await told).toEqual({ type: 'symbol-set', pageId, glyphId, symbol: '@' })
  })
})
