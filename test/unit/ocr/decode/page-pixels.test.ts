import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decodeGrey, type DecodedPage } from '../../../../src/main/ocr/decode/page-pixels'
import { minimalPdf } from './minimal-pdf'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'glyphwright-pixels-'))))
afterAll(() => rmSync(folder, { recursive: true }))

function decode(bytes: Uint8Array, frameIndex = 0, maxPixels?: number): Promise<DecodedPage> {
  const filePath = join(folder, 'page')
  writeFileSync(filePath, bytes)
  return decodeGrey({ filePath, fileName: 'page' }, frameIndex, maxPixels)
}

const values = ({ image }: DecodedPage): number[] => [...image.data]
const grey = (width: number, height: number, data: number[]) =>
  sharp(Buffer.from(data), { raw: { width, height, channels: 1 } })

it('turns a photograph upright by its EXIF orientation', async () => {
  // Orientation 6: the camera was turned; the stored left edge is the upright top edge, from right to left.
  const stored = await grey(3, 2, [10, 20, 30, 40, 50, 60])
    .withMetadata({ orientation: 6 })
    .tiff({ compression: 'lzw' })
    .toBuffer()
  const page = await decode(stored)
  expect(page.size).toEqual({ width: 2, height: 3 })
  expect(values(page)).toEqual([40, 10, 50, 20, 60, 30])
})

it('lays transparency on white', async () => {
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 }
  const create = { width: 2, height: 1, channels: 4, background: transparent } as const
  const png = await sharp({ create }).png().toBuffer()
  expect(values(await decode(png))).toEqual([255, 255])
})

it('makes 16-bit grey 8-bit', async () => {
  const values16 = new Uint16Array([0, 0x8080, 0xffff, 0x4040])
  const deep = sharp(values16, { raw: { width: 4, height: 1, channels: 1 } })
  const png = await deep.toColourspace('grey16').png().toBuffer()
  expect((await sharp(png).metadata()).depth).toBe('ushort')
  expect(values(await decode(png))).toEqual([0, 128, 255, 64])
})

it('takes CMYK and bilevel pictures', async () => {
  const white = sharp({ create: { width: 8, height: 8, channels: 3, background: '#ffffff' } })
  const cmyk = await white.clone().toColourspace('cmyk').jpeg().toBuffer()
  expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
  expect(Math.min(...values(await decode(cmyk)))).toBeGreaterThan(240)
  const bilevel = await grey(8, 1, [0, 255, 0, 255, 255, 0, 0, 255])
    .toColourspace('b-w')
    .tiff({ bitdepth: 1, compression: 'ccittfax4' })
    .toBuffer()
  expect(values(await decode(bilevel))).toEqual([0, 255, 0, 255, 255, 0, 0, 255])
})

it('shrinks a page that has more pixels than asked for, and keeps its full size', async () => {
  const page = await decode(await grey(40, 20, Array<number>(800).fill(90)).png().toBuffer(), 0, 200)
  expect(page.size).toEqual({ width: 40, height: 20 })
  expect(page.image).toMatchObject({ width: 20, height: 10 })
  expect(new Set(values(page))).toEqual(new Set([90]))
})

it('renders a PDF page: black where it paints, white elsewhere', async () => {
  const page = await decode(minimalPdf({ pages: [{ width: 72, height: 72 }] }))
  expect(page.size).toEqual({ width: 300, height: 300 })
  const at = (x: number, y: number): number => page.image.data[y * 300 + x]
  // The content fills the half inch at the lower left.
  expect([at(10, 290), at(140, 160), at(160, 290), at(10, 140)]).toEqual([0, 0, 255, 255])
})

it('renders the page asked for, shrunk as wished', async () => {
  const pdf = minimalPdf({ pages: [{ width: 72, height: 72 }, { width: 144, height: 72, rotate: 90 }] })
  const page = await decode(pdf, 1, 45_000)
  expect(page.size).toEqual({ width: 300, height: 600 })
  expect(page.image).toMatchObject({ width: 150, height: 300 })
  // Turned clockwise, the lower left corner comes to the upper left.
  expect([page.image.data[5 * 150 + 5], page.image.data[295 * 150 + 5]]).toEqual([0, 255])
})
