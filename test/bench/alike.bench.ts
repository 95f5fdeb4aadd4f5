/**
 * "Correct once, fix everywhere" on a workspace of 20 pages of 300 letters: from the correction to the grid of letters that look
 * like the corrected one, as a window asks for it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { createBackend } from '../../src/main/backend'
import { resourcesDir } from '../../src/main/program-paths'
import { openWorkspace } from '../../src/main/store/workspace'
import { Random } from '../../src/shared/random'
import { median, type BenchTable } from './bench-table'

const PAGES = 20
const GLYPHS = 300
const LOOK_PIXELS = 256
const REPEATS = 9
/** Every third letter of a page is read as E: there are many to compare. */
const SYMBOLS = ['E', 'F', 'B']

export default async function bench(): Promise<BenchTable> {
  const workspaceDir = mkdtempSync(join(tmpdir(), 'glyphwright-bench-'))
  try {
    const glyphId = await fill(workspaceDir)
    const backend = await createBackend({ workspaceDir, canImportPaths: true, offerSample: false })
    const times: number[] = []
    let shown = 0
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const startedAt = performance.now()
      shown = (await backend.caller.review.alike({ glyphId, was: 'E' })).length
      times.push(performance.now() - startedAt)
    }
    await backend.close()
    return {
      title: `Letters like a corrected one, ${PAGES} pages of ${GLYPHS} letters`,
      rows: [{ shown, 'first ms': Math.round(times[0]), 'median ms': Math.round(median(times)), 'most ms': Math.round(Math.max(...times)) }]
    }
  } finally {
    rmSync(workspaceDir, { recursive: true, force: true })
  }
}

/** Returns the id of a letter that was read as E. */
async function fill(workspaceDir: string): Promise<number> {
  const images = Array.from({ length: PAGES }, (_page, index) => join(workspaceDir, `bench-${index}.png`))
  for (const [index, image] of images.entries()) {
    await sharp({ create: { width: 600 + index, height: 800, channels: 3, background: '#eee' } }).png().toFile(image)
  }
  const backend = await createBackend({ workspaceDir, canImportPaths: true, offerSample: false })
  const job = await backend.waitForJob((await backend.caller.pages.importPaths({ paths: images, read: false })).id)
  await backend.close()
  const workspace = openWorkspace({ workspaceDir, bundledModelsDir: join(resourcesDir, 'models') })
  const random = new Random(1)
  const common = Uint8Array.from({ length: LOOK_PIXELS }, () => random.below(256))
  for (const pageId of job.importedPageIds) {
    const glyphs = Array.from({ length: GLYPHS }, (_glyph, index) => glyphAt(index, common, random))
    const { id } = workspace.readings.add({ pageId, modelId: 'bench', provenance: [], lines: [{ words: [{ glyphs }] }] })
    workspace.readings.showFirst(pageId, id)
  }
  const found = workspace.readings.ofPage(job.importedPageIds[0])?.lines[0].words[0].glyphs[0].id
  workspace.close()
  if (found === undefined) throw new Error('The workspace has no letters.')
  return found
}

function glyphAt(index: number, common: Uint8Array, random: Random) {
  const symbol = SYMBOLS[index % SYMBOLS.length]
  return {
    symbol,
    setBy: 'machine' as const,
    confidence: 0.6,
    box: { x: 20 + (index % 20) * 28, y: 20 + Math.floor(index / 20) * 50, width: 24, height: 40 },
    candidates: [{ symbol, probability: 0.6 }],
    look: common.map((pixel) => Math.max(0, Math.min(255, pixel + random.below(160) - 80)))
  }
}
