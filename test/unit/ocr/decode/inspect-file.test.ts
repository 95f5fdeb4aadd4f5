import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unreadable } from '../../../../src/main/ocr/decode/file-problems'
import { inspectFile, type FileInspection } from '../../../../src/main/ocr/decode/inspect-file'
import { UserError } from '../../../../src/shared/user-error'
import { minimalPdf } from './minimal-pdf'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'glyphwright-inspect-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const context = () => ({ signal: new AbortController().signal, onProgress: () => {} })

function inspect(fileName: string, bytes?: Uint8Array): Promise<FileInspection> {
  const filePath = join(folder, fileName)
  if (bytes !== undefined) writeFileSync(filePath, bytes)
  return inspectFile({ filePath, fileName }, context())
}

async function refusal(fileName: string, bytes?: Uint8Array): Promise<string> {
  const error = await inspect(fileName, bytes).then(
    () => undefined,
    (reason: unknown) => reason
  )
  expect(UserError.is(error), String(error)).toBe(true)
  const { message } = error as UserError
  expect(message.startsWith(fileName)).toBe(true)
  expect(message.match(/[.](\s|$)/g), message).toHaveLength(1)
  return message
}

/** Noise, so that compressed files are long enough to be cut and hit. */
function picture(width = 60, height = 40) {
  const data = Buffer.from(Array.from({ length: width * height * 3 }, (_, i) => (i * 2654435761) >>> 24))
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** TIFF 6.0, little endian, one 8-bit grey strip a page: sharp writes no pages of different sizes. */
function multiPageTiff(sizes: readonly (readonly [width: number, height: number])[]): Buffer {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])]
  let offset = 8
  sizes.forEach(([width, height], index) => {
    const tags = [
      [256, width], [257, height], [258, 8], [259, 1], [262, 1],
      [273, offset + 2 + 9 * 12 + 4], [277, 1], [278, height], [279, width * height]
    ]
    const directory = Buffer.alloc(2 + tags.length * 12 + 4)
    directory.writeUInt16LE(tags.length, 0)
    tags.forEach(([tag, value], row) => {
      directory.writeUInt16LE(tag, 2 + row * 12)
      directory.writeUInt16LE(4, 4 + row * 12)
      directory.writeUInt32LE(1, 6 + row * 12)
      directory.writeUInt32LE(value, 10 + row * 12)
    })
    offset += directory.length + width * height
    directory.writeUInt32LE(index === sizes.length - 1 ? 0 : offset, directory.length - 4)
    parts.push(directory, Buffer.alloc(width * height, 200))
  })
  return Buffer.concat(parts)
}

describe('inspectFile takes', () => {
  it.each(['jpeg', 'png', 'webp', 'tiff'] as const)('%s, by its bytes and not its name', async (format) => {
    const found = await inspect(`named-wrongly-${format}.pdf`, await picture().toFormat(format).toBuffer())
    expect(found.mediaType).toBe(`image/${format}`)
    expect(found.extension).toBe({ jpeg: 'jpg', png: 'png', webp: 'webp', tiff: 'tif' }[format])
    expect(found.frames).toEqual([{ width: 60, height: 40 }])
  })

  it('a photograph on its side, with the sides of the upright page', async () => {
    const bytes = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect((await inspect('sideways.jpg', bytes)).frames).toEqual([{ width: 40, height: 60 }])
  })

  it('every page of a TIFF, each with its own size', async () => {
    const { frames } = await inspect('three.tif', multiPageTiff([[30, 20], [10, 50], [7, 9]]))
    expect(frames).toEqual([{ width: 30, height: 20 }, { width: 10, height: 50 }, { width: 7, height: 9 }])
  })

  it('the first picture of an animation', async () => {
    const frames = await Promise.all([1, 2].map(() => picture(8, 6).png().toBuffer()))
    const bytes = await sharp(frames, { join: { animated: true } }).webp({ loop: 0 }).toBuffer()
    expect((await inspect('animated.webp', bytes)).frames).toEqual([{ width: 8, height: 6 }])
  })

  it('every page of a PDF at 300 dpi, turned as it says', async () => {
    const pdf = minimalPdf({ pages: [{ width: 72, height: 144 }, { width: 72, height: 144, rotate: 90 }] })
    const { frames, mediaType, extension } = await inspect('two.pdf', pdf)
    expect({ mediaType, extension }).toEqual({ mediaType: 'application/pdf', extension: 'pdf' })
    expect(frames).toEqual([{ width: 300, height: 600 }, { width: 600, height: 300 }])
  })
})

