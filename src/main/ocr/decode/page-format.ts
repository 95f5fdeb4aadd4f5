/** What a file format offers for its files to become pages. One object a format; `formats.ts` lists them. */
import type { Sharp } from 'sharp'
import type { WorkContext } from '../../../shared/progress'

/** A file on disk, and the name by which people know it. */
export interface PageFile {
  readonly filePath: string
  readonly fileName: string
}

/** Pixels of an upright page. */
export interface FrameSize {
  readonly width: number
  readonly height: number
}

/** What the pixels are wanted for; a format that shrinks or renders as it decodes saves itself work. */
export interface FrameWish {
  readonly colour: boolean
  /** From the upright size at full resolution to the size that is wanted, not larger. */
  readonly targetSize: (size: FrameSize) => FrameSize
}

export const fullSize = (size: FrameSize): FrameSize => size

/** The size shrunk in proportion, never enlarged, each side at least one pixel. */
export function shrunk(size: FrameSize, scale: number): FrameSize {
  if (scale >= 1) return size
  const side = (length: number): number => Math.max(1, Math.round(length * scale))
  return { width: side(size.width), height: side(size.height) }
}

export interface OpenFrame {
  /** The page at full resolution. */
  readonly size: FrameSize
  /** Upright, opaque, of the size wished for; a raster file is decoded only when output is asked for. */
  readonly pixels: Sharp
}

export interface PageFormat {
  /** "JPEG" */
  readonly label: string
  readonly mediaType: string
  /** Without the dot. */
  readonly extension: string
  /** Whether the file's first bytes (up to HEAD_BYTES) are of this format. */
  recognises(head: Uint8Array): boolean
  /**
   * Makes sure that every frame can be decoded within the limits and returns their sizes. Throws UserError
   * with the reason when one cannot be, the signal's reason when cancelled.
   */
  inspect(file: PageFile, context: WorkContext): Promise<readonly FrameSize[]>
  /** Throws UserError when the frame cannot be opened. */
  open(file: PageFile, frameIndex: number, wish: FrameWish): Promise<OpenFrame>
}

/** As many bytes as a format gets to recognise itself: a PDF's mark may stand anywhere in the first 1024. */
export const HEAD_BYTES = 1024
