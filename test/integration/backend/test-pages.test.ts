/** Models judged on pages whose text is confirmed, with the real recognition process. Needs `npm run build`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createBackend, type Backend } from '../../../src/main/backend'
import { said } from '../../said'

let folder: string
let backend: Backend
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-test-pages-'))
  backend = await createBackend({ workspaceDir: join(folder, 'ws'), offerSample: true })
})
afterEach(async () => {
  await backend.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a model is judged on a confirmed page, and beside another letter by letter', async () => {
  const { caller } = backend
  await expect(caller.testPages.judge({})).rejects.toThrow('There are no test pages yet')
  await vi.waitFor(async () => expect((await caller.pages.list())[0]?.status).toBe('read'), { timeout: 90_000, interval: 200 })
  const [{ id: pageId }] = await caller.pages.list()
  await caller.testPages.confirm({ pageIds: [pageId] })
  await expect(caller.testPages.judge({ modelIds: ['capitals-digits', 'runes'] })).rejects.toThrow('There is no model "runes"')
  const job = await backend.waitForJob((await caller.testPages.judge({ modelIds: ['capitals-digits'] })).id)
  expect(job).toMatchObject({ kind: 'evaluate', state: 'finished' })
  expect(said(job.label)).toMatch(/^Judging Capitals and digits on /)

  // The model that read the page reads it again as it did.
  const { pages, models } = await caller.testPages.list()
  expect(pages).toMatchObject([{ pageId, isOutdated: false }])
  expect(models.find(({ modelId }) => modelId === 'capitals-digits')?.scores).toEqual([{ pageId, errors: 0, characters: pages[0].characters }])
  const lines = await caller.testPages.difference({ pageId, first: 'capitals-digits', second: 'capitals-digits' })
  expect(lines.flat().every(({ truth, first, second }) => truth === first && truth === second)).toBe(true)
  await expect(caller.testPages.difference({ pageId, first: 'capitals-digits', second: 'latin' })).rejects.toThrow('has not read')

  await caller.testPages.release({ pageIds: [pageId] })
  expect((await caller.testPages.list()).pages).toEqual([])
})
