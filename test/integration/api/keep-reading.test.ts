import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepReading } from '../../../src/main/api/work/keep-reading'
import type { NewReading } from '../../../src/main/store/reading-repository'
import { openWorkspace, type Workspace } from '../../../src/main/store/workspace'
import { pageScope } from '../../../src/shared/edit'
import { glyphsOf } from '../../../src/shared/layout/line-edit'
import { pageText } from '../../../src/shared/page'
import type { QuarterTurns } from '../../../src/shared/reading'

let folder: string
let workspace: Workspace
let pageId: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-keep-'))
  workspace = openWorkspace({ workspaceDir: folder, bundledModelsDir: join(folder, 'none') })
  const frames = [{ width: 100, height: 50 }]
  ;[pageId] = workspace.pages.add({ sha256: 'a'.repeat(64), extension: 'png', mediaType: 'image/png', byteCount: 10, name: 'letter.png', frames })
})
afterEach(() => {
  workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One line, a box a letter. */
function reading(text: string, quarterTurns: QuarterTurns = 0): NewReading {
  const glyphs = [...text].map((symbol, index) => ({ symbol, confidence: 0.9, setBy: 'machine' as const, box: { x: index * 10, y: 5, width: 8, height: 10 }, candidates: [] }))
  return {
    pageId,
    modelId: 'm',
    provenance: [{ stage: 'segmentation', method: 'connected components', parameters: { quarterTurns }, durationMs: 1 }],
    lines: text === '' ? [] : [{ words: [{ glyphs }] }]
  }
}
const text = (): string => pageText(workspace.readings.ofPage(pageId)?.lines ?? [])
const proposed = (): string | null => {
  const waiting = workspace.readings.proposed(pageId)
  return waiting === undefined ? null : pageText(waiting.lines)
}
function setFirstLetter(symbol: string): void {
  const [{ id: glyphId, symbol: from }] = (workspace.readings.ofPage(pageId)?.lines ?? []).flatMap(glyphsOf)
  workspace.edits.perform(pageScope(pageId), { key: 'history:change', values: { from, to: symbol } }, [
    { kind: 'glyph-symbol', glyphId, before: { symbol: from, setBy: 'machine' }, after: { symbol, setBy: 'person' } }
  ])
}

describe('keepReading', () => {
  it('shows the first reading, and proposes the next', () => {
    keepReading(workspace, reading('AB'))
    keepReading(workspace, reading('AC'))
    expect([text(), proposed()]).toEqual(['AB', 'AC'])
  })

  it('proposes nothing where nothing differs, and takes back what waited', () => {
    expect(keepReading(workspace, reading('AB'))).toBe('shown')
    setFirstLetter('8')
    expect(keepReading(workspace, reading('AC'))).toBe('proposed')
    expect(keepReading(workspace, reading('AB'))).toBe('same')
    expect([text(), proposed()]).toEqual(['8B', null])
    expect(workspace.pages.get(pageId)?.hasProposal).toBe(false)
  })

  it('shows a reading of the page in another turn as a step of its history', () => {
    keepReading(workspace, reading('8V', 2))
    keepReading(workspace, reading('8W', 2))
    keepReading(workspace, reading('AB', 0))
    expect([text(), proposed()]).toEqual(['AB', null])
    workspace.edits.undo(pageScope(pageId))
    expect(text()).toBe('8V')
    workspace.edits.redo(pageScope(pageId))
    expect(text()).toBe('AB')
  })

  it('shows any reading that is to take the place of the one before', () => {
    keepReading(workspace, reading('AB'))
    keepReading(workspace, reading('ab'), true)
    expect([text(), proposed()]).toEqual(['ab', null])
    setFirstLetter('B')
    keepReading(workspace, reading('AB'), true)
    expect([text(), proposed()]).toEqual(['Bb', 'AB'])
  })

  it('only proposes it where a person has set a letter, or where it has none', () => {
    keepReading(workspace, reading('8V', 2))
    keepReading(workspace, reading('', 0))
    expect(text()).toBe('8V')
    setFirstLetter('B')
    keepReading(workspace, reading('AB', 0))
    expect([text(), proposed()]).toEqual(['BV', 'AB'])
  })
})
