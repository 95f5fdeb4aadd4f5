/** `datasets from-pages` as a shell sees it. Needs `npm run build`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DatasetSummary } from '../../../src/shared/dataset'
import { importSamplePage, inWindow, PAGE } from './own-pages'
import { cli } from './run-cli'

let folder: string
let untouched: string
let corrected: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-from-pages-'))
  untouched = join(folder, 'untouched')
  corrected = join(folder, 'corrected')
  for (const workspace of [untouched, corrected]) importSamplePage(workspace)
  await inWindow(corrected, async (caller) => {
    const { lines } = await caller.pages.content({ pageId: 1 })
    const glyphs = lines.flatMap(({ words }) => words.flatMap((word) => word.glyphs))
    for (const [index, symbol] of ['Q', 'Z', 'Q'].entries()) await caller.glyphs.setSymbol({ glyphId: glyphs[index].id, symbol })
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const take = (workspace: string, ...parameters: string[]) => cli('datasets', 'from-pages', '--workspace', workspace, ...parameters)
const datasetOf = ({ out }: { out: string }): DatasetSummary => (JSON.parse(out) as { dataset: DatasetSummary }).dataset

describe('datasets from-pages', () => {
  it('takes the letters that a person has set, and no other', () => {
    const taken = take(corrected, '--json')
    expect(taken).toMatchObject({ code: 0, err: `3 letters that a person has set on ${PAGE}.\n` })
    const dataset = datasetOf(taken)
    expect(dataset).toMatchObject({ name: 'Letters set on pages', source: 'pages', sampleCount: 3, symbols: ['Q', 'Z'], classCounts: [2, 1] })
    expect(cli('datasets', 'list', '--workspace', corrected).out).toContain(`${dataset.sha256.slice(0, 12)}  Letters set on pages  3 images`)
  })

  it('takes all letters of the pages that are named, under a name', () => {
    const [byId, byName] = [take(untouched, '1', '--all', '--name', 'mine', '--json'), take(untouched, PAGE, '--all')]
    expect(byId.code).toBe(0)
    const { sha256, name, sampleCount } = datasetOf(byId)
    expect([name, sampleCount > 20]).toEqual(['mine', true])
    expect(byName).toMatchObject({ code: 0, err: `${sampleCount} letters as they stood on ${PAGE}.\n` })
    expect(byName.out).toMatch(new RegExp(`^${sha256.slice(0, 12)}  mine  ${sampleCount} images of .* from pages\n$`))
  })

  it('says in a sentence what cannot be', async () => {
    const gone = join(folder, 'gone')
    expect(take(untouched)).toEqual({ code: 1, out: '', err: 'Nobody has set a letter on these pages yet: correct or confirm some in Read, or take all letters as they stand.\n' })
    expect(take(corrected, '2')).toEqual({ code: 1, out: '', err: `There is no page "2" in ${corrected}: list them with "pages".\n` })
    expect(take(corrected, '--name', ' ').err).toMatch(/^This request is not right: name: .*\n$/)
    expect(take(gone).err).toMatch(/^There is no workspace at .*: import a page first, or name another folder with --workspace.\n$/)
    expect(existsSync(gone)).toBe(false)
    await inWindow(corrected, async () => expect(take(corrected).err).toContain(`is open in another Glyphwright (process ${process.pid})`))
  })

  it('says that letters which are all alike make no set', async () => {
    await inWindow(untouched, async (caller) => {
      const { lines } = await caller.pages.content({ pageId: 1 })
      await caller.glyphs.setSymbol({ glyphId: lines[0].words[0].glyphs[0].id, symbol: 'Q' })
    })
    expect(take(untouched)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^The letters taken from the pages are all Q: .*\n$/) })
  })
})
