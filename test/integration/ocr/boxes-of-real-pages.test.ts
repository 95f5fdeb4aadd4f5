/** Boxes on photographed and drawn pages with ground truth: no network takes part. */
import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sauvola } from '../../../src/main/ocr/binarization/sauvola'
import { toWorkingResolution } from '../../../src/main/ocr/binarization/working-resolution'
import { decodeGrey } from '../../../src/main/ocr/decode/page-pixels'
import { evaluatePages } from '../../../src/main/ocr/evaluation/evaluate-pages'
import { segmentPage } from '../../../src/main/ocr/segmentation/segment-page'
import type { Box } from '../../../src/shared/geometry'
import type { GlyphReading, LineReading } from '../../../src/shared/reading'

const pages = resolve('../shared/pages')

const enlarged = ({ x, y, width, height }: Box, factor: number): Box => ({
  x: x * factor,
  y: y * factor,
  width: width * factor,
  height: height * factor
})

/** Every glyph is called "?": only where it is counts. */
async function linesOf(filePath: string): Promise<{ lines: LineReading[] }> {
  const { image } = await decodeGrey({ filePath, fileName: basename(filePath) }, 0)
  const { image: working, scale, shrink } = toWorkingResolution(image)
  const { lines: found } = segmentPage(sauvola.binarize(working, scale).image, scale.letterHeight)
  const lines = found.map(({ glyphs, breakOdds }) => {
    const words: { text: string; glyphs: GlyphReading[] }[] = []
    glyphs.forEach(({ box }, index) => {
      if (breakOdds[index] > 0) words.push({ text: '', glyphs: [] })
      const word = words[words.length - 1]
      word.text += '?'
      word.glyphs.push({ symbol: '?', confidence: 0, box: enlarged(box, shrink), candidates: [] })
    })
    return { text: words.map(({ text }) => text).join(' '), words }
  })
  return { lines }
}

describe.skipIf(!existsSync(pages))('boxes on real pages', () => {
  it.each([
    ['clean', 0.99],
    ['sheets', 0.98],
    ['hard', 0.97]
  ])('%s: F1 at least %f', async (folder, least) => {
    const { total } = await evaluatePages({ truthDir: resolve(pages, folder), read: linesOf })
    const { matched, expected, found } = total.boxes ?? { matched: 0, expected: 1, found: 0 }
    expect((2 * matched) / (expected + found)).toBeGreaterThan(least)
  })

  it('finds the lines and words of the haiku', async () => {
    const { lines } = await linesOf(resolve(pages, 'clean', '03_haiku.jpg'))
    const wordLengths = lines.map(({ words }) => words.map(({ glyphs }) => glyphs.length))
    expect(wordLengths).toEqual([[6, 3, 4], [3, 9, 4, 4, 4, 5], [12]])
  })
})
