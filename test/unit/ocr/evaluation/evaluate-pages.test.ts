import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { evaluatePages, type ReadImage } from '../../../../src/main/ocr/evaluation/evaluate-pages'
import { asItIs } from '../../../../src/shared/messages/saying'
import type { LineReading } from '../../../../src/shared/reading'
import { UserError } from '../../../../src/shared/user-error'
import { box } from '../drawing'

let truthDir: string
beforeEach(() => void (truthDir = mkdtempSync(join(tmpdir(), 'glyphwright-truth-'))))
afterEach(() => rmSync(truthDir, { recursive: true }))

const put = (name: string, content: unknown): void =>
  writeFileSync(join(truthDir, name), typeof content === 'string' ? content : JSON.stringify(content))

/** Glyphs of 10 x 10, 20 apart. */
function line(text: string): LineReading {
  const glyphs = [...text].map((symbol, index) => {
    return { symbol, confidence: 1, box: box(index * 20, 0, 10, 10), candidates: [] }
  })
  return { text, words: [{ text, glyphs }] }
}

const reads = (texts: Readonly<Record<string, string>>): ReadImage => (path) => {
  const text = Object.entries(texts).find(([name]) => path.endsWith(name))?.[1]
  if (text === undefined) return Promise.reject(new UserError(asItIs(`${path} is damaged.`)))
  return Promise.resolve({ lines: [line(text)] })
}

it('scores every page with truth and adds them up', async () => {
  put('one.gt.txt', 'AB\n')
  put('one.jpg', '')
  put('one.box.json', [{ char: 'A', x: 0, y: 0, w: 10, h: 10 }, { char: 'B', x: 20, y: 0, w: 10, h: 10 }])
  put('one.ignore.json', [{ x: 40, y: 0, w: 10, h: 10 }])
  put('two.gt.txt', 'XYZ')
  put('two.TIF', '')
  put('unrelated.png', '')
  const seen: string[] = []
  const { pages, total } = await evaluatePages({
    truthDir,
    read: reads({ 'one.jpg': 'A8C', 'two.TIF': 'XYZ' }),
    onPage: ({ page }, done, count) => void seen.push(`${page} ${done}/${count}`)
  })
  expect(seen).toEqual(['one 1/2', 'two 2/2'])
  expect(pages[0].boxes).toEqual({ matched: 2, expected: 2, found: 2, symbolsRight: 1, overlapSum: 2 })
  expect(pages[1].boxes).toBeNull()
  expect(total.boxes).toEqual(pages[0].boxes)
  expect(pages.map(({ difference: { basis, lines } }) => [basis, ...lines.flat().map(({ cause }) => cause)])).toEqual([
    ['boxes', null, 'misread', 'added'],
    ['text', null, null, null]
  ])
  expect(total.text).toMatchObject({ errorsWithoutSpaces: 2, charactersWithoutSpaces: 5, words: 2, wordErrors: 1 })
})

it('counts a page that cannot be read as missing, and says why', async () => {
  put('one.gt.txt', 'AB')
  put('one.jpg', '')
  const { pages } = await evaluatePages({ truthDir, read: reads({}) })
  expect(pages[0].problem).toMatch(/one.jpg is damaged/)
  expect(pages[0].text.errorsWithoutSpaces).toBe(2)
})

it('lets a defect through', async () => {
  put('one.gt.txt', 'AB')
  put('one.jpg', '')
  await expect(evaluatePages({ truthDir, read: () => Promise.reject(new TypeError('ours')) })).rejects.toThrow('ours')
})

it('says what is wrong with a truth folder', async () => {
  const read = reads({})
  await expect(evaluatePages({ truthDir: join(truthDir, 'none'), read })).rejects.toThrow(/cannot be opened/)
  await expect(evaluatePages({ truthDir, read })).rejects.toThrow(/holds no NAME.gt.txt/)
  put('one.gt.txt', 'AB')
  await expect(evaluatePages({ truthDir, read })).rejects.toThrow(/no image one/)
  put('one.jpg', '')
  put('one.box.json', '[{"x":1}]')
  await expect(evaluatePages({ truthDir, read })).rejects.toThrow(/one.box.json is not a list of boxes/)
})
