/** Boxes and words of a page that lies on its side, and other ways to cut a word, with the smallest network that can read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BoxReader } from '../../../src/main/ocr/box-reader'
import { ReadyPages } from '../../../src/main/ocr/ready-page'
import { KeptClassifier } from '../../../src/main/ocr/recognition/kept-classifier'
import { WordWays } from '../../../src/main/ocr/word-ways'
import { enclosing, intersectionOverUnion, type Box } from '../../../src/shared/geometry'
import { wayText } from '../../../src/shared/layout/word-way'
import { inSilence } from '../../../src/shared/progress'
import { turnBack } from '../../../src/shared/quarter-turn'
import type { QuarterTurns } from '../../../src/shared/reading'
import { writeBarOrRingModel } from './bar-or-ring-model'

const size = { width: 700, height: 300 }
let folder: string
let modelPath: string
const pages = new ReadyPages()
const classifiers = new KeptClassifier()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-ways-'))
  modelPath = join(folder, 'bar-or-ring.onnx')
  writeBarOrRingModel(modelPath)
})
afterAll(async () => {
  await classifiers.close()
  rmSync(folder, { recursive: true })
})

const ring = (x: number): Box => ({ x, y: 80, width: 60, height: 90 })
const bar = (x: number): Box => ({ x, y: 80, width: 12, height: 90 })
/** O, then O and O that touch, then I. */
const boxes = { first: ring(60), second: ring(200), third: ring(259), last: bar(400) }

async function drawn(): Promise<Buffer> {
  const rings = [boxes.first, boxes.second, boxes.third].map(
    ({ x, y }) => `<ellipse cx="${x + 30}" cy="${y + 45}" rx="25" ry="40" fill="none" stroke="#223" stroke-width="10"/>`
  )
  const { x, y } = boxes.last
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#eee"/>` +
    `${rings.join('')}<rect x="${x}" y="${y}" width="12" height="90" fill="#223"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** The drawing as it lies when it takes `turns` clockwise to stand upright, and what says where its boxes lie. */
async function lying(turns: QuarterTurns) {
  const filePath = join(folder, `page-${turns}`)
  writeFileSync(filePath, await sharp(await drawn()).rotate((4 - turns) * 90).png().toBuffer())
  const request = { filePath, fileName: 'page', frameIndex: 0, quarterTurns: turns, modelPath }
  return { request, at: (box: Box): Box => turnBack(box, turns, size) }
}

describe.each([0, 1, 2, 3] as const)('a page that takes %i quarter turns', (turns) => {
  it('finds the cut that was not made, and says where its parts lie', async () => {
    const { request, at } = await lying(turns)
    const both = enclosing([boxes.second, boxes.third])
    const glyphs = [boxes.first, both, boxes.last].map((box, index) => ({ box: at(box), symbol: 'OIO'[index], isFixed: false }))
    const ways = await new WordWays(pages, classifiers).find(
      { ...request, language: 'off', languageDir: 'resources/language', glyphs, line: glyphs.map(({ box }) => box) },
      inSilence()
    )
    expect(ways.map(wayText)).toContain('OOOI')
    const apart = ways.find((way) => wayText(way) === 'OOOI')
    expect(apart?.glyphs.map(({ whole }) => whole)).toEqual([0, null, null, 2])
    expect(intersectionOverUnion(apart?.glyphs[1].box ?? boxes.first, at(boxes.second))).toBeGreaterThan(0.75)
    expect(ways.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1.000001)
  })

  it('neither cuts nor joins what a person has set', async () => {
    const { request, at } = await lying(turns)
    const both = enclosing([boxes.second, boxes.third])
    const glyphs = [boxes.first, both, boxes.last].map((box, index) => ({ box: at(box), symbol: 'OMI'[index], isFixed: index === 1 }))
    const ways = await new WordWays(pages, classifiers).find(
      { ...request, language: 'off', languageDir: 'resources/language', glyphs, line: glyphs.map(({ box }) => box) },
      inSilence()
    )
    for (const way of ways) expect(way.glyphs).toContainEqual(expect.objectContaining({ whole: 1, symbol: 'M' }))
  })

  it('reads a box that was drawn, and cuts one along a line', async () => {
    const { request, at } = await lying(turns)
    const reader = new BoxReader(pages, classifiers)
    const both = enclosing([boxes.second, boxes.third])
    const line = [at(boxes.first), at(boxes.last)]
    const between = at({ x: 259.5, y: 70, width: 0, height: 110 })
    const cut = { from: { x: between.x, y: between.y }, to: { x: between.x + between.width, y: between.y + between.height } }
    const [bar, left, right] = await reader.read(
      { ...request, shapes: [{ kind: 'box', box: at({ x: 380, y: 60, width: 60, height: 130 }), fit: true, line }, { kind: 'cut', box: at(both), cut, line }] },
      inSilence()
    )
    expect([bar, left, right].map(({ candidates }) => candidates[0].symbol)).toEqual(['I', 'O', 'O'])
    expect(intersectionOverUnion(bar.box, at(boxes.last))).toBeGreaterThan(0.7)
    const parts = [left, right].map(({ box }) => Math.max(intersectionOverUnion(box, at(boxes.second)), intersectionOverUnion(box, at(boxes.third))))
    for (const share of parts) expect(share).toBeGreaterThan(0.7)
  })
})
