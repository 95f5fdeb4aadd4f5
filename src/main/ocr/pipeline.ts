/**
 * From a page's file to its text: decode -> binarization -> segmentation -> recognition, each stage timed and
 * recorded. Serialization is the caller's. A page without ink is a reading without lines.
 */
import { bottom, right, type Box } from '../../shared/geometry'
import type { LanguageChoice } from '../../shared/language-choice'
import { NOT_A_CHARACTER, type ModelCard } from '../../shared/model'
import type { WorkContext } from '../../shared/progress'
import { CPU, type ProviderTrial } from '../../shared/provider'
import { turnBack } from '../../shared/quarter-turn'
import type { GlyphReading, LineReading, PageReading, StageProvenance } from '../../shared/reading'
import { binarizePage } from './binarization/binarize-page'
import type { PageFile } from './decode/page-format'
import { decodeGrey, type DecodedPage } from './decode/page-pixels'
import { BATCH_GLYPHS, readLines, type ReadLines } from './decoding/read-lines'
import { toDegrees } from './geometry/skew'
import { segmentUpright } from './geometry/upright'
import { lookOf } from './glyph-look'
import { LANGUAGE_WEIGHT, languagesFor } from './language/choice'
import type { GlyphClassifier } from './recognition/glyph-classifier'
import type { InkedPage } from './recognition/glyph-crops'
import { KeptClassifier } from './recognition/kept-classifier'
import { cpuNotice } from './recognition/provider-notice'

export interface ReadRequest extends PageFile {
  readonly frameIndex: number
  readonly modelPath: string
  /** Where the network runs, by onnxruntime's name; left out: the CPU. */
  readonly provider?: string
  /** Left out: whichever explains the page best. */
  readonly language?: LanguageChoice
  /** Folder of resources/language. */
  readonly languageDir: string
  /** Why that is not where it was asked to run. */
  readonly notice?: string
}

/** What people are told, and where each stage ends as a share of the usual time. */
const stages = {
  decode: { label: 'jobs:openingPage', end: 0.35 },
  binarization: { label: 'jobs:ink', end: 0.7 },
  segmentation: { label: 'jobs:findingLetters', end: 0.8 },
  recognition: { label: 'jobs:readingLetters', end: 1 }
} as const

/** Reads pages; keeps the network of the last model, so that one page after another is quick. */
export class PageReader {
  private readonly classifiers = new KeptClassifier()

  /** Throws UserError when page or model cannot be read, the signal's reason when cancelled. */
  async read(request: ReadRequest, context: WorkContext): Promise<PageReading> {
    const progress = new StageClock(context)
    // First, because a model that cannot be used should be told before a large page is decoded.
    const classifier = await this.classifiers.of(request.modelPath, request.provider)
    await progress.start('decode')
    const decoded = await decodeGrey(request, request.frameIndex)
    const { size, image } = decoded
    progress.finish(decoded.format, { width: image.width, height: image.height })

    await progress.start('binarization')
    const { method, working, binarization, surroundings } = binarizePage(image)
    progress.finish(method, { ...binarization.parameters, shrink: working.shrink, surroundings: Math.round(surroundings * 1000) / 1000 })

    await progress.start('segmentation')
    const { symbols } = classifier.card
    const judge = { symbols, probabilities: classifier.probabilities.bind(classifier) }
    const given = { page: working.image, ink: binarization.image }
    const rules = { keepsMarks: knowsMarks(classifier.card) }
    const { segmentation, images, turns } = await segmentUpright(given, working.scale.letterHeight, rules, judge)
    const { letterHeight, strokeWidth, ruledLines, slope } = segmentation
    const skewDegrees = Math.round(toDegrees(slope) * 100) / 100
    progress.finish('connected components', { letterHeight, strokeWidth, ruledLines, quarterTurns: turns, skewDegrees })

    await progress.start('recognition')
    const languages = languagesFor(request.language ?? 'auto', symbols, request.languageDir)
    const read = await readLines(segmentation, images, judge, languages, async (done) => {
      await progress.breathe()
      progress.report(done)
    })
    progress.finish(classifier.card.id, {
      batchGlyphs: BATCH_GLYPHS,
      looks: read.looks,
      language: read.language.id,
      languageWeight: read.language.id === 'off' ? 0 : LANGUAGE_WEIGHT,
      languageLead: Math.round(read.lead * 10) / 10,
      provider: classifier.place.provider,
      ...noticeOf(request, classifier)
    })

    const lines = assemble(read.lines, images, (box) => onPage(turnBack(box, turns, images.ink), working.shrink, decoded))
    return { width: size.width, height: size.height, lines, provenance: progress.provenance }
  }

