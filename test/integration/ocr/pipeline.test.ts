import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PageReader } from '../../../src/main/ocr/pipeline'
import { bottom, intersectionOverUnion, right, type Box } from '../../../src/shared/geometry'
import { inEnglish } from '../../../src/shared/messages/saying'
import type { Progress } from '../../../src/shared/progress'
import { readingText, type PageReading } from '../../../src/shared/reading'
import { writeBarOrRingModel } from './bar-or-ring-model'

let folder: string
let modelPath: string
const reader = new PageReader()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-pipeline-'))
  modelPath = join(folder, 'bar-or-ring.onnx')
  writeBarOrRingModel(modelPath)
})
afterAll(async () => {
  await reader.close()
  rmSync(folder, { recursive: true })
})

const LETTER = { width: 50, height: 80, stroke: 9, gap: 24, wordGap: 90, line: 150 }

/** Draws lines of I and O as strokes on shaded paper. */
function drawing(lines: readonly string[], slope = 0): { svg: string; boxes: Box[] } {
  const boxes: Box[] = []
  let shapes = ''
  lines.forEach((text, line) => {
    let x = 60
    for (const symbol of text) {
      const y = 70 + line * LETTER.line + Math.round(x * slope)
      const half = LETTER.stroke / 2
      if (symbol === 'I') {
        shapes += `<rect x="${x}" y="${y}" width="${LETTER.stroke}" height="${LETTER.height}"/>`
        boxes.push({ x, y, width: LETTER.stroke, height: LETTER.height })
        x += LETTER.stroke + LETTER.gap
      } else if (symbol === 'O') {
        const [rx, ry] = [LETTER.width / 2 - half, LETTER.height / 2 - half]
        const place = `cx="${x + LETTER.width / 2}" cy="${y + LETTER.height / 2}" rx="${rx}" ry="${ry}"`
        shapes += `<ellipse ${place} fill="none" stroke="#334" stroke-width="${LETTER.stroke}"/>`
        boxes.push({ x, y, width: LETTER.width, height: LETTER.height })
        x += LETTER.width + LETTER.gap
      } else x += LETTER.wordGap - LETTER.gap
    }
  })
  const paper =
    '<defs><linearGradient id="light">' +
    '<stop offset="0" stop-color="#eee8dd"/><stop offset="1" stop-color="#77746e"/>' +
    '</linearGradient></defs><rect width="900" height="700" fill="url(#light)"/>'
  const content = `${paper}<g fill="#334">${shapes}</g>`
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700">${content}</svg>`, boxes }
}

async function read(bytes: Buffer, progress: Progress[] = []): Promise<PageReading> {
  const filePath = join(folder, 'page')
  writeFileSync(filePath, bytes)
  return reader.read(
    { filePath, fileName: 'page', frameIndex: 0, languageDir: 'resources/language', modelPath },
    { signal: new AbortController().signal, onProgress: (each) => void progress.push(each) }
  )
}

const lines = ['OIO IO', 'IOOI', 'OO IIO OI']

