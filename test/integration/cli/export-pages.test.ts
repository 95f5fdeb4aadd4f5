/** `export` as a shell sees it. Needs `npm run build`. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resourcesDir } from '../../../src/main/program-paths'
import { pageText } from '../../../src/shared/page'
import { importSamplePage, inWindow, PAGE } from './own-pages'
import { cli } from './run-cli'

let folder: string
let workspace: string
let corrected: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-export-'))
  workspace = join(folder, 'ws')
  importSamplePage(workspace)
  cli('import', join(resourcesDir, 'icons/icon.png'), '--no-read', '--workspace', workspace)
  corrected = await inWindow(workspace, async (caller) => {
    const content = () => caller.pages.content({ pageId: 1 })
    await caller.glyphs.setSymbol({ glyphId: (await content()).lines[0].words[0].glyphs[0].id, symbol: '@' })
    return `${pageText((await content()).lines)}\n`
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const exported = (...parameters: string[]) => cli('export', '--workspace', workspace, ...parameters)

describe('export', () => {
  it('prints the text as it was corrected, and tells of pages without any', () => {
    expect(corrected).toMatch(/^@/)
    expect(exported()).toEqual({ code: 0, out: corrected, err: 'icon.png has not been read yet, and is left out.\n' })
    expect(exported(PAGE)).toEqual({ code: 0, out: corrected, err: '' })
    expect(exported('icon.png')).toMatchObject({ code: 0, out: '', err: expect.stringContaining('There is no text') as string })
  })

  it('writes a file a page in the formats of `read`, while the workspace is open elsewhere', async () => {
    const output = join(folder, 'text')
    await inWindow(workspace, () => {
      expect(JSON.parse(exported('--output', output, '--json').out)).toEqual({ pages: [{ id: 1, name: PAGE, path: join(output, 'Welcome.txt') }] })
      expect(exported('--output', output, '--format', 'json')).toMatchObject({ code: 0, out: `${join(output, 'Welcome.json')}\n` })
      return Promise.resolve()
    })
    expect(readdirSync(output).sort()).toEqual(['Welcome.json', 'Welcome.txt'])
    expect(readFileSync(join(output, 'Welcome.txt'), 'utf8')).toBe(corrected)
    const { pages } = JSON.parse(readFileSync(join(output, 'Welcome.json'), 'utf8')) as { pages: { source: string; lines: { words: { glyphs: object[] }[] }[] }[] }
    expect(pages[0].source).toBe(PAGE)
    expect(pages[0].lines[0].words[0].glyphs[0]).toMatchObject({ symbol: '@', confidence: 1 })
  })

  it('refuses pages that are not there, and writes nothing then', () => {
    const output = join(folder, 'none')
    expect(exported('gone.png', '--output', output)).toMatchObject({ code: 1, err: expect.stringContaining('There is no page "gone.png"') as string })
    expect(existsSync(output)).toBe(false)
  })
})
