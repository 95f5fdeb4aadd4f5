/** Makes a character look as if another hand had written it: slant, turn, stretch and pen, all seeded. */
import type { InkImage } from '../../shared/glyph-normalisation'
import { bilinear } from '../../shared/sampling'
import type { Random } from '../../shared/random'

export interface AffineRange {
  /** Turn either way, in radians. */
  readonly rotation: number
  /** Horizontal shift per unit of height, either way. */
  readonly shear: number
  /** Stretch of each axis, either way, as a share. */
  readonly stretch: number
}

/** Throws nothing; the result has the size of `image`, what leaves it is lost. */
export function distort(image: InkImage, range: AffineRange, random: Random): InkImage {
  const { width, height, data } = image
  const angle = random.spread(range.rotation)
  const shear = random.spread(range.shear)
  const stretchX = 1 + random.spread(range.stretch)
  const stretchY = 1 + random.spread(range.stretch)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  // From the result back to the source: rotate, shear, stretch about the middle.
  const [xx, xy, yx, yy] = [(cos + shear * sin) * stretchX, (-sin + shear * cos) * stretchX, sin * stretchY, cos * stretchY]
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  const result = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sourceX = xx * (x - middleX) + xy * (y - middleY) + middleX
      const sourceY = yx * (x - middleX) + yy * (y - middleY) + middleY
      result[y * width + x] = bilinear(data, width, height, sourceX, sourceY)
    }
  }
  return { width, height, data: result }
}
