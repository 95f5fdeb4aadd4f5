/** Ink to glyphs in reading order: ruled lines taken out, components, glyphs, columns, lines, words. */
import type { BinaryImage } from '../binarization/binary-image'
import { measureSlope } from '../geometry/skew'
import { joinCloseNeighbours } from './close-neighbours'
import { findBlocks } from './columns'
import { findConnectedComponents, type Runs } from './connected-components'
import { findGlyphs, type GlyphRules, type GlyphShape } from './glyph-boxes'
import { groupLines } from './lines'
import { removeRuledLines } from './ruled-lines'
import { spaceWords, type SpacedLine } from './words'

export interface Segmentation {
  readonly runs: Runs
  /** In reading order: from top to bottom, column after column. */
  readonly lines: readonly SpacedLine<GlyphShape>[]
  /** Pixels of the binarized page; 0 when there is no ink. */
  readonly letterHeight: number
  readonly strokeWidth: number
  /** Lines of ruled paper that were taken out. */
  readonly ruledLines: number
  /** Of the lines: pixels down for each pixel to the right. */
  readonly slope: number
}

/** `expectedHeight`: about how tall the letters are, in pixels of `ink`. */
export function segmentPage(ink: BinaryImage, expectedHeight: number, rules?: GlyphRules): Segmentation {
  const { image, lineCount } = removeRuledLines(ink, expectedHeight)
  const found = findConnectedComponents(image)
  const { glyphs, letterHeight, strokeWidth } = findGlyphs(found, ink, rules)
  const { slope } = groupLines(glyphs, measureSlope(glyphs.map(({ box }) => box), letterHeight))
  const lines = findBlocks(glyphs, slope, letterHeight).flat()
  const spaced = spaceWords(joinCloseNeighbours(lines, letterHeight))
  return { runs: found.runs, lines: spaced, letterHeight, strokeWidth, ruledLines: lineCount, slope }
}