describe('PageReader', () => {
  it('reads a page: lines, words, symbols, boxes, candidates, provenance', async () => {
    const { svg, boxes } = drawing(lines, 0.03)
    const progress: Progress[] = []
    const reading = await read(await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer(), progress)
    expect(readingText(reading.lines)).toBe(lines.join('\n'))
    expect(reading.lines.map(({ text }) => text)).toEqual(lines)
    expect(reading).toMatchObject({ width: 900, height: 700 })
    const glyphs = reading.lines.flatMap((line) => line.words.flatMap((word) => word.glyphs))
    glyphs.forEach((glyph, index) => {
      expect(intersectionOverUnion(glyph.box, boxes[index])).toBeGreaterThan(0.75)
      expect(glyph.candidates).toHaveLength(2)
      expect(glyph.candidates[0].symbol).toBe(glyph.symbol)
      expect(glyph.confidence).toBeGreaterThan(0.9)
      expect(glyph.candidates[0].probability + glyph.candidates[1].probability).toBeCloseTo(1, 5)
    })
    const done = reading.provenance.map(({ stage }) => stage)
    expect(done).toEqual(['decode', 'binarization', 'segmentation', 'recognition'])
    for (const { durationMs } of reading.provenance) expect(durationMs).toBeGreaterThan(0)
    const fractions = progress.map(({ fraction }) => fraction)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect([fractions[0], fractions.at(-1)]).toEqual([0, 1])
  })

  it('gives boxes of the upright page for a photograph on its side', async () => {
    const { svg, boxes } = drawing(['OI'])
    const upright = await sharp(Buffer.from(svg)).png().toBuffer()
    const onItsSide = await sharp(upright).rotate(270).withMetadata({ orientation: 6 }).png().toBuffer()
    const reading = await read(onItsSide)
    expect(reading).toMatchObject({ width: 900, height: 700 })
    const [glyph] = reading.lines[0].words[0].glyphs
    expect(intersectionOverUnion(glyph.box, boxes[0])).toBeGreaterThan(0.75)
  })

  it('works on a shrunk image of a very large page and gives boxes of the full one', async () => {
    const { svg, boxes } = drawing(['OIO'])
    const large = await sharp(Buffer.from(svg)).resize({ width: 6300, height: 4900 }).jpeg().toBuffer()
    const reading = await read(large)
    expect(reading).toMatchObject({ width: 6300, height: 4900 })
    const [first] = reading.lines[0].words[0].glyphs
    const { x, y, width, height } = boxes[0]
    const expected = { x: x * 7, y: y * 7, width: width * 7, height: height * 7 }
    expect(intersectionOverUnion(first.box, expected)).toBeGreaterThan(0.85)
    expect(right(first.box)).toBeLessThanOrEqual(6300)
    expect(bottom(first.box)).toBeLessThanOrEqual(4900)
  })

  it.each([
    ['a blank page', 400, 300, '#f4f1ea'],
    ['a single pixel', 1, 1, '#000000'],
    ['a long strip', 20_000, 3, '#ffffff']
  ])('finds nothing on %s', async (_name, width, height, background) => {
    const page = await sharp({ create: { width, height, channels: 3, background } }).png().toBuffer()
    const reading = await read(page)
    expect(reading.lines).toEqual([])
  })

  it('survives a page of pure noise', async () => {
    let state = 1
    // Lehmer's generator, as MINSTD.
    const next = (): number => (state = (state * 48_271) % 2_147_483_647)
    const noise = Buffer.from(Array.from({ length: 600 * 500 }, () => (next() >>> 16) & 255))
    const raw = { width: 600, height: 500, channels: 1 } as const
    const reading = await read(await sharp(noise, { raw }).png().toBuffer())
    expect(reading).toMatchObject({ width: 600, height: 500 })
  })

  it('gives the same reading for the same page', async () => {
    const page = await sharp(Buffer.from(drawing(lines).svg)).jpeg().toBuffer()
    const [first, second] = [await read(page), await read(page)]
    expect(second.lines).toEqual(first.lines)
  })

  it('reads on the CPU, and says why, where the provider it is asked for does not work', async () => {
    const filePath = join(folder, 'elsewhere.png')
    await sharp(Buffer.from(drawing(['OI']).svg)).png().toFile(filePath)
    const request = { filePath, fileName: 'elsewhere.png', frameIndex: 0, languageDir: 'resources/language', modelPath, provider: 'no-such-provider' }
    const reading = await reader.read(request, { signal: new AbortController().signal, onProgress: () => {} })
    expect(readingText(reading.lines)).toBe('OI')
    expect(reading.provenance.at(-1)?.parameters).toMatchObject({
      provider: 'cpu',
      notice: expect.stringMatching(/^Read on the CPU, because no-such-provider cannot be used here: /)
    })
  })

  it.each(['Opening the page', 'Telling ink from paper', 'Finding letters', 'Reading letters'])(
    'stops when cancelled while %s',
    async (stage) => {
      const filePath = join(folder, 'cancelled.png')
      await sharp(Buffer.from(drawing(lines).svg)).png().toFile(filePath)
      const controller = new AbortController()
      const work = reader.read(
        { filePath, fileName: 'cancelled.png', frameIndex: 0, languageDir: 'resources/language', modelPath },
        {
          signal: controller.signal,
          onProgress: (progress) => {
            if (inEnglish(progress.stage) === stage && progress.fraction < 0.99) controller.abort(new Error('stop'))
          }
        }
      )
      await expect(work).rejects.toThrow('stop')
    }
  )
})

describe('PageReader refuses', () => {
  const context = { signal: new AbortController().signal, onProgress: () => {} }
  const request = (path: string) => ({
    filePath: join(folder, 'none.png'),
    fileName: 'none.png',
    frameIndex: 0,
    languageDir: 'resources/language',
    modelPath: path
  })

  it('a model that was trained with another normalisation', async () => {
    const other = join(folder, 'other.onnx')
    writeBarOrRingModel(other, { normalisation: 'centre-of-mass-28' })
    const sentence = /Bar or ring takes glyphs normalised by "centre-of-mass-28"/
    await expect(reader.read(request(other), context)).rejects.toThrow(sentence)
  })

  it('a model whose input is not glyphs', async () => {
    const other = join(folder, 'input.onnx')
    writeBarOrRingModel(other, {}, 'sentences')
    await expect(reader.read(request(other), context)).rejects.toThrow(/has no input "glyphs"/)
  })

  it('a model that is not there, and a page that is not there', async () => {
    const noModel = reader.read(request(join(folder, 'none.onnx')), context)
    await expect(noModel).rejects.toThrow(/none.onnx cannot be read/)
    await expect(reader.read(request(modelPath), context)).rejects.toThrow(/^none.png is not there/)
  })
})