  /** Whether `provider` reads as the CPU does with this model. Throws as `read` does. */
  async tryProvider({ modelPath, provider }: { readonly modelPath: string; readonly provider: string }): Promise<ProviderTrial> {
    const { problem } = (await this.classifiers.of(modelPath, provider)).place
    return { problem }
  }

  close(): Promise<void> {
    return this.classifiers.close()
  }
}

/** What is on record where it did not run where it was asked to. */
function noticeOf({ provider = CPU, notice }: ReadRequest, { place: { problem } }: GlyphClassifier): { readonly notice?: string } {
  if (problem !== null) return { notice: cpuNotice(provider, problem) }
  return notice === undefined ? {} : { notice }
}

/** Reports progress, hears a cancel, and keeps the record of what was done. */
class StageClock {
  readonly provenance: StageProvenance[] = []
  private current: keyof typeof stages = 'decode'
  private startedAt = 0
  private begin = 0

  constructor(private readonly context: WorkContext) {}

  async start(stage: keyof typeof stages): Promise<void> {
    await this.breathe()
    this.current = stage
    this.begin = stages[this.provenance.at(-1)?.stage ?? stage].end
    if (this.provenance.length === 0) this.begin = 0
    this.startedAt = performance.now()
    this.report(0)
  }

  /** `done`: share of the current stage, 0 to 1. */
  report(done: number): void {
    const { label, end } = stages[this.current]
    this.context.onProgress({ stage: { key: label }, fraction: this.begin + (end - this.begin) * done })
  }

  finish(method: string, parameters: StageProvenance['parameters']): void {
    this.report(1)
    const durationMs = performance.now() - this.startedAt
    this.provenance.push({ stage: this.current, method, parameters, durationMs })
  }

  /** Lets waiting messages in, a cancel among them. Throws the signal's reason. */
  async breathe(): Promise<void> {
    await new Promise(setImmediate)
    this.context.signal.throwIfAborted()
  }
}

/** Whether the network can tell a full stop from a speck. */
const knowsMarks = ({ symbols }: ModelCard): boolean => symbols.includes(NOT_A_CHARACTER) && symbols.includes('.')

function assemble(lines: ReadLines['lines'], images: InkedPage, toPage: (box: Box) => Box): LineReading[] {
  return lines.map((line) => {
    const words = line.map((word) => ({
      text: word.map(({ symbol }) => symbol).join(''),
      glyphs: word.map(({ shape, symbol, confidence, candidates }): GlyphReading => {
        const look = lookOf(images, shape.box)
        return { symbol, confidence, box: toPage(shape.box), candidates, ...(look === null ? {} : { look }) }
      })
    }))
    return { text: words.map(({ text }) => text).join(' '), words }
  })
}

/** From the image that was worked on to pixels of the upright page. */
function onPage(box: Box, shrink: number, { image, size }: DecodedPage): Box {
  const scaleX = (shrink * size.width) / image.width
  const scaleY = (shrink * size.height) / image.height
  const x = Math.round(box.x * scaleX)
  const y = Math.round(box.y * scaleY)
  return {
    x,
    y,
    width: Math.max(1, Math.min(size.width, Math.round(right(box) * scaleX)) - x),
    height: Math.max(1, Math.min(size.height, Math.round(bottom(box) * scaleY)) - y)
  }
}
