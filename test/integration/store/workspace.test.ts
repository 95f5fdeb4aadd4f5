import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judging } from '../../../src/main/store/migrations/0006-judging'
import { migrations } from '../../../src/main/store/migrations'
import * as schema from '../../../src/main/store/schema'
import { openWorkspace, type Workspace } from '../../../src/main/store/workspace'
import { pageScope, type Change, type HistoryScope } from '../../../src/shared/edit'
import { applyOperation, operationLabel } from '../../../src/shared/layout/apply-operation'
import { layoutChanges } from '../../../src/shared/layout/layout-changes'
import type { LayoutOperation } from '../../../src/shared/layout/layout-operation'
import { speak } from '../../../src/shared/messages/messages'
import { asItIs, say } from '../../../src/shared/messages/saying'
import { pageText } from '../../../src/shared/page'
import { said } from '../../said'

let folder: string
const opened: Workspace[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-store-'))
})
afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

function open(readonly = false): Workspace {
  const workspace = openWorkspace({ workspaceDir: folder, bundledModelsDir: join(folder, 'none'), readonly })
  opened.push(workspace)
  return workspace
}
function closeAll(): void {
  for (const workspace of opened.splice(0)) workspace.close()
}

const file = {
  sha256: 'a'.repeat(64),
  extension: 'png',
  mediaType: 'image/png',
  byteCount: 10,
  name: 'letter.png',
  frames: [{ width: 100, height: 50 }]
}
const dataset = {
  sha256: `abcdef${'0'.repeat(58)}`,
  name: 'letters',
  source: 'letters.zip',
  format: 'image-zip',
  sampleCount: 3,
  testCount: 1,
  symbols: ['A', 'B'],
  classCounts: [2, 1],
  width: 28,
  height: 28,
  remarks: ['Every image is 28 x 28.']
}
const glyph = (symbol: string, confidence = 0.9) => ({
  symbol,
  confidence,
  setBy: 'machine' as const,
  box: { x: 1, y: 2, width: 3, height: 4 },
  candidates: [{ symbol, probability: confidence }]
})
const words = (...texts: string[]) => texts.map((text) => ({ glyphs: [...text].map((symbol) => glyph(symbol)) }))

function withReadPage(workspace: Workspace): { pageId: number; glyphId: number } {
  const [pageId] = workspace.pages.add(file)
  const lines = [{ words: words('AB', 'C') }, { words: words('D') }]
  const { id } = workspace.readings.add({ pageId, modelId: 'm', provenance: [], lines })
  workspace.readings.showFirst(pageId, id)
  const stored = workspace.readings.ofPage(pageId)
  if (stored === undefined) throw new Error('not stored')
  return { pageId, glyphId: stored.lines[0].words[0].glyphs[0].id }
}
const textOf = (workspace: Workspace, pageId: number) => pageText(workspace.readings.ofPage(pageId)?.lines ?? [])
const history = (workspace: Workspace, scope: HistoryScope) => {
  const { undo, redo } = workspace.edits.state(scope)
  return { undo: said(undo), redo: said(redo) }
}
const setSymbol = (workspace: Workspace, pageId: number, glyphId: number, from: string, to: string) =>
  workspace.edits.perform(pageScope(pageId), { key: 'history:change', values: { from, to } }, [
    { kind: 'glyph-symbol', glyphId, before: { symbol: from, setBy: 'machine' }, after: { symbol: to, setBy: 'person' } }
  ])

describe('schema', () => {
  it('is what the migrations make', () => {
    open()
    const sqlite = new BetterSqlite3(join(folder, 'workspace.db'), { readonly: true })
    for (const table of Object.values(schema)) {
      const { name, columns, primaryKeys } = getTableConfig(table)
      const keys = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)))
      const made = sqlite.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number; pk: number }[]
      const described = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        // A primary key needs no NOT NULL of its own.
        notNull: column.notNull && !column.primary && !keys.has(column.name)
      }))
      expect(
        made.map((column) => ({ name: column.name, type: column.type, notNull: column.notnull === 1 && column.pk === 0 })),
        name
      ).toEqual(described)
    }
    sqlite.close()
  })

  it('runs in WAL mode with foreign keys on', () => {
    open()
    const sqlite = new BetterSqlite3(join(folder, 'workspace.db'))
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(sqlite.pragma('user_version', { simple: true })).toBe(migrations.length)
    sqlite.close()
  })
})