describe('inspectFile refuses', () => {
  it('a folder', async () => {
    const work = inspectFile({ filePath: folder, fileName: 'scans' }, context())
    await expect(work).rejects.toThrow('scans is a folder: choose the JPEG, PNG, WebP, TIFF or PDF files in it.')
  })

  it('a file that is not there', async () => {
    expect(await refusal('nowhere.jpg')).toMatch(/is not there/)
  })

  it('a file it may not read', async () => {
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' })
    const { message } = unreadable({ filePath: '/x', fileName: 'private.jpg' }, denied)
    expect(message).toMatch(/may not be read by you/)
    // The superuser may read everything.
    if (process.getuid?.() === 0 || process.platform === 'win32') return
    await inspect('private.jpg', await picture().jpeg().toBuffer())
    chmodSync(join(folder, 'private.jpg'), 0)
    expect(await refusal('private.jpg')).toMatch(/may not be read by you/)
  })

  it.skipIf(process.platform === 'win32')('a pipe, without waiting for its writer', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.jpg')])
    expect(await refusal('pipe.jpg')).toMatch(/not a file/)
  })

  it('zero bytes', async () => {
    expect(await refusal('nothing.png', new Uint8Array())).toMatch(/is empty \(0 bytes\)/)
  })

  it('what is not a picture, saying what is', async () => {
    const sentence = await refusal('notes.jpg', Buffer.from('Dear diary'))
    expect(sentence).toMatch(/is not a picture: choose a JPEG, PNG, WebP, TIFF or PDF/)
    expect(await refusal('moving.gif', Buffer.from('GIF89a....'))).toMatch(/is a GIF/)
    expect(await refusal('IMG_1.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))).toMatch(/is a HEIC/)
  })

  it.each(['jpeg', 'png', 'webp', 'tiff'] as const)('a truncated %s', async (format) => {
    const whole = await picture(200, 150).toFormat(format).toBuffer()
    for (const share of [0.02, 0.5, 0.9]) {
      const cut = whole.subarray(0, Math.max(16, Math.floor(whole.length * share)))
      expect(await refusal(`cut-${share}.${format}`, cut)).toMatch(/damaged/)
    }
  })

  it('a header that promises more than 400 megapixels', async () => {
    const png = await picture().png().toBuffer()
    // IHDR: width and height are the first eight bytes of its data; its CRC is wrong now, which comes second.
    png.writeUInt32BE(30_000, 16)
    png.writeUInt32BE(20_000, 20)
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
    expect(await refusal('bomb.png', png)).toMatch(/more than the 400 megapixels .*30000 x 20000/)
  })

  it('a TIFF with one page too large', async () => {
    const tiff = multiPageTiff([[4, 4], [4, 4]])
    const second = tiff.readUInt32LE(8 + 2 + 9 * 12)
    tiff.writeUInt32LE(200_000, second + 2 + 8)
    tiff.writeUInt32LE(200_000, second + 2 + 12 + 8)
    expect(await refusal('large.tif', tiff)).toMatch(/\(page 2\) (has more than|is a damaged)/)
  })

  it('a PDF with a password', async () => {
    const pdf = minimalPdf({ pages: [{ width: 72, height: 72 }], encrypted: true })
    expect(await refusal('secret.pdf', pdf)).toMatch(/protected with a password/)
  })

  it('a broken PDF, a PDF without pages, and goes on with the next', async () => {
    const whole = minimalPdf({ pages: [{ width: 72, height: 72 }] })
    expect(await refusal('broken.pdf', Buffer.from('%PDF-1.7\nand nothing else'))).toMatch(/damaged PDF/)
    expect(await refusal('pageless.pdf', minimalPdf({ pages: [] }))).toMatch(/no pages|damaged PDF/)
    expect((await inspect('whole.pdf', whole)).frames).toHaveLength(1)
  })

  it('a PDF page that would be enormous', async () => {
    const pdf = minimalPdf({ pages: [{ width: 14_400, height: 14_400 }] })
    expect(await refusal('poster.pdf', pdf)).toMatch(/more than the 400 megapixels .*60000 x 60000/)
  })
})

it('stops between pages when cancelled', async () => {
  const filePath = join(folder, 'many.tif')
  writeFileSync(filePath, multiPageTiff(Array.from({ length: 20 }, () => [5, 5] as const)))
  const controller = new AbortController()
  const seen: number[] = []
  const work = inspectFile({ filePath, fileName: 'many.tif' }, {
    signal: controller.signal,
    onProgress: ({ fraction }) => {
      seen.push(fraction)
      if (seen.length === 3) controller.abort(new Error('stop'))
    }
  })
  await expect(work).rejects.toThrow('stop')
  expect(seen).toEqual([0.05, 0.1, 0.15])
})

/** PNG's checksum (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
