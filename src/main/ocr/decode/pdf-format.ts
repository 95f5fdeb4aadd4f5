/** PDF: pages have no pixels of their own and are rendered at PDF_DPI. */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { MAX_FRAMES, MAX_PAGE_PIXELS, PDF_DPI } from '../../../shared/image-limits'
import type { WorkContext } from '../../../shared/progress'
import { UserError } from '../../../shared/user-error'
import {
  damaged,
  encrypted,
  frameNumber,
  noPages,
  outOfMemory,
  tooManyFrames,
  tooManyPixels,
  unreadable
} from './file-problems'
import type { FrameSize, FrameWish, OpenFrame, PageFile, PageFormat } from './page-format'
import { PdfDocument, PdfError, type PointSize } from './pdfium-document'

const LABEL = 'PDF'
const POINTS_PER_INCH = 72

export const pdfFormat: PageFormat = {
  label: LABEL,
  mediaType: 'application/pdf',
  extension: 'pdf',
  // ISO 32000-2, annex I: readers accept the mark within the first 1024 bytes.
  recognises: (head) => Buffer.from(head).includes('%PDF-'),
  inspect: inspectPages,
  open: openPage
}

async function inspectPages(file: PageFile, context: WorkContext): Promise<FrameSize[]> {
  return withDocument(file, async (document) => {
    const { pageCount } = document
    if (pageCount < 1) throw noPages(file)
    if (pageCount > MAX_FRAMES) throw tooManyFrames(file, pageCount)
    const sizes: FrameSize[] = []
    for (let pageIndex = 0; pageIndex < pageCount; pageIndex += 1) {
      context.signal.throwIfAborted()
      sizes.push(pixelSize(file, document.pageSize(pageIndex), frameNumber(pageIndex, pageCount)))
      context.onProgress({ stage: { key: 'jobs:checking', values: { name: file.fileName } }, fraction: (pageIndex + 1) / pageCount })
      // Pages are parsed in one go each; between them a cancel may come in.
      await new Promise(setImmediate)
    }
    return sizes
  })
}

async function openPage(file: PageFile, frameIndex: number, wish: FrameWish): Promise<OpenFrame> {
  const { colour, targetSize } = wish
  return withDocument(file, async (document) => {
    const size = pixelSize(file, document.pageSize(frameIndex), frameNumber(frameIndex, document.pageCount))
    const { width, height } = targetSize(size)
    const data = document.render(frameIndex, width, height, colour)
    const raw = { width, height, channels: colour ? 4 : 1 } as const
    const pixels = sharp(data, { raw, limitInputPixels: MAX_PAGE_PIXELS })
    return { size, pixels: colour ? pixels.removeAlpha() : pixels.greyscale() }
  })
}

async function withDocument<T>(file: PageFile, use: (document: PdfDocument) => Promise<T>): Promise<T> {
  let document: PdfDocument | undefined
  try {
    document = await PdfDocument.open(await readBytes(file))
    return await use(document)
  } catch (error) {
    throw error instanceof PdfError ? sentence(file, error) : error
  } finally {
    document?.close()
  }
}

function sentence(file: PageFile, error: PdfError): UserError {
  switch (error.problem) {
    case 'encrypted':
      return encrypted(file)
    case 'memory':
      return outOfMemory(file)
    case 'damaged':
      return damaged(file, LABEL, null, error.message)
  }
}

async function readBytes(file: PageFile): Promise<Uint8Array> {
  try {
    return await readFile(file.filePath)
  } catch (error) {
    throw UserError.is(error) ? error : unreadable(file, error)
  }
}

function pixelSize(file: PageFile, points: PointSize, frame: number | null): FrameSize {
  const width = Math.max(1, Math.round((points.width * PDF_DPI) / POINTS_PER_INCH))
  const height = Math.max(1, Math.round((points.height * PDF_DPI) / POINTS_PER_INCH))
  if (!(width * height <= MAX_PAGE_PIXELS)) throw tooManyPixels(file, frame, { width, height })
  return { width, height }
}