describe('migrating', () => {
  it('brings a workspace of the first version up to date and keeps what is in it', () => {
    const sqlite = new BetterSqlite3(join(folder, 'workspace.db'))
    sqlite.exec(migrations[0])
    sqlite.pragma(`application_id = ${0x474c5752}`)
    sqlite.pragma('user_version = 1')
    sqlite.exec(`
      INSERT INTO file VALUES ('${file.sha256}', 'png', 'image/png', 10, '2026-01-01');
      INSERT INTO page (sha256, frame_index, frame_count, name, width, height, imported_at)
        VALUES ('${file.sha256}', 0, 1, 'letter.png', 100, 50, '2026-01-01')`)
    sqlite.close()
    expect(() => open(true)).toThrowError(/is of an older version: open the workspace in Glyphwright once/)
    const { pages, datasets } = open()
    expect(pages.list().map(({ name }) => name)).toEqual(['letter.png'])
    expect(datasets.list()).toEqual([])
    expect(datasets.add(dataset)).toMatchObject(dataset)
  })
})

describe('the list of runs', () => {
  const metrics = [{ name: 'loss', label: 'Loss', unit: 'nats' as const, higherIsBetter: false }]
  const record = (epoch: number, loss: number) => ({ epoch, elapsedMs: 1, learningRate: 0.1, gradientNorm: 1, samplesPerSecond: 1, training: {}, validation: { loss }, layers: [] })
  const newRun = { name: 'r', preset: null, sweepId: null, dataset: { sha256: 'x', name: 'x' }, config: { rate: 1 }, model: {} }

  it('shows the values of the best epoch until the run is judged, and those of test', () => {
    const { runs, runList } = open()
    runs.add({ ...newRun, id: 'a' })
    runs.describe('a', { metrics, parameterCount: 3 })
    runs.recordEpoch('a', record(1, 0.5), 1)
    runs.recordEpoch('a', record(2, 0.7), 1)
    expect(runList.all()[0]).toMatchObject({ epochs: 2, bestEpoch: 1, config: { rate: 1 }, metrics, values: { validation: { loss: 0.5 }, test: {} } })
    runs.recordEvaluation('a', { part: 'test', count: 1, values: { loss: 0.6 }, confusion: [], classes: [], misread: [] })
    expect(runList.all()[0].values).toEqual({ validation: { loss: 0.5 }, test: { loss: 0.6 } })
  })

  it('says how long each trained, pauses not counted', () => {
    const { runs, runList } = open()
    runs.add({ ...newRun, id: 'a' })
    expect(runList.all()[0].trainedMs).toBe(0)
    runs.recordEpoch('a', { ...record(1, 0.5), elapsedMs: 1500 }, 1)
    runs.recordEpoch('a', { ...record(2, 0.4), elapsedMs: 3000 }, 2)
    expect(runList.all()[0].trainedMs).toBe(3000)
  })

  it('has of runs that were recorded before what their values say', () => {
    const { runs } = open()
    runs.add({ ...newRun, id: 'a' })
    runs.describe('a', { metrics, parameterCount: 3 })
    runs.recordEpoch('a', record(1, 0.5), 1)
    runs.recordEpoch('a', record(2, 0.4), 2)
    closeAll()
    const sqlite = new BetterSqlite3(join(folder, 'workspace.db'))
    sqlite.exec('ALTER TABLE run DROP COLUMN epochs; ALTER TABLE run DROP COLUMN best_values; DROP TABLE test_reading; DROP TABLE test_page')
    sqlite.exec(judging)
    sqlite.close()
    expect(open().runList.all()[0]).toMatchObject({ epochs: 2, values: { validation: { loss: 0.4 } } })
  })
})

