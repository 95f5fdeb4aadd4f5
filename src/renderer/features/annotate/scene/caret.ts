/** Where the caret goes from a glyph. Pure: a scene and an index in, an index out. */
import { centreX } from '../../../../shared/geometry'
import { isDoubtful } from '../../../../shared/page'
import { turnBox } from '../../../../shared/quarter-turn'
import type { Scene } from './scene'

export type CaretMove =
  | 'next'
  | 'previous'
  | 'line-start'
  | 'line-end'
  | 'line-above'
  | 'line-below'
  | 'page-start'
  | 'page-end'
  | 'next-doubtful'
  | 'previous-doubtful'

/** The glyph that a move leads to; null where it leads nowhere. Without a caret (null) moves begin at the ends. */
export function moveCaret(scene: Scene, from: number | null, move: CaretMove): number | null {
  const last = scene.glyphs.length - 1
  if (last < 0) return null
  if (move === 'next-doubtful' || move === 'previous-doubtful')
    return nearestDoubtful(scene, from, move === 'next-doubtful' ? 1 : -1)
  if (from === null) return move === 'previous' || move === 'line-above' || move === 'page-end' ? last : 0
  const { lineIndex } = scene.glyphs[from]
  switch (move) {
    case 'next':
      return Math.min(last, from + 1)
    case 'previous':
      return Math.max(0, from - 1)
    case 'line-start':
      return scene.lineStarts[lineIndex]
    case 'line-end':
      return scene.lineStarts[lineIndex + 1] - 1
    case 'line-above':
      return inLine(scene, from, lineIndex - 1)
    case 'line-below':
      return inLine(scene, from, lineIndex + 1)
    case 'page-start':
      return 0
    case 'page-end':
      return last
  }
}

/** The next doubtful glyph in a direction, beyond the end from the other end; null when there is no other. */
function nearestDoubtful(scene: Scene, from: number | null, step: 1 | -1): number | null {
  const { length } = scene.glyphs
  const start = from ?? (step === 1 ? -1 : length)
  for (let distance = 1; distance <= length; distance++) {
    const index = (((start + step * distance) % length) + length) % length
    if (index !== from && isDoubtful(scene.glyphs[index].glyph)) return index
  }
  return null
}

/**
 * The glyph of another line that stands above or below on the upright page: what one sees there, whatever its place
 * in the text. Lines that have shifted apart (columns) are entered at the nearer end.
 */
function inLine(scene: Scene, from: number, lineIndex: number): number {
  const start = scene.lineStarts[lineIndex]
  const end = scene.lineStarts[lineIndex + 1]
  if (start === undefined || end === undefined || start === end) return from
  const { page, quarterTurns } = scene.content
  const acrossOf = (index: number): number => centreX(turnBox(scene.glyphs[index].glyph.box, quarterTurns, page))
  const x = acrossOf(from)
  let best = start
  for (let index = start; index < end; index++) {
    const distance = (candidate: number): number => Math.abs(acrossOf(candidate) - x)
    if (distance(index) < distance(best)) best = index
  }
  return best
}

