/** A few images of a stored set, read where they lie: showing ten letters needs no hundred megabytes. */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../shared/user-error'
import type { Dataset } from './dataset'

/** Two zero bytes, type and rank, then three extents; see `idx.ts`. */
const HEADER_BYTES = 16

export type GlyphPixels = Pick<Dataset, 'width' | 'height' | 'pixels'>

/** The images at `indices`, in their order. Throws UserError when the set is gone or has no such image. */
export async function readGlyphs(folder: string, indices: readonly number[]): Promise<GlyphPixels> {
  const file = await open(join(folder, 'images.idx')).catch(() => {
    throw new UserError('errors:datasets.gone')
  })
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    await file.read(header, 0, HEADER_BYTES, 0)
    const [count, height, width] = [4, 8, 12].map((at) => header.readUInt32BE(at))
    const size = width * height
    const pixels = new Uint8Array(indices.length * size)
    for (const [place, index] of indices.entries()) {
      if (index >= count) throw new UserError('errors:datasets.noSuchImage', { count, index })
      await file.read(pixels, place * size, size, HEADER_BYTES + index * size)
    }
    return { width, height, pixels }
  } finally {
    await file.close()
  }
}
