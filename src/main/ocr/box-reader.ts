/** Reads single boxes of a page: what a person cut, joined, drew or moved. */
import type { Box } from '../../shared/geometry'
import type { Cut, ReadShape, ShapeToRead } from '../../shared/layout/layout-operation'
import type { WorkContext } from '../../shared/progress'
import type { Candidate } from '../../shared/reading'
import { likelyCuts, splitInk, type CutLine } from './cuts'
import { cropPatch, inkWithin, tightBox, type InkPatch } from './ink-patch'
import { fromReady, placeAmong, pointToReady, toReady, type ReadyPage, type ReadyPageRequest, type ReadyPages } from './ready-page'
import type { GlyphClassifier, PlacedCrop } from './recognition/glyph-classifier'
import type { KeptClassifier } from './recognition/kept-classifier'

export interface BoxesRequest extends ReadyPageRequest {
  readonly modelPath: string
  /** Boxes in pixels of the page as it lies. None: the page is only made ready. */
  readonly shapes: readonly ShapeToRead[]
}

/** A page that is read anew has thousands of boxes: a cancel is heard between batches. */
const BATCH_SHAPES = 96

export class BoxReader {
  constructor(
    private readonly pages: ReadyPages,
    private readonly classifiers: KeptClassifier
  ) {}

  /** In the order of the shapes; two for a cut. Throws UserError when page or model cannot be read. */
  async read(request: BoxesRequest, context: WorkContext): Promise<ReadShape[]> {
    const classifier = await this.classifiers.of(request.modelPath)
    const page = await this.pages.of(request)
    const read: ReadShape[] = []
    for (let start = 0; start < request.shapes.length; start += BATCH_SHAPES) {
      await new Promise(setImmediate)
      context.signal.throwIfAborted()
      context.onProgress({ stage: { key: 'jobs:readingLetters' }, fraction: start / request.shapes.length })
      read.push(...(await readShapes(classifier, page, request.shapes.slice(start, start + BATCH_SHAPES))))
    }
    return read
  }
}

/** All shapes that need no choice in one call of the network; a likely cut tries several and takes one more. */
async function readShapes(classifier: GlyphClassifier, page: ReadyPage, shapes: readonly ShapeToRead[]): Promise<ReadShape[]> {
  const patches: { patch: InkPatch; shape: ShapeToRead; kept: Box | null }[] = []
  for (const shape of shapes) {
    const whole = inkWithin(page, toReady(page, shape.box))
    if (shape.kind === 'box') patches.push({ patch: whole, shape, kept: shape.fit && tightBox(whole) !== null ? null : shape.box })
    else {
      const line = await chooseCut(classifier, page, whole, shape.cut, shape.line)
      for (const patch of splitInk(whole, line)) patches.push({ patch, shape, kept: null })
    }
  }
  const candidates = await classifyPatches(classifier, page, patches.map(({ patch, shape }) => ({ patch, line: shape.line })))
  return patches.map(({ patch, kept }, index) => ({
    box: kept ?? fromReady(page, tightBox(patch) ?? patch.box),
    candidates: candidates[index]
  }))
}

/** The cut whose two parts read best together, among the places where the ink is thin. */
async function chooseCut(classifier: GlyphClassifier, page: ReadyPage, whole: InkPatch, cut: Cut, line: readonly Box[]): Promise<CutLine> {
  if (typeof cut !== 'string') {
    return { from: pointToReady(page, cut.from), to: pointToReady(page, cut.to) }
  }
  const { x, y, width, height } = whole.box
  const upright = (column: number): CutLine => ({ from: { x: column, y }, to: { x: column, y: y + height } })
  const columns = cut === 'likely' ? likelyCuts(whole) : []
  if (columns.length === 0) return upright(x + Math.round(width / 2))
  const halves = columns.flatMap((column) => splitInk(whole, upright(column)))
  const read = await classifyPatches(classifier, page, halves.map((patch) => ({ patch, line })))
  const sureness = (index: number): number => (read[2 * index][0]?.probability ?? 0) * (read[2 * index + 1][0]?.probability ?? 0)
  const best = columns.reduce((most, _column, index) => (sureness(index) > sureness(most) ? index : most), 0)
  return upright(columns[best])
}

/** Where there is no ink there is nothing to read. */
async function classifyPatches(
  classifier: GlyphClassifier,
  page: ReadyPage,
  asked: readonly { readonly patch: InkPatch; readonly line: readonly Box[] }[]
): Promise<readonly (readonly Candidate[])[]> {
  const crops = asked.map(({ patch, line }): PlacedCrop | null => {
    const crop = cropPatch(page, patch)
    return crop && { ...crop, placement: placeAmong(page, tightBox(patch) ?? patch.box, line) }
  })
  const found = await classifier.classify(crops.filter((crop) => crop !== null))
  let next = 0
  return crops.map((crop) => (crop === null ? [] : found[next++]))
}
