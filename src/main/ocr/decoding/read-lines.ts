/**
 * Recognition: lines of found glyphs to lines of text. A first look of the network at each glyph tells which are doubtful;
 * for those the other ways to cut and join are looked at too; then each line is decoded in the language that explains the
 * page best.
 */
import type { Candidate } from '../../../shared/reading'
import { bestClass } from '../../../shared/class-scores'
import { NOT_A_CHARACTER } from '../../../shared/model'
import type { LanguageModel } from '../language/language-model'
import { bestCandidates, type PlacedCrop } from '../recognition/glyph-classifier'
import { cropGlyph, type InkedPage } from '../recognition/glyph-crops'
import type { Runs } from '../segmentation/connected-components'
import type { GlyphShape } from '../segmentation/glyph-boxes'
import { lineOf } from '../segmentation/placement'
import type { Segmentation } from '../segmentation/segment-page'
import { decode, type Decoded } from './decode'
import { propose, type LineProposals, type Proposal } from './hypotheses'
import type { Lattice } from './lattice'
import { dirtOdds, optionsOf } from './options'

/** [crops, symbols] of the network, and its symbols. */
export interface GlyphJudge {
  readonly symbols: readonly string[]
  probabilities(crops: readonly PlacedCrop[]): Promise<Float32Array>
}

/** What was read where on the line. */
export interface ReadGlyph {
  readonly shape: GlyphShape
  readonly symbol: string
  readonly confidence: number
  /** What the network says of the shape alone, best first. */
  readonly candidates: readonly Candidate[]
}

export interface ReadLines {
  /** Lines > words > glyphs; lines and words without a character are left out. */
  readonly lines: readonly (readonly (readonly ReadGlyph[])[])[]
  /** The language that explains the page best. */
  readonly language: LanguageModel
  /** By how much better than the others, in nats; 0 when there was no choice. */
  readonly lead: number
  /** Shapes that the network looked at. */
  readonly looks: number
}

/** Under this a found glyph is doubtful. */
const SURE = 0.9
/** Wider than so many letter heights it may be two, however sure the network is. */
const WIDE = 1.3

/**
 * A line of which a greater share is refused is no writing. Of the lines of 43 labelled pages the network, the right one for
 * the page or not, refused at most 24 %; of lines that were found in noise and in brickwork three quarters, and seldom under 67 %.
 */
const MOST_REFUSED = 0.5
/** Shorter lines are what the whole page is. */
const FEWEST_JUDGED = 4

/** Crops of one call of the network: it takes a few milliseconds, and a cancel is heard between calls. */
export const BATCH_GLYPHS = 128

/** `languages`: at least one. `onLook` is told what share of the work is done, 0 to 1, and may throw to stop it. */
export async function readLines(
  { lines: foundLines, runs, letterHeight, strokeWidth }: Segmentation,
  images: InkedPage,
  judge: GlyphJudge,
  languages: readonly LanguageModel[],
  onLook: (done: number) => Promise<void>
): Promise<ReadLines> {
  const eye = new Eye(judge, images)
  const found = foundLines.map(({ glyphs }) => placed(glyphs))
  await eye.look(found.flat(), runs, (done) => onLook(done / 2))
  const refused = (shapes: readonly Placed[]): number => shapes.filter(({ shape }) => eye.certainty(shape) === 0).length
  const isWriting = (shapes: readonly Placed[]): boolean => shapes.length < FEWEST_JUDGED || refused(shapes) <= MOST_REFUSED * shapes.length
  const isPage = isWriting(found.flat())
  const written = found.flatMap((line, index) => ((line.length < FEWEST_JUDGED ? isPage : isWriting(line)) ? [index] : []))
  const lines = written.map((index) => foundLines[index])
  const places = written.map((index) => found[index][0]?.place ?? null)
  const dirt = dirtOdds(refused(found.flat()), found.flat().length)
  // Where most is no character it is not cutting that is wrong: noise is not taken apart.
  const isDoubtful = (glyph: GlyphShape): boolean => dirt < 0 && isUnsure(glyph)
  const isUnsure = (glyph: GlyphShape): boolean => glyph.box.width > WIDE * letterHeight || eye.certainty(glyph) < SURE
  const scale = { letterHeight, strokeWidth }
  const proposed = propose(lines.map((line) => ({ ...line, isDoubtful })), runs, scale)
  const more = proposed.lines.flatMap(({ proposals }, index) => proposals.map(({ shape }) => ({ shape, place: places[index] })))
  await eye.look(more, proposed.runs, (done) => onLook(0.5 + done / 2))
  const lattices = proposed.lines.map((line) => latticeOf(line, (proposal) => optionsOf(proposal, judge.symbols, eye.seen(proposal.shape), scale, dirt)))
  return { ...inBestLanguage(lattices, languages, eye), looks: eye.looks }
}

