import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formats, type SerializablePage } from '../../../../src/main/ocr/serialization/registry'
import type { GlyphReading, LineReading, WordReading } from '../../../../src/shared/reading'

const golden = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../fixtures/serialization', name), 'utf8')

function word(text: string, x: number, y: number): WordReading {
  const glyphs = [...text].map((symbol, index): GlyphReading => {
    const candidates = [
      { symbol, probability: Math.fround(0.9) },
      { symbol: symbol === 'O' ? '0' : '?', probability: Math.fround(0.1) }
    ]
    return { symbol, confidence: Math.fround(0.9), box: { x: x + index * 12, y, width: 10, height: 20 }, candidates }
  })
  return { text, glyphs }
}

const line = (...words: WordReading[]): LineReading => ({ text: words.map(({ text }) => text).join(' '), words })

const pages: SerializablePage[] = [
  {
    source: 'scans/note.jpg',
    width: 200,
    height: 100,
    lines: [line(word('GO', 5, 5), word('ON', 50, 6)), line(word('7', 5, 40))]
  },
  { source: 'scans/blank.tif#page=2', width: 10, height: 10, lines: [] }
]

it.each(formats.map((format) => [format.id, format] as const))('%s matches its golden file', (_id, format) => {
  expect(format.serialize(pages)).toBe(golden(`two-pages.${format.extension}`))
})

it('writes nothing else that a reading carries', () => {
  const withTimings = { ...pages[1], provenance: [{ durationMs: 3 }] }
  const [, json] = formats
  expect(json.serialize([withTimings])).toBe(json.serialize([pages[1]]))
})

it('writes an empty text for a page without letters, and an empty list for no pages', () => {
  expect(formats.map((format) => format.serialize([pages[1]]))[0]).toBe('')
  expect(formats.map((format) => format.serialize([]))).toEqual(['', '{\n  "pages": []\n}\n'])
})
