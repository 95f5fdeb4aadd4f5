/**
 * What each line may consist of. Where the network is sure of a glyph that looks like one, it is taken as it was found; the
 * others are taken apart, and neighbouring pieces are joined in every way that could be one character.
 */
import { enclosing, right } from '../../../shared/geometry'
import type { GlyphShape } from '../segmentation/glyph-boxes'
import type { SpacedLine } from '../segmentation/words'
import { takeApart, type PageScale } from '../segmentation/pieces'
import type { Runs } from '../segmentation/connected-components'

/** Some neighbouring pieces of a line, taken as one glyph. */
export interface Proposal {
  readonly from: number
  /** The piece after its last. */
  readonly to: number
  readonly shape: GlyphShape
  /** As segmentation found it: not a part, not a join. */
  readonly isFound: boolean
  /** The widest gap that it spans, in letter heights; below 0 where its pieces overlap. */
  readonly gap: number
}

export interface LineProposals {
  readonly length: number
  /** Of each piece, see `Lattice`. */
  readonly breakOdds: readonly number[]
  readonly proposals: readonly Proposal[]
}

export interface FoundLine extends SpacedLine<GlyphShape> {
  readonly isDoubtful: (glyph: GlyphShape) => boolean
}

/** Pieces of one glyph, at most. */
const MOST_PIECES = 4
/** In letter heights. */
const WIDEST_JOIN = 1.7
const WIDEST_GAP = 0.3

/** `runs`: the page's, and those that cutting added. */
export function propose(lines: readonly FoundLine[], runs: Runs, scale: PageScale): { readonly lines: readonly LineProposals[]; readonly runs: Runs } {
  const doubtful = lines.flatMap(({ glyphs, isDoubtful }) => glyphs.filter(isDoubtful))
  const pieces = takeApart(doubtful, runs, scale)
  return { lines: lines.map((line) => proposeLine(line, pieces.ofGlyph, scale)), runs: pieces.runs }
}

interface Piece {
  readonly shape: GlyphShape
  readonly glyph: GlyphShape
  readonly breakOdds: number
  readonly isOpen: boolean
}

function proposeLine({ glyphs, breakOdds, isDoubtful }: FoundLine, ofGlyph: ReadonlyMap<GlyphShape, readonly GlyphShape[]>, scale: PageScale): LineProposals {
  const pieces = glyphs.flatMap((glyph, place) =>
    (ofGlyph.get(glyph) ?? [glyph]).map((shape, index): Piece => ({ shape, glyph, breakOdds: index === 0 ? breakOdds[place] : -Infinity, isOpen: isDoubtful(glyph) }))
  )
  const proposals = pieces.flatMap((_, from) => proposeFrom(pieces, from, scale))
  return { length: pieces.length, breakOdds: pieces.map((piece) => piece.breakOdds), proposals }
}

function proposeFrom(pieces: readonly Piece[], from: number, scale: PageScale): Proposal[] {
  const found: Proposal[] = []
  for (let to = from + 1; to <= pieces.length && to - from <= MOST_PIECES; to++) {
    const taken = pieces.slice(from, to)
    if (to > from + 1 && taken[taken.length - 1].breakOdds > 0) break
    const proposal = proposalOf(taken, pieces, from, to, scale)
    if (proposal !== undefined) found.push(proposal)
  }
  return found
}

/** Undefined where these pieces cannot be one character. */
function proposalOf(taken: readonly Piece[], pieces: readonly Piece[], from: number, to: number, { letterHeight }: PageScale): Proposal | undefined {
  const [{ glyph }] = taken
  const isOfOne = taken.every((piece) => piece.glyph === glyph)
  const isWhole = isOfOne && pieces[from - 1]?.glyph !== glyph && pieces[to]?.glyph !== glyph
  if (isWhole) return { from, to, shape: glyph, isFound: true, gap: 0 }
  if (!isOfOne && !taken.some(({ isOpen }) => isOpen)) return undefined
  const shape = taken.length === 1 ? taken[0].shape : joined(taken)
  const gap = widestGap(taken) / letterHeight
  if (taken.length > 1 && (shape.box.width > WIDEST_JOIN * letterHeight || gap > WIDEST_GAP)) return undefined
  return { from, to, shape, isFound: false, gap }
}

const joined = (pieces: readonly Piece[]): GlyphShape => ({
  box: enclosing(pieces.map(({ shape }) => shape.box)),
  components: pieces.flatMap(({ shape }) => shape.components)
})

function widestGap(pieces: readonly Piece[]): number {
  return Math.max(0, ...pieces.slice(1).map(({ shape }, index) => shape.box.x - right(pieces[index].shape.box)))
}
