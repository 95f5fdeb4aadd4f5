/** The command line as a shell sees it. Needs `npm run build`. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBackend } from '../../../src/main/backend'
import { resourcesDir } from '../../../src/main/program-paths'
import { cli } from './run-cli'

const samplePage = join(resourcesDir, 'samples/Welcome.png')
const truthDir = join(resourcesDir, '../../shared/pages/clean')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-cli-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('read', () => {
  it('prints the text of a page, and nothing else, to standard output', () => {
    const { code, out, err } = cli('read', samplePage)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.trimEnd().split('\n')).toHaveLength(4)
    expect(out).toMatch(/^[A-Z0-9 \n]+$/)
  })

  it('gives every glyph as JSON, with boxes inside the page and candidates that are probabilities', () => {
    const { code, out } = cli('read', samplePage, '--format', 'json')
    expect(code).toBe(0)
    const { pages } = JSON.parse(out) as { pages: { source: string; width: number; height: number; lines: Line[] }[] }
    type Box = { x: number; y: number; width: number; height: number }
    type Glyph = { symbol: string; confidence: number; box: Box; candidates: { symbol: string; probability: number }[] }
    type Line = { text: string; words: { text: string; glyphs: Glyph[] }[] }
    expect(pages).toHaveLength(1)
    expect(pages[0]).toMatchObject({ source: samplePage, width: 1600, height: 1000 })
    for (const line of pages[0].lines) expect(line.words.map(({ text }) => text).join(' ')).toBe(line.text)
    const words = pages[0].lines.flatMap(({ words }) => words)
    for (const word of words) expect(word.glyphs.map(({ symbol }) => symbol).join('')).toBe(word.text)
    for (const { symbol, confidence, box, candidates } of words.flatMap(({ glyphs }) => glyphs)) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height).toBeLessThanOrEqual(1000)
      expect(candidates.map((candidate) => candidate.symbol)).toContain(symbol)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(candidates).toHaveLength(5)
      expect(candidates.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1.0001)
    }
  })

  it('reads what it can, names what it cannot, and exits with 1', () => {
    const broken = join(folder, 'broken.png')
    writeFileSync(broken, readFileSync(samplePage).subarray(0, 5000))
    const { code, out, err } = cli('read', broken, samplePage, join(folder, 'gone.jpg'))
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n')).toHaveLength(4)
    const complaints = err.trimEnd().split('\n')
    expect(complaints).toHaveLength(2)
    expect(complaints[0]).toContain('broken.png')
    expect(complaints[1]).toContain('gone.jpg')
  })

  it('writes a file a page', () => {
    expect(cli('read', samplePage, '--output', join(folder, 'text')).code).toBe(0)
    expect(readdirSync(join(folder, 'text'))).toEqual(['Welcome.txt'])
  })

  it('gives two sources of one name a file each', () => {
    const twin = join(folder, 'WELCOME.png')
    copyFileSync(samplePage, twin)
    expect(cli('read', samplePage, twin, '--output', join(folder, 'text')).code).toBe(0)
    expect(readdirSync(join(folder, 'text')).sort()).toEqual(['WELCOME (2).txt', 'Welcome.txt'])
  })

  it('says so when the folder for the text cannot be had, before anything is read', () => {
    const notes = join(folder, 'notes')
    writeFileSync(notes, '')
    const { code, out, err } = cli('read', samplePage, '--output', notes)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/notes cannot be written \(.*\): choose another folder with --output/)
  })

  it('prints nothing at all when nothing could be read', () => {
    expect(cli('read', join(folder, 'gone.jpg'))).toMatchObject({ code: 1, out: '' })
  })

  it('names a model that is none', () => {
    const notModel = join(folder, 'notes.onnx')
    writeFileSync(notModel, 'These are notes.')
    const { code, err } = cli('read', samplePage, '--model', notModel)
    expect(code).toBe(1)
    expect(err).toContain('notes.onnx')
    expect(err).not.toMatch(/went wrong inside/)
  })
})

describe('usage', () => {
  it.each([[['read']], [['read', 'a.png', '--format', 'docx']], [['wright']], [['train', '--seed', 'x']], [['datasets', 'import', 'x', '--transposed', '--upright']], [['datasets', 'synthesise', '--recipe', 'print', '--per-class', '0']], [['datasets', 'synthesise', '--recipe', 'runes']], [['evaluate-pages']], [['evaluate', '--part', 'own']]])(
    '%j exits with 2 and says why',
    (parameters) => {
      const { code, out, err } = cli(...parameters)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err).toMatch(/error/)
    }
  )

  it('help is no mistake', () => {
    expect(cli('--help')).toMatchObject({ code: 0 })
  })
})

describe('import and pages', () => {
  it('imports, reads and lists', () => {
    const workspace = join(folder, 'ws')
    const imported = cli('import', samplePage, folder, '--workspace', workspace, '--json')
    expect(imported.code).toBe(1)
    const document = JSON.parse(imported.out) as { pageIds: number[]; problems: { fileName: string }[] }
    expect(document.pageIds).toHaveLength(1)
    expect(document.problems).toHaveLength(1)
    const listed = cli('pages', '--workspace', workspace, '--json')
    expect(listed.code).toBe(0)
    const { pages } = JSON.parse(listed.out) as { pages: { name: string; status: string }[] }
    expect(pages).toMatchObject([{ name: 'Welcome.png', status: 'read' }])
  })

  it('is refused while the workspace is open elsewhere; listing is not', async () => {
    const workspaceDir = join(folder, 'ws')
    const backend = await createBackend({ workspaceDir, offerSample: false })
    try {
      const refused = cli('import', samplePage, '--workspace', workspaceDir)
      expect(refused.code).toBe(1)
      expect(refused.err).toContain(`is open in another Glyphwright (process ${process.pid})`)
      expect(cli('pages', '--workspace', workspaceDir, '--json').code).toBe(0)
    } finally {
      await backend.close()
    }
  })

  it('says what to do where there is no workspace', () => {
    const { code, err } = cli('pages', '--workspace', join(folder, 'none'))
    expect(code).toBe(1)
    expect(err).toMatch(/There is no workspace at .*import a page first/)
  })
})

describe('inspect', () => {
  it('shows what the bundled model takes and gives, in words or as JSON', () => {
    const model = join(resourcesDir, 'models/capitals-digits-mlp.onnx')
    const { code, out, err } = cli('inspect', model, '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      producer: 'Glyphwright',
      inputs: [{ name: 'glyphs', type: 'uint8', shape: ['N', 32, 32] }],
      outputs: [{ name: 'probabilities', type: 'float32', shape: ['N', 36] }],
      parameterCount: 67942
    })
    expect(cli('inspect', model).out).toMatch(/^capitals-digits-mlp.onnx\nsize .*\nproducer    Glyphwright\n/)
  })

  it('says in a sentence that a file is no model, or is not there', () => {
    const { code, out, err } = cli('inspect', samplePage)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^Welcome.png is not an ONNX model \(.*\): choose a file that ends in .onnx.\n$/)
    expect(cli('inspect', join(folder, 'gone.onnx')).err).toBe('The model gone.onnx cannot be read (ENOENT): check its path.\n')
  })
})

describe('datasets', () => {
  it('imports what it can, names what it cannot, lists and shows', () => {
    const workspace = join(folder, 'ws')
    const good = join(folder, 'digits.csv')
    writeFileSync(good, 'label,a,b,c,d\n3,0,9,0,0\n8,0,0,200,0\n')
    const bad = join(folder, 'bad.csv')
    writeFileSync(bad, '3,0,9,0,0\n8,0,0,x,0\n')
    const imported = cli('datasets', 'import', bad, good, '--workspace', workspace, '--json')
    expect(imported.code).toBe(1)
    expect(imported.err).toMatch(/^bad.csv has "x" in line 2, column 4, where a whole number from 0 to 255 is wanted: put one there.\n$/)
    const { datasets, problems } = JSON.parse(imported.out) as { datasets: { name: string; sha256: string }[]; problems: string[] }
    expect(datasets).toMatchObject([{ name: 'digits', sampleCount: 2, classCounts: [0, 0, 0, 1, 0, 0, 0, 0, 1, 0] }])
    expect(problems).toHaveLength(1)
    const [{ sha256 }] = datasets

    const listed = cli('datasets', 'list', '--workspace', workspace)
    expect(listed).toMatchObject({ code: 0, out: `${sha256.slice(0, 12)}  digits  2 images of 2 x 2  10 symbols  from digits.csv\n` })
    const sheet = join(folder, 'sheet.png')
    const shown = cli('datasets', 'show', sha256.slice(0, 8), '--contact-sheet', sheet, '--workspace', workspace)
    expect(shown.code).toBe(0)
    expect(shown.out).toContain(`sha256 ${sha256}`)
    expect(readFileSync(sheet).subarray(1, 4).toString()).toBe('PNG')
  })

  it('draws what a recipe draws, the same again from the same seed', () => {
    const sheet = join(folder, 'sheet.png')
    const drawn = (workspace: string) =>
      cli('datasets', 'synthesise', '--recipe', 'capitals-digits', '--per-class', '2', '--seed', '5', '--sheet', sheet, '--workspace', join(folder, workspace), '--json')
    const [first, again] = [drawn('ws'), drawn('other')]
    expect(first.code).toBe(0)
    const { dataset } = JSON.parse(first.out) as { dataset: { name: string; sampleCount: number; sha256: string } }
    expect(dataset).toMatchObject({ name: 'capitals-digits-drawn', sampleCount: 36 * 2 + 60 })
    expect((JSON.parse(again.out) as { dataset: { sha256: string } }).dataset.sha256).toBe(dataset.sha256)
    expect(readFileSync(sheet).subarray(1, 4).toString()).toBe('PNG')
  })

  it('refuses a drawing that it could not keep', () => {
    const gone = join(folder, 'gone', 'sheet.png')
    expect(cli('datasets', 'synthesise', '--recipe', 'print', '--sheet', gone, '--workspace', join(folder, 'ws'))).toEqual({
      code: 1,
      out: '',
      err: `There is no folder ${join(folder, 'gone')} for the contact sheet: make it first.\n`
    })
  })

  it('says which there are when it is asked for another', () => {
    const workspace = join(folder, 'ws')
    const file = join(folder, 'digits.csv')
    writeFileSync(file, '3,0,9,0,0\n8,0,0,200,0\n')
    expect(cli('datasets', 'import', file, '--name', 'Mine', '--workspace', workspace).code).toBe(0)
    const { code, err } = cli('datasets', 'show', 'theirs', '--workspace', workspace)
    expect(code).toBe(1)
    expect(err).toBe(`There is no dataset "theirs" in ${workspace}: it has Mine.\n`)
  })
})

describe.skipIf(!existsSync(truthDir))('evaluate-pages', () => {
  it('scores the photographed pages under the error that the project promises', () => {
    const { code, out } = cli('evaluate-pages', '--truth', truthDir, '--json')
    expect(code).toBe(0)
    const { pages, total } = JSON.parse(out) as Evaluation
    type Scores = { text: { characterErrorRateWithoutSpaces: number }; boxes: { f1: number } }
    type Difference = { basis: string; lines: { truth: string; read: string; marks: string }[] }
    type Evaluation = { pages: (Scores & { name: string; difference: Difference })[]; total: Scores }
    expect(pages.map(({ name }) => name)).toEqual(['02_letters', '03_haiku', 'kalo_systhma'])
    expect(total.text.characterErrorRateWithoutSpaces).toBeLessThan(0.3)
    expect(total.boxes.f1).toBeGreaterThan(0.95)
    const [{ difference }] = pages
    expect(difference.basis).toBe('boxes')
    expect(difference.lines).toHaveLength(5)
    for (const { truth, read, marks } of difference.lines) expect([read.length, marks.length]).toEqual([truth.length, truth.length])
  })

  it('shows on request which letters were lost', () => {
    const { code, out } = cli('evaluate-pages', '--truth', truthDir, '--diff')
    expect(code).toBe(0)
    expect(out).toMatch(/^02_letters \(by boxes\)/)
    expect(out).toMatch(/\d+ cut: one glyph read as several/)
    expect(out).toMatch(/^all /m)
  })
})
