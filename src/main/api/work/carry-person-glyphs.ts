/**
 * Brings what people have set from an earlier reading into a new one. A machine pass proposes; it never
 * takes a person's symbol away.
 */
import { bottom, centreX, intersectionOverUnion, overlap, type Box } from '../../../shared/geometry'
import type { Glyph, Line } from '../../../shared/page'
import type { LineReading } from '../../../shared/reading'

type NewGlyph = Omit<Glyph, 'id'>
type NewLine = { words: { glyphs: NewGlyph[] }[] }

/** Two boxes are the same glyph from here on (the usual threshold of detection scores). */
const SAME_GLYPH_IOU = 0.5

/**
 * The new reading as glyphs to store. A person's glyph takes the place of the new glyph that it overlaps
 * most; where the new reading has none there, it is put into the nearest line, between its neighbours.
 */
export function carryPersonGlyphs(previous: readonly Line[], reading: readonly LineReading[]): NewLine[] {
  const lines: NewLine[] = reading.map((line) => ({
    words: line.words.map((word) => ({ glyphs: word.glyphs.map((glyph) => ({ ...glyph, setBy: 'machine' as const })) }))
  }))
  const kept = previous
    .flatMap((line) => line.words.flatMap((word) => word.glyphs))
    .filter((glyph) => glyph.setBy === 'person')
  for (const { id: _, ...glyph } of kept) if (!replaceSame(lines, glyph)) insertNear(lines, glyph)
  return lines
}

function replaceSame(lines: readonly NewLine[], glyph: NewGlyph): boolean {
  let best = { overlap: SAME_GLYPH_IOU, put: null as (() => void) | null }
  for (const word of lines.flatMap((line) => line.words)) {
    word.glyphs.forEach((other, index) => {
      const iou = other.setBy === 'machine' ? intersectionOverUnion(other.box, glyph.box) : 0
      if (iou >= best.overlap) best = { overlap: iou, put: () => (word.glyphs[index] = glyph) }
    })
  }
  best.put?.()
  return best.put !== null
}

function insertNear(lines: NewLine[], glyph: NewGlyph): void {
  const line = nearestLine(lines, glyph.box)
  if (line === undefined) {
    lines.push({ words: [{ glyphs: [glyph] }] })
    return
  }
  const words = line.words
  const after = words.findLastIndex((word) => centreX(word.glyphs[0].box) <= centreX(glyph.box))
  const word = words[Math.max(0, after)]
  const index = word.glyphs.findIndex((other) => centreX(other.box) > centreX(glyph.box))
  word.glyphs.splice(index === -1 ? word.glyphs.length : index, 0, glyph)
}

/** The line that shares most height with the box; undefined when none touches it. */
function nearestLine(lines: readonly NewLine[], box: Box): NewLine | undefined {
  let best: NewLine | undefined
  let bestShared = 0
  for (const line of lines) {
    const boxes = line.words.flatMap((word) => word.glyphs.map((glyph) => glyph.box))
    const top = Math.min(...boxes.map((other) => other.y))
    const shared = overlap(top, Math.max(...boxes.map(bottom)), box.y, bottom(box))
    if (shared > bestShared) [best, bestShared] = [line, shared]
  }
  return best
}
