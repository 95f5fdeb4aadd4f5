/** `judge` as a shell sees it. Needs `npm run build`. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JudgedModel } from '../../../src/shared/test-page'
import { importSamplePage, inWindow, PAGE } from './own-pages'
import { cli } from './run-cli'

let folder: string
let workspace: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-judge-'))
  workspace = join(folder, 'ws')
  importSamplePage(workspace)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const judge = (...parameters: string[]) => cli('judge', '--workspace', workspace, ...parameters)

it('says where test pages come from when there are none', () => {
  expect(judge()).toEqual({ code: 1, out: '', err: 'There are no test pages yet: choose pages whose text is right in Models, On your pages.\n' })
})

describe('on a page whose text is confirmed', () => {
  beforeEach(() => inWindow(workspace, (caller) => caller.testPages.confirm({ pageIds: [1] })))

  it('gives the figures that the window shows, in one document', async () => {
    const { code, out, err } = judge('capitals-digits', '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { pages, models } = await inWindow(workspace, (caller) => caller.testPages.list())
    const shown = models.find(({ modelId }) => modelId === 'capitals-digits') as JudgedModel
    const [{ errors, characters }] = shown.scores
    const characterErrorRateWithoutSpaces = errors / characters
    expect(JSON.parse(out)).toEqual({
      pages,
      models: [{ ...shown, total: { errors, characters, characterErrorRateWithoutSpaces }, scores: [{ ...shown.scores[0], characterErrorRateWithoutSpaces }] }],
      problem: null
    })
    // The model that read the page reads it again as it did.
    expect([errors, characters > 20]).toEqual([0, true])
  })

  it('lays all models side by side, the best first', () => {
    const { code, out } = judge()
    expect(code).toBe(0)
    const [head, page, all] = out.trimEnd().split('\n').map((line) => line.split(/ {2,}/))
    expect(head.slice(0, 3)).toEqual(['%', 'characters', 'capitals-digits'])
    expect(head.slice(3).sort()).toEqual(['capitals-digits-mlp', 'latin'])
    expect(page[0]).toBe(PAGE)
    expect(all).toEqual(['all', ...page.slice(1)])
    const shares = page.slice(2).map(Number)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  it('says that a text was changed since, and still goes by what was confirmed', async () => {
    await inWindow(workspace, async (caller) => {
      const { lines } = await caller.pages.content({ pageId: 1 })
      await caller.glyphs.setSymbol({ glyphId: lines[0].words[0].glyphs[0].id, symbol: 'Q' })
    })
    const { code, out, err } = judge('capitals-digits')
    expect({ code, err }).toEqual({ code: 0, err: `Changed since their text was confirmed, which is what counts: ${PAGE}. Confirm it again in Models, On your pages.\n` })
    expect(out).toMatch(/^all +\d+ +0\.0$/m)
  })

  it('says in a sentence what cannot be', async () => {
    const gone = join(folder, 'gone')
    expect(judge('capitals-digits', 'runes')).toEqual({ code: 1, out: '', err: 'There is no model "runes": name one of capitals-digits, capitals-digits-mlp, latin.\n' })
    expect(cli('judge', '--workspace', gone).err).toMatch(/^There is no workspace at .*: import a page first, or name another folder with --workspace.\n$/)
    expect(existsSync(gone)).toBe(false)
    await inWindow(workspace, async () => expect(judge().err).toContain(`is open in another Glyphwright (process ${process.pid})`))
  })
})

it('names a page that cannot be read any more, and shows what there is', async () => {
  await inWindow(workspace, async (caller) => {
    await caller.testPages.release({ pageIds: [1] })
    await caller.testPages.confirm({ pageIds: [1] })
  })
  for (const name of readdirSync(join(workspace, 'pages'))) rmSync(join(workspace, 'pages', name))
  const { code, out, err } = judge('latin')
  expect(code).toBe(1)
  expect(err).toMatch(/^Welcome\.png .*\n$/)
  expect(out).toMatch(/^all +\d+ +n\/a$/m)
})
