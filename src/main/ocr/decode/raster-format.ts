/** JPEG, PNG, WebP and TIFF, decoded by libvips through sharp. */
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp'
import { MAX_FRAMES, MAX_PAGE_PIXELS } from '../../../shared/image-limits'
import { type Saying, wordsOf } from '../../../shared/messages/saying'
import type { WorkContext } from '../../../shared/progress'
import { UserError } from '../../../shared/user-error'
import { damaged, frameNumber, tooManyFrames, tooManyPixels, tooSlow } from './file-problems'
import type { FrameSize, FrameWish, OpenFrame, PageFile, PageFormat } from './page-format'

// Files are opened once or twice each, and one that was replaced must not be answered from memory.
sharp.cache(false)

/** No honest page takes this long; a file made to waste time is given up. */
const DECODE_SECONDS = 120
/** Side to which a frame is shrunk when only its soundness is in question. */
const PROBE_SIDE = 64

interface RasterTraits {
  readonly label: string
  readonly mediaType: string
  readonly extension: string
  /** Whether its frames are pages; of an animation the first picture is the page. */
  readonly multiPage: boolean
  readonly recognises: (head: Uint8Array) => boolean
}

export function rasterFormat(traits: RasterTraits): PageFormat {
  return {
    label: traits.label,
    mediaType: traits.mediaType,
    extension: traits.extension,
    recognises: traits.recognises,
    inspect: (file, context) => inspectFrames(file, traits, context),
    open: (file, frameIndex, wish) => openFrame(file, traits, frameIndex, wish)
  }
}

async function inspectFrames(
  file: PageFile,
  traits: RasterTraits,
  context: WorkContext
): Promise<FrameSize[]> {
  const first = await readMetadata(file, traits, 0, null)
  const frameCount = traits.multiPage ? (first.pages ?? 1) : 1
  if (frameCount > MAX_FRAMES) throw tooManyFrames(file, frameCount)
  const sizes: FrameSize[] = []
  for (let frameIndex = 0; frameIndex < frameCount; frameIndex += 1) {
    context.signal.throwIfAborted()
    const frame = frameNumber(frameIndex, frameCount)
    const metadata = frameIndex === 0 ? first : await readMetadata(file, traits, frameIndex, frame)
    sizes.push(uprightSize(file, metadata, frame))
    await probePixels(file, traits, frameIndex, frame)
    context.onProgress({ stage: { key: 'jobs:checking', values: { name: file.fileName } }, fraction: (frameIndex + 1) / frameCount })
  }
  return sizes
}

async function openFrame(
  file: PageFile,
  traits: RasterTraits,
  frameIndex: number,
  { colour, targetSize }: FrameWish
): Promise<OpenFrame> {
  const frame = frameIndex > 0 ? frameIndex + 1 : null
  const size = uprightSize(file, await readMetadata(file, traits, frameIndex, frame), frame)
  const { width, height } = targetSize(size)
  const pixels = decoder(file, traits, frameIndex).autoOrient().flatten({ background: '#ffffff' })
  if (width !== size.width || height !== size.height) pixels.resize({ width, height, fit: 'fill' })
  if (!colour) pixels.greyscale()
  return { size, pixels }
}

async function readMetadata(
  file: PageFile,
  traits: RasterTraits,
  frameIndex: number,
  frame: number | null
): Promise<Metadata> {
  try {
    // Only the header is read: its own size is judged by the caller, who can name it.
    return await decoder(file, traits, frameIndex, false).metadata()
  } catch (error) {
    throw decodeProblem(file, traits.label, frame, error)
  }
}

/** Orientations 5 to 8 of EXIF swap the sides; sharp has worked that out. */
function uprightSize(file: PageFile, metadata: Metadata, frame: number | null): FrameSize {
  const { width, height } = metadata.autoOrient
  if (width * height > MAX_PAGE_PIXELS) throw tooManyPixels(file, frame, { width, height })
  return { width, height }
}

/** Decodes the whole frame once, as small as the format allows, to see that none of it is missing. */
async function probePixels(
  file: PageFile,
  traits: RasterTraits,
  frameIndex: number,
  frame: number | null
): Promise<void> {
  try {
    await decoder(file, traits, frameIndex)
      .resize({ width: PROBE_SIDE, height: PROBE_SIDE, fit: 'inside', kernel: 'nearest' })
      .raw()
      .toBuffer()
  } catch (error) {
    throw decodeProblem(file, traits.label, frame, error)
  }
}

function decoder(
  file: PageFile,
  traits: RasterTraits,
  frameIndex: number,
  limit: number | false = MAX_PAGE_PIXELS
): Sharp {
  const options: SharpOptions = { failOn: 'error', limitInputPixels: limit, sequentialRead: true }
  if (traits.multiPage) options.page = frameIndex
  return sharp(file.filePath, options).timeout({ seconds: DECODE_SECONDS })
}

/** Translates what libvips says. */
export function decodeProblem(file: PageFile, label: string, frame: number | null, error: unknown): UserError {
  if (UserError.is(error)) return error
  const detail = wordsOf(error)
  if (/pixel limit/.test(detail)) return tooManyPixels(file, frame)
  if (/timeout/.test(detail)) return tooSlow(file, label, DECODE_SECONDS)
  return damaged(file, label, frame, firstSentence(detail))
}

/** libvips repeats itself over several lines and names its own loaders. */
function firstSentence(detail: string): string | Saying {
  const lines = detail.split('\n').map((line) =>
    line
      .replace(/^Input (buffer|file) (has corrupt header|is missing|contains)[:\s]*/, '')
      .replace(/^[\w\d]*(vips|Vips)[\w\d]*: /, '')
      .trim()
  )
  return lines.find((text) => text !== '')?.replace(/[.:]$/, '') ?? { key: 'errors:pages.noHeader' }
}