describe('opening', () => {
  it('refuses a second writer at once, and says who holds it', () => {
    open()
    expect(() => open()).toThrowError(new RegExp(`is open in another Glyphwright \\(process ${process.pid}\\)`))
  })

  it('lets others look while one writes', () => {
    const writer = open()
    withReadPage(writer)
    expect(open(true).pages.list()).toHaveLength(1)
  })

  it('lets the next one in after the holder was killed', () => {
    const script = `
      const { default: BetterSqlite3 } = await import('better-sqlite3')
      const lock = new BetterSqlite3(process.argv[1])
      lock.exec('BEGIN EXCLUSIVE')
      process.kill(process.pid, 'SIGKILL')`
    closeAll()
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, join(folder, 'workspace.lock')])
    expect(run.signal).toBe('SIGKILL')
    expect(open().pages.count()).toBe(0)
  })

  it('refuses a database of a newer version and leaves it as it is', () => {
    open()
    closeAll()
    const sqlite = new BetterSqlite3(join(folder, 'workspace.db'))
    sqlite.pragma(`user_version = ${migrations.length + 1}`)
    sqlite.pragma('journal_mode = DELETE')
    sqlite.close()
    const before = readFileSync(join(folder, 'workspace.db'))
    expect(() => open()).toThrowError(/written by a newer Glyphwright.*update Glyphwright/)
    expect(readFileSync(join(folder, 'workspace.db')).equals(before)).toBe(true)
  })

  it('refuses a file that is no database, and one of another program', () => {
    writeFileSync(join(folder, 'workspace.db'), 'This is a letter to my aunt, not a database. '.repeat(40))
    expect(() => open()).toThrowError(/is not a database/)
    rmSync(join(folder, 'workspace.db'))
    const other = new BetterSqlite3(join(folder, 'workspace.db'))
    other.exec('CREATE TABLE recipe (name TEXT)')
    other.close()
    expect(() => open()).toThrowError(/database of another program/)
  })

  it('removes what imports left half-done', () => {
    const { files } = open()
    writeFileSync(join(files.staging, 'half'), 'x')
    mkdirSync(`${files.dataset(dataset.sha256)}.part`)
    mkdirSync(files.dataset(dataset.sha256))
    closeAll()
    open()
    expect(readdirSync(files.staging)).toEqual([])
    expect(readdirSync(files.datasets)).toEqual([dataset.sha256])
  })
})

describe('datasets', () => {
  const trash = { kind: 'dataset-trash', sha256: dataset.sha256, before: null, after: '2026-01-01' } as const

  it('keeps one entry for the same content, and takes it out of the trash when it comes again', () => {
    const { datasets, edits } = open()
    const added = datasets.add(dataset)
    edits.perform('datasets', { key: 'history:deleteDatasets', values: { count: 1 } }, [trash])
    expect([datasets.list(), datasets.get(dataset.sha256), datasets.find('letters')]).toEqual([[], undefined, undefined])
    expect(datasets.add({ ...dataset, name: 'again' })).toEqual(added)
    expect(datasets.list()).toEqual([added])
  })

  it('brings a deleted one back by undo', () => {
    const { datasets, edits } = open()
    datasets.add(dataset)
    edits.perform('datasets', { key: 'history:deleteDatasets', values: { count: 1 } }, [trash])
    edits.undo('datasets')
    expect(datasets.get(dataset.sha256)).toMatchObject(dataset)
  })

  it('is found by name and by the beginning of its hash; what means several is refused', () => {
    const { datasets } = open()
    datasets.add(dataset)
    const other = { ...dataset, sha256: `abcdef1${'0'.repeat(57)}` }
    datasets.add({ ...other, name: 'other' })
    expect(datasets.find('letters')?.sha256).toBe(dataset.sha256)
    expect(datasets.find('abcdef1')?.name).toBe('other')
    expect(datasets.find('abcde')).toBeUndefined()
    expect(() => datasets.find('abcdef')).toThrowError(/"abcdef" means 2 datasets: name one by its hash, abcdef000000, abcdef100000/)
  })
})

