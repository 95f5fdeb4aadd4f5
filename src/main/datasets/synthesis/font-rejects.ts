/** Samples of the class of what is no character, from the fonts: wrong joins, wrong cuts, and ink that is no writing. */
import type { Random } from '../../../shared/random'
import { NOT_A_CHARACTER } from '../../../shared/model'
import { drawFace, rightOf, type Sample, type Studio, type Writing } from './character-sample'
import { CAPITALS, DIGITS, drawLine, measureContext, pick, placeInLine, SMALL, type ContextLine } from './context-line'
import { drawHand, type Placed } from './hand'
import { drawMark, type MarkKind } from './marks'
import { drawCut, halfShare, hasMarks, isBar, isNoCharacter, safeHalves, type Half, type Side } from './no-character'
import { columnsOf, cropOf, paintScene, wear, type PagePiece } from './page-piece'
import { copyOf, emptyPatch, massOf } from './patch'

/** How often marks are drawn; smudges alone, where an alphabet has marks of its own, are of fewer kinds, and some of them stars. */
const MARK_SHARE = { capitals: 0.28, withMarks: 0.06 } as const
/** Of the joins. */
const TRIPLE_SHARE = 0.12
/** Between joined letters, as shares of a capital's height: overlapping, touching, or apart. */
const TOUCHING = [-0.06, 0.03] as const
const APART = [0.03, 0.22] as const
/** A bar beside a letter is a part of it unless it stands apart. */
const NARROW = 0.3
const NARROW_GAP = 0.1
/** Less is a speck, more is the letter. */
const KEPT = [0.2, 0.75] as const
const MOST_ATTEMPTS = 200

export function drawFontReject(studio: Studio, random: Random): Sample {
  const symbols = [...studio.alphabet]
  const halves = safeHalves(symbols, symbols, false)
  const marks = hasMarks(symbols) ? MARK_SHARE.withMarks : MARK_SHARE.capitals
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const chance = random.next()
    const sample = chance < marks ? tryMark(studio, random) : chance < marks + halfShare(halves) ? tryHalf(halves, studio, random) : tryJoin(studio, random)
    if (sample !== null) return sample
  }
  throw new Error(`No sample of ${NOT_A_CHARACTER} came out of ${MOST_ATTEMPTS} attempts.`)
}

interface Started extends Writing {
  readonly line: ContextLine
}

function start(symbol: string, { book, alphabet, handwritingShare }: Studio, random: Random): Started {
  const face = drawFace(symbol, handwritingShare, random)
  const hand = drawHand(face.font.kind, book.capitalHeight(face), random)
  return { face, book, hand, unit: book.capitalHeight(face) * hand.scale, line: drawLine(symbol, alphabet, face, random) }
}

const letters = (alphabet: string): string[] => [...alphabet].filter((symbol) => `${CAPITALS}${SMALL}${DIGITS}`.includes(symbol))

function tryJoin(studio: Studio, random: Random): Sample | null {
  const count = random.next() < TRIPLE_SHARE ? 3 : 2
  const begun = start(pick(letters(studio.alphabet), random), studio, random)
  const { line, book, face, hand, unit } = begun
  const symbols = line.symbols.slice(line.index, line.index + count)
  if (symbols.length < count || !isNoCharacter(symbols)) return null
  const [least, most] = random.next() < 0.45 ? TOUCHING : APART
  const own: Placed[] = [{ glyph: book.glyph(face, symbols[0]), x: 0, baseline: 0 }]
  for (const symbol of symbols.slice(1)) {
    const before = own[own.length - 1]
    const isNarrow = [before.glyph, book.glyph(face, symbol)].some(({ left, right }) => right - left < NARROW * book.capitalHeight(face))
    const gap = (least + random.next() * (most - least)) * unit
    own.push(rightOf(before, symbol, isNarrow ? Math.max(gap, NARROW_GAP * unit) : gap, begun))
  }
  const piece = paintScene({ hand, own, neighbours: [], unit }, random)
  wear(piece, studio.grain, random)
  return finish(piece, begun, own, studio, random)
}

function finish(piece: PagePiece, { line, face, book }: Started, own: readonly Placed[], { grain }: Studio, random: Random): Sample | null {
  const crop = cropOf(piece, grain, random)
  if (crop === null) return null
  const placement = placeInLine(own.map(({ glyph }) => glyph), measureContext(line, face, book, random), face, random)
  return { crop, placement }
}

function tryHalf(halves: readonly Half[], studio: Studio, random: Random): Sample | null {
  const { symbol, side } = pick(halves, random)
  const begun = start(symbol, studio, random)
  const own: Placed = { glyph: begun.book.glyph(begun.face, symbol), x: 0, baseline: 0 }
  const piece = paintScene({ hand: begun.hand, own: [own], neighbours: [], unit: begun.unit }, random)
  const half = cutPiece(piece, side, drawCut(side, random))
  return half === null ? null : finish(half, begun, [own], studio, random)
}

/** The piece (without neighbours) with the ink of one side of a cut at `share` of its width; null when that is too little, too much or a bar. */
export function cutPiece(piece: PagePiece, side: Side, share: number): PagePiece | null {
  const columns = columnsOf(piece.own)
  if (columns === null) return null
  const cut = columns.first + share * (columns.last + 1 - columns.first)
  const own = copyOf(piece.own)
  const left = emptyPatch(own.width, own.height)
  for (let at = 0; at < own.data.length; at++) {
    const isLeft = (at % own.width) + 0.5 < cut
    if (isLeft === (side === 'left')) continue
    left.data[at] = own.data[at]
    own.data[at] = 0
  }
  const kept = massOf(own) / massOf(piece.own)
  if (kept < KEPT[0] || kept > KEPT[1] || isBar(own, 0.5)) return null
  return { ...piece, own, left }
}

/** Where an alphabet has marks, specks are full stops, and bars dashes: only what is neither is no character. */
function tryMark({ alphabet, grain }: Studio, random: Random): Sample | null {
  const kinds: readonly MarkKind[] = hasMarks([...alphabet]) ? ['smudge'] : ['specks', 'specks', 'rule', 'rule', 'smudge', 'scratch']
  const { ink, unit, height, bottom } = drawMark(pick(kinds, random), grain, random)
  const crop = cropOf({ own: ink, stray: null, left: null, unit, baseline: ink.height }, grain, random)
  if (crop === null) return null
  return { crop, placement: [height, bottom, 0.6 + random.next() * 0.4] }
}
