/**
 * Makes a character look as if another hand had written it: slant, turn, stretch, a trembling line, another
 * pen, fainter ink. All of it seeded. Elastic distortion as in Simard et al., "Best practices for convolutional
 * neural networks applied to visual document analysis" (2003), on a coarse grid of displacements.
 */
import { z } from 'zod'
import type { InkImage } from '../../shared/glyph-normalisation'
import { bilinear } from '../../shared/sampling'
import type { Random } from '../../shared/random'

const extent = (most: number) => z.number().min(0).max(most).default(0)

/** How far each goes, either way; 0 is not at all. */
export const augmentationSchema = z.object({
  /** Turn, in radians. */
  rotation: extent(Math.PI),
  /** Horizontal shift per unit of height. */
  shear: extent(2),
  /** Stretch of each axis, as a share. */
  stretch: extent(0.9),
  /** Displacement of the grid's points, as a share of the image's side. */
  elastic: extent(0.3),
  /** Stroke thickness, in pixels of the normalised glyph. */
  strokeSpread: extent(2),
  /** The normalised glyph is moved by whole pixels. */
  shift: z.int().min(0).max(8).default(0),
  /** Share of the ink that may fade. */
  contrast: extent(0.9),
  /** Deviation of the noise added to every pixel, as a share of full ink. */
  noise: extent(0.5),
  /** Share of the samples whose place on their line is hidden, so that a network can do without it. */
  unplaced: extent(1),
  /** For networks that see the cut as it was: how far its strokes swell or shrink, 1 being a pixel on either side. */
  cutWeight: extent(1),
  /** Share of the samples whose cut is hidden, so that a network can do without it. */
  cutHidden: extent(1)
})

export type Augmentation = z.infer<typeof augmentationSchema>

export const isPlain = (augmentation: Augmentation): boolean => Object.values(augmentation).every((value) => value === 0)

/** Points of the elastic grid along each axis. */
const GRID = 5

/** Where pixels of the result come from: affine about the middle, then elastic. The result has the size of `image`. */
export function distort(image: InkImage, { rotation, shear: shearSpread, stretch, elastic }: Augmentation, random: Random): InkImage {
  const { width, height, data } = image
  const angle = random.spread(rotation)
  const shear = random.spread(shearSpread)
  const [stretchX, stretchY] = [1 + random.spread(stretch), 1 + random.spread(stretch)]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  // From the result back to the source: rotate, shear, stretch about the middle.
  const [xx, xy, yx, yy] = [(cos + shear * sin) * stretchX, (-sin + shear * cos) * stretchX, sin * stretchY, cos * stretchY]
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  const moveX = elastic === 0 ? null : displacements(elastic * width, width, height, random)
  const moveY = elastic === 0 ? null : displacements(elastic * height, width, height, random)
  const result = new Uint8Array(data.length)
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) {
      const sourceX = xx * (x - middleX) + xy * (y - middleY) + middleX + (moveX === null ? 0 : moveX[index])
      const sourceY = yx * (x - middleX) + yy * (y - middleY) + middleY + (moveY === null ? 0 : moveY[index])
      result[index] = bilinear(data, width, height, sourceX, sourceY)
    }
  }
  return { width, height, data: result }
}

/** width x height random moves, up to `reach` pixels, of a grid's points, eased between them so that no line breaks at a point. */
export function displacements(reach: number, width: number, height: number, random: Random): Float32Array {
  const points = Float32Array.from({ length: GRID * GRID }, () => random.spread(reach))
  const [columns, rows] = [gridPositions(width), gridPositions(height)]
  const moves = new Float32Array(width * height)
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) {
      const at = rows.first[y] * GRID + columns.first[x]
      const upper = points[at] + (points[at + 1] - points[at]) * columns.share[x]
      const lower = points[at + GRID] + (points[at + GRID + 1] - points[at + GRID]) * columns.share[x]
      moves[index] = upper + (lower - upper) * rows.share[y]
    }
  }
  return moves
}

/** For every pixel along an axis: the grid point before it, and how far it is towards the next, eased. */
function gridPositions(size: number): { first: Int32Array; share: Float32Array } {
  const first = new Int32Array(size)
  const share = new Float32Array(size)
  for (let pixel = 0; pixel < size; pixel++) {
    const position = (pixel / Math.max(1, size - 1)) * (GRID - 1)
    first[pixel] = Math.min(GRID - 2, Math.floor(position))
    const part = position - first[pixel]
    share[pixel] = part * part * (3 - 2 * part)
  }
  return { first, share }
}

/** What happens to the normalised glyph [side x side]: moved by whole pixels, fainter, noisy. In place. */
export function weather(glyph: Uint8Array, side: number, { shift, contrast, noise }: Augmentation, random: Random): void {
  if (shift > 0) move(glyph, side, random.below(2 * shift + 1) - shift, random.below(2 * shift + 1) - shift)
  if (contrast === 0 && noise === 0) return
  const ink = 1 - random.next() * contrast
  for (let index = 0; index < glyph.length; index++) {
    const value = glyph[index] * ink + (noise === 0 ? 0 : random.normal() * noise * 255)
    glyph[index] = Math.min(255, Math.max(0, Math.round(value)))
  }
}

/** What happens to the cut as it was [side x side], beside its distortion: another pen's weight, moved, or hidden. In place. */
export function reweigh(cut: Uint8Array, side: number, { cutWeight, cutHidden, shift }: Augmentation, random: Random): void {
  if (random.next() < cutHidden) {
    cut.fill(0)
    return
  }
  // Half of them keep the weight that their writer gave them.
  if (cutWeight > 0 && random.next() < 0.5) swell(cut, side, random.spread(cutWeight))
  if (shift > 0) move(cut, side, random.below(2 * shift + 1) - shift, random.below(2 * shift + 1) - shift)
}

/** Every pixel goes the share `by` of the way to the darkest of its neighbours, or to the lightest when it is negative. */
function swell(cut: Uint8Array, side: number, by: number): void {
  const before = cut.slice()
  const further = by > 0 ? Math.max : Math.min
  const share = Math.abs(by)
  for (let y = 1; y < side - 1; y++) {
    for (let x = 1; x < side - 1; x++) {
      const at = y * side + x
      const across = further(before[at - 1], before[at], before[at + 1], before[at - side], before[at + side])
      cut[at] = Math.round(before[at] + (across - before[at]) * share)
    }
  }
}

/** What leaves the square is lost. */
function move(glyph: Uint8Array, side: number, byX: number, byY: number): void {
  const before = glyph.slice()
  glyph.fill(0)
  for (let y = Math.max(0, -byY); y < Math.min(side, side - byY); y++) {
    for (let x = Math.max(0, -byX); x < Math.min(side, side - byX); x++) glyph[(y + byY) * side + x + byX] = before[y * side + x]
  }
}
