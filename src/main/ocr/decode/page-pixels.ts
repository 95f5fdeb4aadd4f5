/** Decodes a page to the grey image that is read. */
import type { GreyImage } from './grey-image'
import { formatOf } from './page-file'
import { shrunk, type FrameSize, type PageFile } from './page-format'
import { decodeProblem } from './raster-format'

/**
 * More pixels than this do not make letters clearer, only work longer: a larger page is shrunk while it is
 * decoded. An A4 page at 400 dpi still fits.
 */
export const WORKING_PIXELS = 16_000_000

export interface DecodedPage {
  /** Upright; of `size`, or shrunk in proportion to at most the pixels asked for. */
  readonly image: GreyImage
  /** The upright page at full resolution: what boxes refer to. */
  readonly size: FrameSize
  /** What the file is: "JPEG". */
  readonly format: string
}

/**
 * Alpha is laid on white, 16-bit and CMYK become 8-bit luminance, a PDF page is rendered.
 * Throws UserError when the frame cannot be decoded.
 */
export async function decodeGrey(
  file: PageFile,
  frameIndex: number,
  maxPixels = WORKING_PIXELS
): Promise<DecodedPage> {
  const format = await formatOf(file)
  const targetSize = (size: FrameSize): FrameSize =>
    shrunk(size, Math.sqrt(maxPixels / (size.width * size.height)))
  const { size, pixels } = await format.open(file, frameIndex, { colour: false, targetSize })
  try {
    const { data, info } = await pixels.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
    return { image: { width: info.width, height: info.height, data }, size, format: format.label }
  } catch (error) {
    throw decodeProblem(file, format.label, null, error)
  }
}
