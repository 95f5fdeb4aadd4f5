/** The bundled model on pictures that are no plain page: noise, plaster, a sheet that lies on a desk. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PageReader } from '../../../src/main/ocr/pipeline'
import { resourcesDir } from '../../../src/main/program-paths'
import { Random } from '../../../src/shared/random'
import { readingText } from '../../../src/shared/reading'

const sample = join(resourcesDir, 'samples/Welcome.png')
const reader = new PageReader()
let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'glyphwright-odd-'))))
afterAll(async () => {
  await reader.close()
  rmSync(folder, { recursive: true })
})

async function textOf(image: Buffer): Promise<string> {
  const filePath = join(folder, 'page.png')
  writeFileSync(filePath, image)
  const request = { filePath, fileName: 'page.png', frameIndex: 0, languageDir: join(resourcesDir, 'language'), modelPath: join(resourcesDir, 'models/capitals-digits.onnx') }
  return readingText((await reader.read(request, { signal: new AbortController().signal, onProgress: () => {} })).lines)
}

/** The same noise every time: what is read on it is close to the limit. */
function noise(width: number, height: number, mean: number, sigma: number): Promise<Buffer> {
  const random = new Random(7)
  const data = Uint8Array.from({ length: width * height }, () => Math.max(0, Math.min(255, mean + sigma * random.normal())))
  return sharp(data, { raw: { width, height, channels: 1 } }).png().toBuffer()
}

it.each([
  ['noise', () => noise(900, 600, 128, 60)],
  ['plaster', async () => sharp(await noise(150, 100, 170, 12)).resize(1500, 1000, { kernel: 'cubic' }).composite([{ input: await noise(1500, 1000, 128, 25), blend: 'soft-light' }]).png().toBuffer()]
])('reads next to nothing on a picture of %s', async (_what, picture) => {
  expect((await textOf(await picture())).replace(/\s/g, '').length).toBeLessThanOrEqual(3)
})

it('reads a sheet that lies askew on a dark desk as it reads the sheet alone', async () => {
  const small = await sharp(sample).resize({ width: 800 }).png().toBuffer()
  const sheet = await sharp(small).ensureAlpha().rotate(2.5, { background: '#0000' }).png().toBuffer()
  const { width, height } = await sharp(sheet).metadata()
  const desk = await sharp(await noise(width + 120, height + 120, 60, 12)).composite([{ input: sheet, gravity: 'centre' }]).png().toBuffer()
  expect(await textOf(desk)).toBe(await textOf(small))
})
