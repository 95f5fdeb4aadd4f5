import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deriveImages, type DeriveRequest } from '../../../../src/main/ocr/decode/derived-images'
import { tileLevels } from '../../../../src/shared/image-urls'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'glyphwright-derive-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const background = { r: 200, g: 30, b: 30 }

const never = new AbortController().signal

async function derive(images: DeriveRequest['images'], width: number, height: number, signal = never) {
  const filePath = join(folder, 'page.png')
  // The left half is red, the right half white, but the page stands on its head.
  const half = { width: Math.ceil(width / 2), height, channels: 3, background } as const
  const red = await sharp({ create: half }).png().toBuffer()
  await sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .withMetadata({ orientation: 3 })
    .png()
    .toFile(filePath)
  const outputDir = join(folder, 'derived')
  const request = { filePath, fileName: 'page.png', frameIndex: 0, images, outputDir }
  await deriveImages(request, { signal, onProgress: () => {} })
  return outputDir
}

it('makes a thumbnail and a screen-size version, upright and in colour', async () => {
  const outputDir = await derive('previews', 3000, 1500)
  expect(readdirSync(outputDir).sort()).toEqual(['screen.webp', 'thumbnail.webp'])
  const screen = await sharp(join(outputDir, 'screen.webp')).metadata()
  expect(screen).toMatchObject({ width: 2048, height: 1024, format: 'webp' })
  const thumbnail = sharp(join(outputDir, 'thumbnail.webp'))
  expect(await thumbnail.metadata()).toMatchObject({ width: 320, height: 160 })
  const redAndGreenAt = async (left: number): Promise<number[]> => {
    const part = await thumbnail.clone().extract({ left, top: 10, width: 100, height: 100 }).png().toBuffer()
    return (await sharp(part).stats()).channels.slice(0, 2).map(({ mean }) => mean)
  }
  const [, greenOnTheLeft] = await redAndGreenAt(10)
  const [redOnTheRight, greenOnTheRight] = await redAndGreenAt(200)
  expect(greenOnTheLeft).toBeGreaterThan(245)
  expect(redOnTheRight - greenOnTheRight).toBeGreaterThan(120)
})

it('does not enlarge a small page', async () => {
  const outputDir = await derive('previews', 100, 40)
  expect(await sharp(join(outputDir, 'screen.webp')).metadata()).toMatchObject({ width: 100, height: 40 })
})

it.each([
  [1200, 700],
  [1025, 10],
  [512, 512],
  [1, 1]
])('cuts %i x %i into tiles, level 0 at full resolution', async (width, height) => {
  const tilesDir = join(await derive('tiles', width, height), 'tiles')
  const levels = readdirSync(tilesDir).map(Number).sort((a, b) => a - b)
  expect(levels).toEqual(Array.from({ length: tileLevels(width, height) }, (_, level) => level))
  for (const level of levels) {
    const levelWidth = Math.ceil(width / 2 ** level)
    const levelHeight = Math.ceil(height / 2 ** level)
    const names: string[] = []
    for (let column = 0; column * 512 < levelWidth; column += 1) {
      for (let row = 0; row * 512 < levelHeight; row += 1) names.push(`${column}_${row}.webp`)
    }
    expect(readdirSync(join(tilesDir, String(level))).sort()).toEqual(names.sort())
    const last = await sharp(join(tilesDir, String(level), names.sort().at(-1) as string)).metadata()
    expect(last.width).toBe(((levelWidth - 1) % 512) + 1)
    expect(last.height).toBe(((levelHeight - 1) % 512) + 1)
  }
})

it('leaves nothing half-made behind when cancelled or when the page is damaged', async () => {
  const controller = new AbortController()
  controller.abort(new Error('stop'))
  await expect(derive('previews', 50, 50, controller.signal)).rejects.toThrow('stop')
  expect(readdirSync(join(folder, 'derived'))).toEqual([])
  const filePath = join(folder, 'cut.png')
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const whole = await sharp({ create: { width: 300, height: 300, channels: 3, background, noise } }).png().toBuffer()
  writeFileSync(filePath, whole.subarray(0, whole.length / 2))
  const outputDir = join(folder, 'derived')
  const request = { filePath, fileName: 'cut.png', frameIndex: 0, images: 'tiles', outputDir } as const
  const work = deriveImages(request, { signal: never, onProgress: () => {} })
  await expect(work).rejects.toThrow(/^cut.png is a damaged PNG/)
  expect(readdirSync(join(folder, 'derived'))).toEqual([])
})

it('keeps tiles that are there already', async () => {
  await derive('tiles', 600, 600)
  const outputDir = await derive('tiles', 600, 600)
  expect(readdirSync(outputDir)).toEqual(['tiles'])
})
