/** `improve` as a shell sees it, and what the improved model reads. Needs `npm run build`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Backend } from '../../../src/main/backend'
import { importSamplePage, inWindow } from './own-pages'
import { cli } from './run-cli'

const TRUTH = 'THEQUICKBROWNFOXJUMPSOVER13DOGSFIXANYLETTERJUSTTYPEOVERIT'
/** A small network, so that it is soon trained. */
const MODEL = 'capitals-digits-mlp'

let workspace: string
beforeAll(() => {
  workspace = join(mkdtempSync(join(tmpdir(), 'glyphwright-improve-')), 'ws')
  importSamplePage(workspace)
})
afterAll(() => rmSync(join(workspace, '..'), { recursive: true, force: true }))

const improve = (...parameters: string[]) => cli('improve', '--workspace', workspace, ...parameters)

async function glyphsOf(caller: Backend['caller']) {
  const { lines } = await caller.pages.content({ pageId: 1 })
  return lines.flatMap(({ words }) => words.flatMap(({ glyphs }) => glyphs))
}

describe('improve', () => {
  it('says what is missing while nobody has corrected a page', async () => {
    await inWindow(workspace, (caller) => caller.models.activate({ modelId: MODEL }))
    expect(improve()).toEqual({ code: 1, out: '', err: 'Improving takes at least 20 letters, and there are 0 on pages that you corrected: correct a page first.\n' })
  })

  it('makes a model that names the letters that were kept aside more surely, and reads with it', async () => {
    await inWindow(workspace, async (caller) => {
      const glyphs = await glyphsOf(caller)
      expect(glyphs).toHaveLength(TRUTH.length)
      for (const [index, { id }] of glyphs.entries()) await caller.glyphs.setSymbol({ glyphId: id, symbol: TRUTH[index] })
      expect(await caller.models.improvement()).toEqual({ model: 'Capitals and digits, fully connected', setCount: 57, sureCount: 0, pageCount: 1, leastCount: 20 })
    })
    const { code, out, err } = improve('--use', '--name', 'My hand', '--json')
    expect({ code, err }).toMatchObject({ code: 0 })
    expect(out.trim().split('\n')).toHaveLength(10)
    expect(err).toMatch(/Of the letters that were kept aside it named [\d.]+ % before, and names [\d.]+ % now\./)

    await inWindow(workspace, async (caller) => {
      const models = await caller.models.list()
      const [mine] = models.filter(({ active }) => active)
      expect(mine.card).toMatchObject({ name: 'My hand', symbols: models.find(({ card }) => card.id === MODEL)?.card.symbols })
      expect(mine.card.id).toMatch(new RegExp(`^${MODEL}-improved-`))
      const [run] = await caller.runs.list()
      expect(run).toMatchObject({ name: 'My hand', state: 'finished', preset: 'improvement', config: { startFrom: MODEL } })
      const [before, ...after] = (await caller.runs.curve({ runId: run.id })).map(({ validation }) => validation)
      expect(Math.min(...after.map(({ loss }) => loss))).toBeLessThan(before['loss'])
      expect(Math.max(...after.map(({ accuracy }) => accuracy))).toBeGreaterThanOrEqual(before['accuracy'])
      // It can be improved again, and is then named after the same model.
      expect(await caller.models.improvement()).toMatchObject({ model: 'My hand', setCount: 57 })
    })
  })
})