describe('pages', () => {
  it('keeps one entry for the same bytes, and takes it out of the trash when they come again', () => {
    const { pages, edits } = open()
    const [pageId] = pages.add(file)
    expect(pages.add({ ...file, name: 'copy.png' })).toEqual([pageId])
    edits.perform('library', { key: 'history:deletePages', values: { count: 1 } }, [{ kind: 'page-trash', pageId, before: null, after: '2026-01-01' }])
    expect(pages.list()).toEqual([])
    expect(pages.add(file)).toEqual([pageId])
    expect(pages.list().map(({ name }) => name)).toEqual(['letter.png'])
  })

  it('numbers the pages of a file with several', () => {
    const { pages } = open()
    pages.add({ ...file, name: 'book.pdf', frames: [file.frames[0], file.frames[0]] })
    expect(pages.list().map(({ name }) => name)).toEqual(['book.pdf, page 1', 'book.pdf, page 2'])
  })

  it('counts letters, doubtful ones and those set by a person, of the shown reading only', () => {
    const workspace = open()
    const { pageId, glyphId } = withReadPage(workspace)
    const lines = [{ words: [{ glyphs: [glyph('X', 0.3), glyph('Y', 0.9)] }] }]
    expect(workspace.pages.get(pageId)).toMatchObject({ glyphCount: 4, doubtfulCount: 0, correctedCount: 0, status: 'read' })
    setSymbol(workspace, pageId, glyphId, 'A', 'Q')
    expect(workspace.pages.get(pageId)).toMatchObject({ glyphCount: 4, correctedCount: 1 })
    const { show } = workspace.readings.add({ pageId, modelId: 'm', provenance: [], lines })
    workspace.edits.perform(pageScope(pageId), { key: 'history:readAgain' }, [show])
    expect(workspace.pages.get(pageId)).toMatchObject({ glyphCount: 2, doubtfulCount: 1, correctedCount: 0 })
  })
})