interface Placed {
  readonly shape: GlyphShape
  readonly place: ReturnType<typeof lineOf>
}

function placed(line: readonly GlyphShape[]): Placed[] {
  const place = lineOf(line.map(({ box }) => box))
  return line.map((shape) => ({ shape, place }))
}

/** Shows shapes to the network, each once. */
class Eye {
  private readonly rows = new Map<GlyphShape, Float32Array>()

  constructor(
    private readonly judge: GlyphJudge,
    private readonly images: InkedPage
  ) {}

  get looks(): number {
    return this.rows.size
  }

  async look(shapes: readonly Placed[], runs: Runs, onLook: (done: number) => Promise<void>): Promise<void> {
    const unseen = shapes.filter(({ shape }) => !this.rows.has(shape))
    const source = { ...this.images, runs }
    const width = this.judge.symbols.length
    for (let start = 0; start < unseen.length; start += BATCH_GLYPHS) {
      await onLook(start / unseen.length)
      const batch = unseen.slice(start, start + BATCH_GLYPHS)
      const crops = batch.map(({ shape, place }) => ({ ...cropGlyph(source, shape), placement: place?.(shape.box) ?? null }))
      const probabilities = await this.judge.probabilities(crops)
      batch.forEach(({ shape }, index) => this.rows.set(shape, probabilities.slice(index * width, (index + 1) * width)))
    }
    await onLook(1)
  }

  /** The probability of each symbol. */
  seen(shape: GlyphShape): Float32Array {
    const row = this.rows.get(shape)
    if (row === undefined) throw new Error('The network has not looked at this shape.')
    return row
  }

  /** Of the most probable symbol; 0 where that is no character. */
  certainty(shape: GlyphShape): number {
    const row = this.seen(shape)
    const best = bestClass(row)
    return this.judge.symbols[best] === NOT_A_CHARACTER ? 0 : row[best]
  }

  candidates(shape: GlyphShape): Candidate[] {
    return bestCandidates(this.judge.symbols, this.seen(shape))
  }
}

const latticeOf = ({ length, breakOdds, proposals }: LineProposals, optionsFor: (proposal: Proposal) => Lattice<Proposal>['hypotheses'][number]['options']): Lattice<Proposal> => ({
  length,
  breakOdds,
  hypotheses: proposals.map((proposal) => ({ from: proposal.from, to: proposal.to, item: proposal, options: optionsFor(proposal) }))
})

function inBestLanguage(lattices: readonly Lattice<Proposal>[], languages: readonly LanguageModel[], eye: Eye): Omit<ReadLines, 'looks'> {
  const readings = languages
    .map((language) => {
      const decoded = lattices.map((lattice) => decode(lattice, language))
      return { language, decoded, evidence: decoded.reduce((sum, line) => sum + line.evidence, 0) }
    })
    .sort((a, b) => b.evidence - a.evidence)
  const [{ language, decoded, evidence }, second] = readings
  const lines = decoded.map((line) => wordsOf(line, eye)).filter((words) => words.length > 0)
  return { lines, language, lead: second === undefined ? 0 : evidence - second.evidence }
}

/** Parts a line where its words begin. */
function wordsOf({ glyphs }: Decoded<Proposal>, eye: Eye): ReadGlyph[][] {
  const words: ReadGlyph[][] = []
  for (const { item, symbol, confidence, startsWord } of glyphs) {
    if (startsWord) words.push([])
    words[words.length - 1].push({ shape: item.shape, symbol, confidence, candidates: eye.candidates(item.shape) })
  }
  return words
}
