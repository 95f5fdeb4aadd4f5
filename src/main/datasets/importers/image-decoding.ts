/** Pictures of single characters, decoded to grey by libvips and laid onto one common square. */
import sharp from 'sharp'
import type { WorkContext } from '../../../shared/progress'
import { UserError } from '../../../shared/user-error'
import type { InkImage } from '../../../shared/glyph-normalisation'
import type { ImageEntry } from './image-collection'

/** A larger image is shrunk: no network here takes more. */
const MOST_SIDE = 64
/** More is no picture of one character. */
const MOST_PIXELS = 50_000_000
/** Decoded at a time, so that every core has work. */
const BATCH = 32

export interface GreyCharacter {
  readonly width: number
  readonly height: number
  /** height x width luminances, 0 black to 255 white. */
  readonly data: Uint8Array
}

/**
 * Decodes every entry, shrunk to fit 64 x 64 where it is larger; transparency becomes white. Throws UserError
 * that names the file when one is damaged: `collectionName` is the folder or zip that holds it.
 */
export async function decodeAll(entries: readonly ImageEntry[], collectionName: string, context: WorkContext): Promise<GreyCharacter[]> {
  const images: GreyCharacter[] = []
  for (let start = 0; start < entries.length; start += BATCH) {
    context.signal.throwIfAborted()
    context.onProgress({ stage: { key: 'jobs:decoding', values: { name: collectionName } }, fraction: start / entries.length })
    images.push(...(await Promise.all(entries.slice(start, start + BATCH).map((entry) => decode(entry, collectionName)))))
  }
  return images
}

async function decode(entry: ImageEntry, collectionName: string): Promise<GreyCharacter> {
  const bytes = await entry.read()
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: MOST_SIDE, height: MOST_SIDE, fit: 'inside', withoutEnlargement: true })
      // The greys of greyscale() for images that are not shrunk, in two thirds of the time.
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, data: new Uint8Array(data) }
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]
    throw new UserError('errors:images.damaged', { collection: collectionName, file: entry.path, detail: reason })
  }
}

/** The images in the middle of squares of `side` without ink: images.length x side x side. */
export function onSquares(images: readonly InkImage[], side: number): Uint8Array {
  const pixels = new Uint8Array(images.length * side * side)
  images.forEach(({ width, height, data }, index) => {
    const [left, top] = [Math.floor((side - width) / 2), Math.floor((side - height) / 2)]
    for (let y = 0; y < height; y++) {
      pixels.set(data.subarray(y * width, (y + 1) * width), (index * side + top + y) * side + left)
    }
  })
  return pixels
}