describe('edit log', () => {
  it('undoes and redoes across a restart', () => {
    let workspace = open()
    const { pageId, glyphId } = withReadPage(workspace)
    setSymbol(workspace, pageId, glyphId, 'A', 'Q')
    closeAll()
    workspace = open()
    expect(textOf(workspace, pageId)).toBe('QB C\nD')
    expect(history(workspace, pageScope(pageId))).toEqual({ undo: 'A to Q', redo: null })
    workspace.edits.undo(pageScope(pageId))
    closeAll()
    workspace = open()
    expect(textOf(workspace, pageId)).toBe('AB C\nD')
    expect(history(workspace, pageScope(pageId))).toEqual({ undo: null, redo: 'A to Q' })
    workspace.edits.redo(pageScope(pageId))
    expect(textOf(workspace, pageId)).toBe('QB C\nD')
    expect(workspace.readings.glyph(glyphId)?.glyph.setBy).toBe('person')
  })

  it('undoes edits last first, redoes them first first, and forgets what a new edit replaces', () => {
    const workspace = open()
    const { pageId, glyphId } = withReadPage(workspace)
    const scope = pageScope(pageId)
    setSymbol(workspace, pageId, glyphId, 'A', '1')
    setSymbol(workspace, pageId, glyphId, '1', '2')
    setSymbol(workspace, pageId, glyphId, '2', '3')
    workspace.edits.undo(scope)
    workspace.edits.undo(scope)
    expect(textOf(workspace, pageId)).toBe('1B C\nD')
    workspace.edits.redo(scope)
    expect(textOf(workspace, pageId)).toBe('2B C\nD')
    setSymbol(workspace, pageId, glyphId, '2', '9')
    expect(history(workspace, scope)).toEqual({ undo: '2 to 9', redo: null })
    expect(workspace.edits.redo(scope)).toBeNull()
  })

  it('says steps from before there were sayings as they were written, and new ones in the language', () => {
    const workspace = open()
    const { pageId, glyphId } = withReadPage(workspace)
    const scope = pageScope(pageId)
    setSymbol(workspace, pageId, glyphId, 'A', 'Q')
    const sqlite = new BetterSqlite3(join(folder, 'workspace.db'))
    sqlite.prepare('UPDATE edit SET label = ?').run('A to Q, {{symbol}}')
    sqlite.close()
    setSymbol(workspace, pageId, glyphId, 'Q', 'R')
    speak('de')
    try {
      expect(workspace.edits.steps(scope, 10).map(({ label }) => say(label))).toEqual(['Q zu R', 'A to Q, {{symbol}}'])
    } finally {
      speak('en')
    }
  })

  it('keeps the histories of pages and library apart', () => {
    const workspace = open()
    const { pageId, glyphId } = withReadPage(workspace)
    setSymbol(workspace, pageId, glyphId, 'A', 'Q')
    expect(workspace.edits.undo('library')).toBeNull()
    expect(textOf(workspace, pageId)).toBe('QB C\nD')
  })

  it('changes shapes and takes it back row by row, with the same ids, across a restart', () => {
    let workspace = open()
    const { pageId } = withReadPage(workspace)
    const scope = pageScope(pageId)
    const before = workspace.readings.ofPage(pageId)
    if (before === undefined) throw new Error('not stored')
    const [first, second] = before.lines[0].words[0].glyphs
    const edit = (operation: LayoutOperation): void => {
      const now = workspace.readings.ofPage(pageId) ?? before
      const shapes = [glyph('R'), glyph('N')].map(({ box, candidates }) => ({ box, candidates }))
      const after = applyOperation(now.lines, operation, { shapes, fresh: (table) => workspace.readings.nextId(table) })
      workspace.edits.perform(scope, operationLabel(now.lines, operation), layoutChanges(now.id, now.lines, after))
    }
    edit({ kind: 'split', glyphId: first.id, cut: 'likely' })
    edit({ kind: 'line-break', glyphId: second.id })
    edit({ kind: 'delete', glyphIds: [first.id] })
    expect(textOf(workspace, pageId)).toBe('N\nB C\nD')
    const last = workspace.readings.ofPage(pageId)
    closeAll()
    workspace = open()
    expect(workspace.edits.steps(scope, 10).map(({ label }) => said(label))).toEqual(['Delete R', 'Line break before B', 'Split A'])
    workspace.edits.goTo(scope, 0)
    expect(workspace.readings.ofPage(pageId)).toEqual(before)
    while (workspace.edits.redo(scope) !== null);
    expect(workspace.readings.ofPage(pageId)).toEqual(last)
  })

  it('undoes an edit of several pages from each of them, but not what came after it', () => {
    const workspace = open()
    const { pageId, glyphId } = withReadPage(workspace)
    const change: Change = { kind: 'glyph-symbol', glyphId, before: { symbol: 'A', setBy: 'machine' }, after: { symbol: '4', setBy: 'person' } }
    workspace.edits.perform('workspace', { key: 'history:changeLetters', values: { count: 2, symbol: '4' } }, [change], [pageId])
    expect(history(workspace, pageScope(pageId)).undo).toBe('2 letters to 4')
    expect(workspace.edits.undo(pageScope(pageId))).toMatchObject({ pageIds: [pageId] })
    expect(textOf(workspace, pageId)).toBe('AB C\nD')
    workspace.edits.redo('workspace')
    setSymbol(workspace, pageId, glyphId, '4', 'Q')
    workspace.edits.undo('workspace')
    expect(textOf(workspace, pageId)).toBe('QB C\nD')
  })

  it('an edit that fails half-way leaves nothing behind', () => {
    const workspace = open()
    const { pageId, glyphId } = withReadPage(workspace)
    expect(() =>
      workspace.edits.perform(pageScope(pageId), asItIs('broken'), [
        { kind: 'glyph-symbol', glyphId, before: { symbol: 'A', setBy: 'machine' }, after: { symbol: 'Z', setBy: 'person' } },
        { kind: 'page-reading', pageId, before: null, after: 999_999 }
      ])
    ).toThrow(/FOREIGN KEY/)
    expect(textOf(workspace, pageId)).toBe('AB C\nD')
    expect(workspace.edits.state(pageScope(pageId))).toEqual({ undo: null, redo: null })
  })
})

describe('settings', () => {
  it('are kept, and fall back to defaults where broken', () => {
    let workspace = open()
    expect(workspace.settings.get()).toEqual({ readOnImport: true, language: 'auto', readingProvider: 'cpu', activeModelId: null, baselineRunId: null, keys: {} })
    workspace.settings.update({ readOnImport: false })
    closeAll()
    workspace = open()
    expect(workspace.settings.get().readOnImport).toBe(false)
    closeAll()
    const sqlite = new BetterSqlite3(join(folder, 'workspace.db'))
    sqlite.prepare("UPDATE setting SET value = '5' WHERE key = 'settings'").run()
    sqlite.close()
    expect(open().settings.get().readOnImport).toBe(true)
  })
})
