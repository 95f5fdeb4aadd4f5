/**
 * Other ways to cut a word: its glyphs are taken apart and joined in every way that could be characters, as when a page is read,
 * and the best few ways are told with what they read. What a person has said stays as it is in all of them.
 */
import { languageChoices, type LanguageChoice } from '../../shared/language-choice'
import type { Box } from '../../shared/geometry'
import type { WordWay } from '../../shared/layout/word-way'
import type { WorkContext } from '../../shared/progress'
import { shapesIn } from './box-shapes'
import { propose, type LineProposals, type Proposal } from './decoding/hypotheses'
import type { Lattice } from './decoding/lattice'
import { dirtOdds, optionsOf } from './decoding/options'
import { bestWays, type Way } from './decoding/ways'
import { languagesFor } from './language/choice'
import { fromReady, toReady, type ReadyPage, type ReadyPageRequest, type ReadyPages } from './ready-page'
import { bestCandidates, type GlyphClassifier } from './recognition/glyph-classifier'
import { cropGlyph } from './recognition/glyph-crops'
import type { KeptClassifier } from './recognition/kept-classifier'
import type { Runs } from './segmentation/connected-components'
import type { GlyphShape } from './segmentation/glyph-boxes'
import { strokeWidth } from './segmentation/letter-size'
import type { PageScale } from './segmentation/pieces'
import { lineOf } from './segmentation/placement'
import type { SpacedLine } from './segmentation/words'

export interface WaysRequest extends ReadyPageRequest {
  readonly modelPath: string
  readonly languageDir: string
  /** The id of the language that the page was read in. */
  readonly language: string
  /** The word's glyphs in reading order, in pixels of the page as it lies. `isFixed`: a person has said what it is. */
  readonly glyphs: readonly { readonly box: Box; readonly symbol: string; readonly isFixed: boolean }[]
  /** All boxes of its line. */
  readonly line: readonly Box[]
}

const MOST_WAYS = 6
/** Crops of one call of the network. */
const BATCH_GLYPHS = 128

export class WordWays {
  constructor(
    private readonly pages: ReadyPages,
    private readonly classifiers: KeptClassifier
  ) {}

  /** The best first; the word as it is cut now may be among them. Throws UserError when page or model cannot be read. */
  async find(request: WaysRequest, context: WorkContext): Promise<WordWay[]> {
    const classifier = await this.classifiers.of(request.modelPath)
    const page = await this.pages.of(request)
    const { runs, shapes } = shapesIn(page, request.glyphs.map(({ box }) => toReady(page, box)))
    const line = request.line.map((box) => toReady(page, box))
    const scale = scaleOf(line, shapes, runs)
    const closed = new Set(shapes.filter(({ components }, index) => request.glyphs[index].isFixed || components.length === 0))
    const proposed = propose([{ ...oneWord(shapes), isDoubtful: (shape) => !closed.has(shape) }], runs, scale)
    const word = withoutReaching(proposed.lines[0], closed)
    const seen = await look(classifier, page, proposed.runs, word.proposals, line, context)
    const dirt = dirtOdds(0, request.line.length)
    const { symbols } = classifier.card
    const lattice: Lattice<Proposal> = {
      ...word,
      hypotheses: word.proposals.map((proposal) => {
        const index = shapes.indexOf(proposal.shape)
        const said = closed.has(proposal.shape) ? [{ symbol: request.glyphs[index].symbol, score: 0 }] : undefined
        return { from: proposal.from, to: proposal.to, item: proposal, options: said ?? optionsOf(proposal, symbols, seen.get(proposal.shape) ?? [], scale, dirt) }
      })
    }
    const [language] = languagesFor(choiceOf(request.language), symbols, request.languageDir)
    return bestWays(lattice, language, MOST_WAYS).map((way) => toldOnPage(way, request, page, shapes, (shape) => bestCandidates(symbols, seen.get(shape) ?? [])))
  }
}

const choiceOf = (language: string): LanguageChoice => languageChoices.find((choice) => choice === language) ?? 'off'

const oneWord = (glyphs: readonly GlyphShape[]): SpacedLine<GlyphShape> => ({ glyphs, breakOdds: glyphs.map((_, place) => (place === 0 ? Infinity : -Infinity)) })

/** A letter height and a stroke width of the word's own line. */
function scaleOf(line: readonly Box[], shapes: readonly GlyphShape[], runs: Runs): PageScale {
  const heights = line.map(({ height }) => height).sort((a, b) => a - b)
  return { letterHeight: heights[heights.length >> 1], strokeWidth: strokeWidth(shapes.flatMap(({ components }) => components), runs) }
}

/** Nothing reaches into a glyph that is closed: not a part of it, not a join with it. */
function withoutReaching(word: LineProposals, closed: ReadonlySet<GlyphShape>): LineProposals {
  const kept = word.proposals.filter(({ shape }) => closed.has(shape))
  const reaches = (proposal: Proposal): boolean => kept.some((other) => other !== proposal && proposal.from < other.to && other.from < proposal.to)
  return { ...word, proposals: word.proposals.filter((proposal) => !reaches(proposal)) }
}

/** What the network holds each proposal to be; of those with ink. */
async function look(
  classifier: GlyphClassifier,
  page: ReadyPage,
  runs: Runs,
  proposals: readonly Proposal[],
  line: readonly Box[],
  context: WorkContext
): Promise<ReadonlyMap<GlyphShape, Float32Array>> {
  const shapes = [...new Set(proposals.map(({ shape }) => shape))].filter(({ components }) => components.length > 0)
  const place = lineOf(line)
  const width = classifier.card.symbols.length
  const seen = new Map<GlyphShape, Float32Array>()
  for (let start = 0; start < shapes.length; start += BATCH_GLYPHS) {
    await new Promise(setImmediate)
    context.signal.throwIfAborted()
    const batch = shapes.slice(start, start + BATCH_GLYPHS)
    const crops = batch.map((shape) => ({ ...cropGlyph({ page: page.page, ink: page.ink, runs }, shape), placement: place?.(shape.box) ?? null }))
    const probabilities = await classifier.probabilities(crops)
    batch.forEach((shape, index) => seen.set(shape, probabilities.slice(index * width, (index + 1) * width)))
  }
  return seen
}

/** A glyph that was left whole keeps the box that it has. */
function toldOnPage(
  way: Way<Proposal>,
  { glyphs }: WaysRequest,
  page: ReadyPage,
  shapes: readonly GlyphShape[],
  candidatesOf: (shape: GlyphShape) => WordWay['glyphs'][number]['candidates']
): WordWay {
  return {
    share: way.share,
    glyphs: way.glyphs.map(({ item: { shape }, symbol }) => {
      const index = shapes.indexOf(shape)
      const candidates = candidatesOf(shape)
      const confidence = candidates.find((candidate) => candidate.symbol === symbol)?.probability ?? 0
      return { whole: index < 0 ? null : index, box: index < 0 ? fromReady(page, shape.box) : glyphs[index].box, symbol, confidence, candidates }
    })
  }
}
