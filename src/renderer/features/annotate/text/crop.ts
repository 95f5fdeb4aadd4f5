/**
 * The image of a word, cut between its letters: each letter's part stands over its symbol, and together they
 * are the word as it stands on the page.
 */
import type { CSSProperties } from 'react'
import { screenUrl } from '../../../../shared/image-urls'
import { bottom, centreX, enclosing, right, type Box } from '../../../../shared/geometry'
import type { Page, Word } from '../../../../shared/page'

/** Height of a word's image, in CSS pixels. */
export const CROP_HEIGHT = 24
/**
 * A symbol needs this much width under its part of the image. No more than that: what a thin letter's cell
 * has too much, it shows of its neighbours a second time.
 */
const CELL_MIN_WIDTH = 12
const CELL_MAX_WIDTH = 56
/** Paper around the word, as a share of its height. */
const MARGIN = 0.1

/** The part of the page over each letter of a word, in reading order; all of one height, in page pixels. */
export function cropBoxes(word: Word): Box[] {
  const boxes = word.glyphs.map(({ box }) => box)
  const whole = enclosing(boxes)
  const margin = whole.height * MARGIN
  const top = whole.y - margin
  const height = bottom(whole) + margin - top
  const scale = CROP_HEIGHT / height
  return boxes.map((box, index) => {
    const start = index === 0 ? box.x - margin : Math.min(box.x, between(boxes[index - 1], box))
    const end =
      index === boxes.length - 1 ? right(box) + margin : Math.max(right(box), between(box, boxes[index + 1]))
    if (end - start > CELL_MAX_WIDTH / scale) {
      // A wide gap: the letter stays whole, in the middle.
      const width = Math.max(CELL_MAX_WIDTH / scale, box.width)
      return { x: centreX(box) - width / 2, y: top, width, height }
    }
    const width = Math.max(CELL_MIN_WIDTH / scale, end - start)
    return { x: (start + end - width) / 2, y: top, width, height }
  })
}

/** Half-way between two letters. */
const between = (before: Box, after: Box): number => (right(before) + after.x) / 2

/** Style of an element that shows a part of the page, CROP_HEIGHT high. */
export function cropStyle(page: Page, crop: Box): CSSProperties {
  const scale = CROP_HEIGHT / crop.height
  return {
    width: crop.width * scale,
    height: CROP_HEIGHT,
    backgroundImage: `url("${screenUrl(page)}")`,
    backgroundSize: `${page.width * scale}px ${page.height * scale}px`,
    backgroundPosition: `${-crop.x * scale}px ${-crop.y * scale}px`
  }
}
