/**
 * The image of a word, cut between its letters: each letter's part stands over its symbol, and together they
 * are the word as it was read, upright, however its page lies.
 */
import type { CSSProperties } from 'react'
import { screenUrl } from '../../../../shared/image-urls'
import { bottom, centreX, enclosing, right, type Box } from '../../../../shared/geometry'
import type { Line, Page, PageContent, Word } from '../../../../shared/page'
import { turnBack, turnBox, turnedSize } from '../../../../shared/quarter-turn'
import { bandOf, type LineBand } from './line-band'

/** Height of a word's image, in CSS pixels. */
export const CROP_HEIGHT = 28
/**
 * A symbol needs this much width under its part of the image. No more than that: what a thin letter's cell
 * has too much, it shows of its neighbours a second time.
 */
const CELL_MIN_WIDTH = 12
const CELL_MAX_WIDTH = 56
/** Paper around the word, as a share of the line's height. */
const MARGIN = 0.1

export type LyingPage = Pick<PageContent, 'quarterTurns'> & { readonly page: Pick<Page, 'sha256' | 'frameIndex' | 'width' | 'height'> }

const uprightBoxes = ({ page, quarterTurns }: LyingPage, word: Word): Box[] => word.glyphs.map(({ box }) => turnBox(box, quarterTurns, page))

export const cropBand = (lying: LyingPage, line: Line): LineBand | undefined => bandOf(line.words.map((word) => uprightBoxes(lying, word)))

/** The part of the upright page over each letter of a word, in reading order; all of one height, in page pixels. */
export function cropBoxes(lying: LyingPage, word: Word, band: LineBand): Box[] {
  const boxes = uprightBoxes(lying, word)
  const whole = enclosing(boxes)
  const margin = Math.max(band.height, whole.height) * MARGIN
  const height = Math.max(band.height, whole.height) + 2 * margin
  const middle = band.middle + band.slope * centreX(whole)
  // Level with the line, as far as the whole word is still seen.
  const top = Math.min(whole.y - margin, Math.max(bottom(whole) + margin - height, middle - height / 2))
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

/** Style of an element that shows a part of the upright page, CROP_HEIGHT high. */
export function cropStyle({ page, quarterTurns }: LyingPage, crop: Box): CSSProperties {
  const scale = CROP_HEIGHT / crop.height
  const lying = turnBack(crop, quarterTurns, turnedSize(page, quarterTurns))
  return {
    width: lying.width * scale,
    height: lying.height * scale,
    backgroundImage: `url("${screenUrl(page)}")`,
    backgroundSize: `${page.width * scale}px ${page.height * scale}px`,
    backgroundPosition: `${-lying.x * scale}px ${-lying.y * scale}px`,
    ...(quarterTurns === 0 ? {} : turned(quarterTurns, ((crop.width - lying.width) * scale) / 2))
  }
}

/** Turned about its middle; where that makes it wider than it lies, by `more` on either side, its margins follow. */
const turned = (turns: number, more: number): CSSProperties => ({ transform: `rotate(${turns * 90}deg)`, margin: `${-more}px ${more}px` })
