/**
 * Makes the images that a window shows of a page: a thumbnail, a screen-size version, a pyramid of tiles
 * for looking closely, and its ink alone. They appear whole or not at all: each is made aside and renamed into place.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { SCREEN_SIDE, THUMBNAIL_SIDE, TILE_SIDE } from '../../../shared/image-urls'
import type { WorkContext } from '../../../shared/progress'
import { binarizePage } from '../binarization/binarize-page'
import { formatOf } from './page-file'
import { fullSize, shrunk, type FrameSize, type PageFile, type PageFormat } from './page-format'
import { decodeGrey } from './page-pixels'
import { decodeProblem } from './raster-format'

export interface DeriveRequest extends PageFile {
  readonly frameIndex: number
  /** 'previews': thumbnail.webp and screen.webp. 'tiles': tiles/<level>/<column>_<row>.webp. 'ink': ink.png. */
  readonly images: 'previews' | 'tiles' | 'ink'
  readonly outputDir: string
}

/** Quick to make and hard to tell from the original: handwriting has few fine colours. */
const WEBP = { quality: 85, effort: 2 } as const

/** Throws UserError when the page cannot be decoded, the signal's reason when cancelled. */
export async function deriveImages(request: DeriveRequest, context: WorkContext): Promise<void> {
  const format = await formatOf(request)
  await mkdir(request.outputDir, { recursive: true })
  const stagingDir = join(request.outputDir, `.making-${randomUUID()}`)
  await mkdir(stagingDir)
  try {
    const making = { request, format, stagingDir, context }
    if (request.images === 'previews') await makePreviews(making)
    else if (request.images === 'tiles') await makeTiles(making)
    else await makeInk(making)
  } catch (error) {
    context.signal.throwIfAborted()
    throw isFileSystemError(error) ? error : decodeProblem(request, format.label, null, error)
  } finally {
    await rm(stagingDir, { recursive: true, force: true })
  }
}

interface Making {
  readonly request: DeriveRequest
  readonly format: PageFormat
  readonly stagingDir: string
  readonly context: WorkContext
}

async function makePreviews({ request, format, stagingDir, context }: Making): Promise<void> {
  const targetSize = (size: FrameSize): FrameSize =>
    shrunk(size, SCREEN_SIDE / Math.max(size.width, size.height))
  const { pixels } = await format.open(request, request.frameIndex, { colour: true, targetSize })
  const { data, info } = await pixels.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  context.signal.throwIfAborted()
  context.onProgress({ stage: { key: 'jobs:preparingPage' }, fraction: 0.5 })
  const { width, height, channels } = info
  for (const [name, side] of [['screen.webp', SCREEN_SIDE], ['thumbnail.webp', THUMBNAIL_SIDE]] as const) {
    await sharp(data, { raw: { width, height, channels } })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp(WEBP)
      .toFile(join(stagingDir, name))
    context.signal.throwIfAborted()
    await rename(join(stagingDir, name), join(request.outputDir, name))
  }
  context.onProgress({ stage: { key: 'jobs:preparingPage' }, fraction: 1 })
}

async function makeTiles({ request, format, stagingDir, context }: Making): Promise<void> {
  const { pixels } = await format.open(request, request.frameIndex, { colour: true, targetSize: fullSize })
  await pixels
    .webp(WEBP)
    .tile({ size: TILE_SIDE, overlap: 0, layout: 'dz', depth: 'onetile', skipBlanks: -1 })
    .toFile(join(stagingDir, 'pyramid.dz'))
  context.signal.throwIfAborted()
  context.onProgress({ stage: { key: 'jobs:tiles' }, fraction: 0.9 })
  const tilesDir = join(stagingDir, 'tiles')
  await arrangeLevels(join(stagingDir, 'pyramid_files'), tilesDir)
  await replaceFolder(tilesDir, join(request.outputDir, 'tiles'))
  context.onProgress({ stage: { key: 'jobs:tiles' }, fraction: 1 })
}

/** What reading takes for ink, in black on white: one bit a pixel. */
async function makeInk({ request, stagingDir, context }: Making): Promise<void> {
  const { image } = await decodeGrey(request, request.frameIndex)
  context.signal.throwIfAborted()
  context.onProgress({ stage: { key: 'jobs:ink' }, fraction: 0.5 })
  const { width, height, data } = binarizePage(image).binarization.image
  const pixels = data.map((ink) => (ink === 0 ? 255 : 0))
  await sharp(pixels, { raw: { width, height, channels: 1 } })
    .png({ palette: true, colours: 2 })
    .toFile(join(stagingDir, 'ink.png'))
  context.signal.throwIfAborted()
  await rename(join(stagingDir, 'ink.png'), join(request.outputDir, 'ink.png'))
  context.onProgress({ stage: { key: 'jobs:ink' }, fraction: 1 })
}

/** Deep Zoom counts levels from the smallest picture up, our addresses from the page's own pixels down. */
async function arrangeLevels(deepZoomDir: string, tilesDir: string): Promise<void> {
  const levels = (await readdir(deepZoomDir)).filter((name) => /^\d+$/.test(name)).map(Number)
  const finest = Math.max(...levels)
  await mkdir(tilesDir)
  for (const level of levels) {
    await rename(join(deepZoomDir, String(level)), join(tilesDir, String(finest - level)))
  }
}

/** Another process may have made the same tiles meanwhile: then those stay. */
async function replaceFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM') throw error
  }
}

const isFileSystemError = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined
